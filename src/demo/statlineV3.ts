import { range, sum } from "d3-array";
import type { Register } from "../domain/area.ts";
import { listedSince } from "./cbsNames.ts";
import { quoted, withMark } from "./dutchText.ts";
import { firstYear, type PopulationIn } from "./pieces.ts";
import type { Population } from "./population.ts";
import { regions } from "./regions.ts";

const years = range(firstYear, 2022);

/** The last number is the column's place in the whole table: StatLine keeps it in a selection. */
const columns = [
  "TotaleBevolking_1",
  "JongerDan5Jaar_4",
  "k_5Tot10Jaar_5",
  "k_10Tot15Jaar_6",
  "k_15Tot20Jaar_7",
  "k_20Tot25Jaar_8",
  "k_25Tot45Jaar_9",
  "k_45Tot65Jaar_10",
  "k_65Tot80Jaar_11",
  "k_80JaarOfOuder_12",
  // The same stems once more: per cent of the inhabitants.
  "JongerDan5Jaar_13",
  "k_5Tot10Jaar_14",
  "k_10Tot15Jaar_15",
  "k_15Tot20Jaar_16",
  "k_20Tot25Jaar_17",
  "k_25Tot45Jaar_18",
  "k_45Tot65Jaar_19",
  "k_65Tot80Jaar_20",
  "k_80JaarOfOuder_21",
  "GroeneDruk_23",
  "TotaalAantalParticuliereHuishoudens_82",
  "Eenpersoonshuishoudens_83",
  "HuishoudensZonderKinderen_84",
  "HuishoudensMetKinderen_85",
  "HuishoudensMetKinderen_88",
];

/** A gemeente that existed and of which the file has no figures: every region around it is incomplete that year. */
const missing = { code: "GM0293", year: 2016 };

/** A cell with CBS's dot. */
const unknown = { code: "GM0088", year: 2013, column: "k_20Tot25Jaar_8" };

/**
 * An "untyped data set" of StatLine's older open data: keys for names, everything quoted and padded, an empty row for
 * every gemeente in the years in which it did not exist. Each year is in its own indeling.
 */
export function statlineV3(register: Register, populationIn: PopulationIn): string {
  const byYear = new Map(years.map((year) => [year, populationIn(year)]));
  const gemeenten = listedSince(register, 2005).sort((a, b) => (a.code < b.code ? -1 : 1));
  const rows = [...regions(register), ...gemeenten].flatMap(({ code }, place) =>
    years.map((year, index) => {
      const counts = code === missing.code && year === missing.year ? undefined : byYear.get(year)!.get(code);
      const cells = counts === undefined ? columns.map(() => "") : numbers(counts).map((text) => text.padStart(8));
      if (code === unknown.code && year === unknown.year) cells[columns.indexOf(unknown.column)] = ".".padStart(8);
      return quoted([place * years.length + index, code.padEnd(6), `${year}JJ00`, ...cells]);
    }),
  );
  return withMark([quoted(["ID", "RegioS", "Perioden", ...columns]), ...rows]);
}

function numbers({ ages, households }: Population): string[] {
  const [total, homes] = [sum(ages), sum(households)];
  const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1);
  return [
    String(total),
    ...ages.map(String),
    ...ages.map((count) => percent(count, total)),
    percent(sum(ages.slice(0, 4)), sum(ages.slice(4, 7))),
    String(homes),
    ...households.map(String),
    percent(households[2]!, homes),
  ];
}
