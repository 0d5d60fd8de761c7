import { range } from "d3-array";
import iconv from "iconv-lite";
import type { Register } from "../domain/area.ts";
import { listedSince } from "./cbsNames.ts";
import { withLineEnds } from "./dutchText.ts";
import type { PopulationIn } from "./pieces.ts";
import { regions } from "./regions.ts";
import { having, inhabitants, remember, type Series, together, withSums } from "./series.ts";
import type { Trait } from "./trait.ts";

/** School years by their start: the last is 2023/2024. */
const years = range(2015, 2024);

const pupil: Trait = { name: "enrolled", level: [[2015, 0.985]], hardship: 0, own: 0.004 };
const absent: Trait = {
  name: "not enrolled",
  level: [
    [2015, 0.0024],
    [2019, 0.0018],
    [2023, 0.0021],
  ],
  hardship: 0.4,
  own: 0.5,
};
const long: Trait = {
  name: "absent for long",
  level: [
    [2015, 0.0017],
    [2023, 0.0021],
  ],
  hardship: 0.4,
  own: 0.45,
};
/** How much is reported differs from one gemeente to the next more than how much there is. */
const reported: Trait = {
  name: "absent",
  level: [
    [2015, 0.024],
    [2019, 0.027],
    [2020, 0.019],
    [2023, 0.0235],
  ],
  hardship: 0.4,
  own: 0.5,
};
/** Of both kinds of absence: more than three months. From 2016 on the word means more. */
const atHome: Trait = {
  name: "at home",
  level: [
    [2015, 0.36],
    [2016, 0.52],
    [2023, 0.54],
  ],
  hardship: 0,
  own: 0.2,
};
const exempt: Trait = {
  name: "exempt",
  level: [
    [2015, 0.0023],
    [2023, 0.0033],
  ],
  hardship: 0.3,
  own: 0.3,
};

/** A gemeente that sent nothing in one year. It is in no sum of that year. */
const silent = { code: "GM1690", year: 2020, text: "niet geleverd" };

/** DUO's overviews of truancy: a file by gemeente with `<5` for small numbers, and one by provincie. */
export function truancyFiles(register: Register, populationIn: PopulationIn): Record<string, string | Uint8Array> {
  const columns = invent(register, populationIn);
  return {
    "01.-verzuim-per-gemeente.csv": iconv.encode(byGemeente(register, columns), "windows-1252"),
    "02.-verzuim-per-provincie.csv": byProvincie(register, columns),
  };
}

function invent(register: Register, populationIn: PopulationIn): Record<string, Series> {
  const those = (trait: Trait, people: Series) => having(trait, people, register);
  const children = delivered(inhabitants(populationIn, 5, 18));
  const pupils = those(pupil, children);
  const [nowhere, away] = [those(absent, children), those(long, pupils)];
  return {
    LEER_EN_KWALIFICATIEPLICHTIGEN: children,
    WAARVAN_INGESCHREVEN: pupils,
    ABSOLUUT_VERZUIM: nowhere,
    RELATIEF_VERZUIM: together(away, those(reported, pupils)),
    LANGDURIG_RELATIEF_VERZUIM: away,
    THUISZITTERS_LANGER_DAN_3_MAANDEN: those(atHome, together(nowhere, away)),
    VRIJSTELLING_5_ONDER_A: those(exempt, children),
  };
}

function delivered(series: Series): Series {
  return remember(
    (year) => new Map([...series(year)].filter(([code]) => !(code === silent.code && year === silent.year))),
  );
}

/** Unpadded codes and names in capitals, each year in its own indeling. */
function byGemeente(register: Register, columns: Record<string, Series>): string {
  const names = new Map(listedSince(register, 2015).map(({ code, name }) => [code, name.replace(" (gemeente)", "")]));
  const rows = years.flatMap((year) => {
    const numbers = Object.values(columns).map((series) => series(year));
    const codes = [...numbers[0]!.keys(), ...(year === silent.year ? [silent.code] : [])].sort();
    return codes.map((code) => {
      const cells = numbers.map((counts) => small(counts.get(code)));
      return [schoolYear(year), Number(code.slice(2)), names.get(code)!.toUpperCase(), ...cells].join(";");
    });
  });
  return withLineEnds([["SCHOOLJAAR", "GEMEENTENUMMER", "GEMEENTENAAM", ...Object.keys(columns)].join(";"), ...rows]);
}

/** The provincie around the silent gemeente has no row in that year. */
function byProvincie(register: Register, columns: Record<string, Series>): string {
  const sums = Object.values(columns).map((series) => withSums(series, register));
  const above = regions(register).filter(({ code }) => /^(NL|PV)/.test(code));
  const rows = years.flatMap((year) =>
    above
      .filter(({ code }) => !(code === "PV22" && year === silent.year))
      .map(({ code, title }) => {
        const name = title.replace(" (PV)", "").replace("Fryslân", "Friesland");
        return [schoolYear(year), name, ...sums.map((series) => series(year).get(code)!)].join(";");
      }),
  );
  return withLineEnds([["SCHOOLJAAR", "PROVINCIE", ...Object.keys(columns)].join(";"), ...rows]);
}

function schoolYear(year: number): string {
  return `${year}/${year + 1}`;
}

function small(count: number | undefined): string {
  if (count === undefined) return silent.text;
  return count > 0 && count < 5 ? "<5" : String(count);
}
