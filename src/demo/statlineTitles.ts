import { sum } from "d3-array";
import type { Register } from "../domain/area.ts";
import { nameKey } from "../sources/findArea.ts";
import { listedSince } from "./cbsNames.ts";
import { decimalComma, quoted, withMark } from "./dutchText.ts";
import type { PopulationIn } from "./pieces.ts";
import type { Population } from "./population.ts";
import { regions } from "./regions.ts";

const topic = "Bevolking/Bevolkingssamenstelling op 1 januari";
const groups = [
  "Jonger dan 5 jaar",
  "5 tot 10 jaar",
  "10 tot 15 jaar",
  "15 tot 20 jaar",
  "20 tot 25 jaar",
  "25 tot 45 jaar",
  "45 tot 65 jaar",
  "65 tot 80 jaar",
  "80 jaar of ouder",
];
const header = [
  "Perioden",
  "Regio's",
  `${topic}/Totale bevolking (aantal)`,
  ...groups.map((group) => `${topic}/Leeftijd/Leeftijdsgroepen/${group} (aantal)`),
  ...groups.map((group) => `${topic}/Leeftijd/Leeftijdsgroepen, relatief/${group} (%)`),
  `${topic}/Leeftijd/Demografische druk/Groene druk (%)`,
];

/**
 * What StatLine's website exports: titles and no codes, paths for headers, bare numbers with a comma, every name since
 * 1995 whether the gemeente still exists or not, and the source under the table.
 */
export function statlineTitles(register: Register, populationIn: PopulationIn, periods: readonly string[]): string {
  const rows = periods.flatMap((period) => {
    const counts = populationIn(Number(period.slice(0, 4)));
    const above = regions(register)
      .filter(({ code }) => !code.startsWith("CR"))
      .map(({ code, title }) => line(period, title, counts.get(code)));
    return [...above, ...names(register).map(([name, codes]) => line(period, name, firstKnown(codes, counts)))];
  });
  return withMark([quoted(header), ...rows, quoted(["Bron: CBS"])]);
}

/** Each name once with the codes that bore it, in the order of the alphabet. */
function names(register: Register): [string, string[]][] {
  const byName = Map.groupBy(listedSince(register, 1995), ({ name }) => name);
  return [...byName]
    .map(([name, same]): [string, string[]] => [name, same.map(({ code }) => code)])
    .sort(([a], [b]) => (nameKey(a) < nameKey(b) ? -1 : 1));
}

function firstKnown(codes: readonly string[], counts: ReadonlyMap<string, Population>): Population | undefined {
  return codes.map((code) => counts.get(code)).find((found) => found !== undefined);
}

function line(period: string, name: string, counts: Population | undefined): string {
  const cells = counts === undefined ? header.slice(2).map(() => "") : numbers(counts);
  return [quoted([period, name]), ...cells].join(";");
}

function numbers({ ages }: Population): string[] {
  const total = sum(ages);
  const percent = (part: number, whole: number) => decimalComma((100 * part) / whole);
  const counts = [total, ...ages].map(String);
  return [
    ...counts,
    ...ages.map((count) => percent(count, total)),
    percent(sum(ages.slice(0, 4)), sum(ages.slice(4, 7))),
  ];
}
