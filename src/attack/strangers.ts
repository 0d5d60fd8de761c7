import type { ShownNumbers } from "./shownNumbers.ts";
import { surveyRows } from "./surveyFacts.ts";

/** A number of the survey that a medium says and no download does: the attack would not know of it. */
export interface Stranger {
  file: string;
  number: number;
}

/** All regions together stand in a file of their own, and beside every region. */
const totals = "alle";

/** What an axis of marks says at its ticks. */
const ticks = Array.from({ length: 21 }, (_, half) => half / 2);

/** What media say beyond the downloads, of the regions that they are about and of all together. */
export function strangers(dist: string, shown: readonly ShownNumbers[]): Stranger[] {
  const known = knownNumbers(dist);
  const everything = new Set([...known.values()].flatMap((numbers) => [...numbers]));
  return shown.flatMap(({ file, regions, numbers }) => {
    const sets = regions === null ? [everything] : [...regions, totals].map((region) => known.get(region) ?? new Set());
    return [...new Set(numbers)]
      .filter((number) => !sets.some((set) => set.has(Math.abs(number))))
      .map((number) => ({ file, number }));
  });
}

/** By the slug of a region: the numbers of its downloads, and what part of those who were invited took part. */
function knownNumbers(dist: string): Map<string, Set<number>> {
  const rows = surveyRows(dist);
  const known = new Map<string, Set<number>>();
  const people = new Map<string, Record<string, number>>();
  for (const row of rows) {
    const region = row.regio!.startsWith("zelfde-") ? totals : row.regio!;
    const own = known.get(region) ?? new Set<number>(ticks);
    known.set(region, own);
    const cells = [row.waarde, row.ondergrens, row.bovengrens, row.aantal_antwoorden, row.jaar];
    for (const cell of cells) if (cell !== "") own.add(Math.abs(Number(cell)));
    if (row.vraag !== "" || row.waarde === "") continue;
    const unit = [row.jaar, row.groep, row.regio, row.deelgroep].join("/");
    const reach = { ...people.get(unit), [row.wat!]: Number(row.waarde) };
    people.set(unit, reach);
    if (reach.deelnemers !== undefined && reach.uitgenodigd !== undefined)
      own.add(Math.round((100 * reach.deelnemers) / reach.uitgenodigd));
  }
  return known;
}
