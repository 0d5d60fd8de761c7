import { list } from "../formatNumber.ts";

/** [2015, 2019, 2020, 2021] → "2015 en 2019 tot en met 2021". */
export function yearsInWords(years: readonly number[]): string {
  const runs: [first: number, last: number][] = [];
  for (const year of [...new Set(years)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run !== undefined && year === run[1] + 1) run[1] = year;
    else runs.push([year, year]);
  }
  return list(
    runs.flatMap(([first, last]) => (last - first < 2 ? between(first, last) : `${first} tot en met ${last}`)),
  );
}

/** Two years in a row are named, not counted. */
function between(first: number, last: number): string[] {
  return first === last ? [`${first}`] : [`${first}`, `${last}`];
}
