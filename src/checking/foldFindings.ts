import { type Finding, finding } from "./finding.ts";

/** How often the same thing is told with its own line. The rest is counted. */
const told = 3;

/**
 * The same in thirty columns or ten thousand rows is one thing to decide on: the first are told, the others are counted
 * under the last of them. What is found twice in the same place is told once.
 */
export function foldFindings(findings: readonly Finding[]): Finding[] {
  const once = [...new Map(findings.map((found) => [found.key, found])).values()];
  const groups = Map.groupBy(once, ({ kind, severity, source, file, message }) =>
    [kind, severity, source, file, message.replace(/\d+/g, "#")].join("\u0000"),
  );
  return [...groups.values()].flatMap((same) => (same.length <= told + 2 ? same : foldTail(same)));
}

function foldTail(same: readonly Finding[]): Finding[] {
  const [next, ...rest] = same.slice(told) as [Finding, ...Finding[]];
  const { key: _, kind, examples, ...found } = next;
  const message = `${found.message} (en zo nog ${rest.length} keer in dit bestand)`;
  return [...same.slice(0, told), finding(kind, { ...found, message, examples: [...examples, ...placesOf(rest)] })];
}

/** "regel 12 LEERLINGEN_2019", no more than ten. */
function placesOf(rest: readonly Finding[]): string[] {
  const places = rest.map(({ line, column }) =>
    [line === undefined ? "" : `regel ${line}`, column ?? ""].join(" ").trim(),
  );
  return [...new Set(places)].filter((place) => place !== "").slice(0, 10);
}
