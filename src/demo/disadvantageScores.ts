import { range } from "d3-array";
import type { Register } from "../domain/area.ts";
import { decimalComma, withMark } from "./dutchText.ts";
import { hardship } from "./hardship.ts";
import { countPupils } from "./pupils.ts";
import { between } from "./random.ts";
import { inventSchools, type School, schoolYears } from "./schools.ts";

const years = range(2022, 2026);

/**
 * The scores with which CBS measures how far pupils of a basisschool are behind: one file a year, one row a school, and
 * on it the mean score of its pupils.
 */
export function disadvantageScores(register: Register): Record<string, string> {
  const pupils = countPupils(
    register,
    inventSchools(register).filter(({ kind }) => kind === "BO"),
  );
  return Object.fromEntries(
    years.map((year) => {
      const place = schoolYears.indexOf(year);
      const rows = [...pupils]
        .filter(([, counts]) => counts[place]! > 0)
        .map(([school, counts]) =>
          [school.code, "00", school.gemeente.slice(2), counts[place]!, score(school, year)].join(";"),
        );
      const header = "BRIN;VESTIGING;GEMEENTECODE;LEERLINGEN;GEMIDDELDE SCORE";
      return [`Achterstandsscores_scholen_${year}.csv`, withMark([header, ...rows.sort()])];
    }),
  );
}

/** About 1 for the country; schools in one gemeente differ more than gemeenten do. */
function score({ gemeente, code }: School, year: number): string {
  const drift =
    1 + between(-0.02, 0.02, "score drift", code) * (year - 2022) + between(-0.04, 0.04, "score", code, year);
  const around = (0.15 + 0.72 * hardship(gemeente)) * between(0.85, 1.15, "score", gemeente);
  return decimalComma(around * between(0.25, 1.75, "score", code) * drift, 2);
}
