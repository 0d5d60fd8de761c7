import type { Observation } from "../domain/observation.ts";
import type { Problem } from "../domain/problem.ts";

/**
 * Joins the observations of a source's extracts. Editions of a table overlap: where they agree the last one in the
 * manifest is kept, for it knows best whether a figure is still provisional; where they differ the editor must choose,
 * for a figure may not change silently.
 */
export function joinExtracts(
  extracts: readonly Observation[][],
  folder: string,
): { observations: Observation[]; problems: Problem[] } {
  const kept = new Map<string, Observation[]>();
  const problems: Problem[] = [];
  for (const extract of extracts) {
    for (const [key, own] of Map.groupBy(extract, ({ measure, area, period }) => `${measure} ${area} ${period}`)) {
      const earlier = kept.get(key);
      if (earlier === undefined || agree(earlier, own)) kept.set(key, own);
      else problems.push(conflict(earlier, own, folder));
    }
  }
  const observations = [...kept.values()].flat();
  return { observations, problems: [...problems, ...mixedIndelingen(observations, folder)] };
}

/** One year in two indelingen would count the children of a merged gemeente twice. */
function mixedIndelingen(observations: readonly Observation[], folder: string): Problem[] {
  const gemeenten = observations.filter(({ area }) => area.startsWith("GM"));
  const years = Map.groupBy(gemeenten, ({ measure, period }) => `${measure} in ${period}`);
  return [...years].flatMap(([year, cells]) => {
    const first = cells[0]!;
    const other = cells.find(({ classification }) => classification !== first.classification);
    if (other === undefined) return [];
    const earlier = `${first.file}:${first.line} die van ${first.classification}`;
    return [
      {
        file: `${folder}/${other.file}`,
        line: other.line,
        message: `${year} staat hier in de gemeente-indeling van ${other.classification} en in ${earlier}`,
        hint: "kies een van de twee uitgaven met period: { from, to }, of zet classification in het manifest gelijk",
      },
    ];
  });
}

/**
 * A list of places has many observations of one area and year: then all of them must be the same. A total agrees with
 * the sum of its parts.
 */
function agree(earlier: Observation[], later: Observation[]): boolean {
  if (earlier.length !== later.length)
    return Math.min(earlier.length, later.length) === 1 && isSame(total(earlier), total(later));
  const [a, b] = [earlier, later].map((own) => (own.length === 1 ? own : own.toSorted(byAmount)));
  return a!.every((one, index) => isSame(one, b![index]!));
}

function byAmount(a: Observation, b: Observation): number {
  return (a.low ?? -1) - (b.low ?? -1) || (a.high ?? -1) - (b.high ?? -1);
}

/** The observations of one area and year as one; missing where one of them is. */
function total(own: readonly Observation[]): Observation {
  const absent = own.find(({ absence }) => absence !== null);
  if (absent !== undefined) return absent;
  const sum = (amounts: (number | null)[]) => amounts.reduce((all: number, amount) => all + amount!, 0);
  return { ...own[0]!, low: sum(own.map(({ low }) => low)), high: sum(own.map(({ high }) => high)) };
}

function isSame(a: Observation, b: Observation): boolean {
  return a.low === b.low && a.high === b.high && a.absence === b.absence && sameIndeling(a, b);
}

/** The country is the same in every indeling. */
function sameIndeling(a: Observation, b: Observation): boolean {
  return a.classification === b.classification || a.area === "NL";
}

function conflict(earlier: Observation[], later: Observation[], folder: string): Problem {
  const [before, after] = [earlier[0]!, later[0]!];
  return {
    file: `${folder}/${after.file}`,
    line: after.line,
    column: after.measure,
    message: `${after.area} in ${after.period} is hier ${say(later, before)} en in ${before.file}:${before.line} ${say(earlier, after)}`,
    hint: "beperk een van de twee uitgaven met period: { from, to } of where, zodat ieder cijfer één bron heeft",
  };
}

function say(own: Observation[], other: Observation): string {
  const { low, high, absence, classification } = total(own);
  const amount = absence ?? (low === high ? `${low}` : `${low} tot en met ${high}`);
  const rows = own.length === 1 ? "" : ` (som van ${own.length} rijen)`;
  return `${amount}${classification === other.classification ? "" : ` in de indeling van ${classification}`}${rows}`;
}
