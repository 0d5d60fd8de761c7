import { type Finding, formatFinding, type Severity } from "./finding.ts";

const headings: Record<Severity, string> = {
  stops: "Dit houdt de uitgave tegen",
  look: "Kijk hiernaar",
  known: "Ter informatie",
};

/** The findings for the terminal, the gravest first, each in a line with its name. */
export function findingLines(findings: readonly Finding[]): string[] {
  const groups = (Object.keys(headings) as Severity[]).map((severity) => ({
    severity,
    own: findings.filter((found) => found.severity === severity),
  }));
  return groups
    .filter(({ own }) => own.length > 0)
    .flatMap(({ severity, own }) => [`${headings[severity]} (${count(own.length)}):`, ...own.flatMap(linesOf)]);
}

function linesOf(found: Finding): string[] {
  const { accepted, key, kind } = found;
  return [
    // What cannot be read cannot be accepted, and needs no name.
    `  ${formatFinding(found)}${kind === "leesfout" ? "" : ` [${key}]`}`,
    ...found.examples.map((example) => `      ${example}`),
    ...(accepted === undefined ? [] : [`      akkoord van ${accepted.by}, ${accepted.date}: ${accepted.reason}`]),
  ];
}

/** The last line: whether the release may go on. */
export function verdict(findings: readonly Finding[]): string {
  const stopping = findings.filter(({ severity }) => severity === "stops").length;
  const accepted = findings.filter((found) => found.accepted !== undefined).length;
  const agreed = accepted === 0 ? "" : ` Akkoord: ${count(accepted)}.`;
  if (stopping === 0) return `De invoer is in orde.${agreed}`;
  const things = stopping === 1 ? "1 bevinding houdt" : `${count(stopping)} bevindingen houden`;
  return `${things} de uitgave tegen.${agreed} Herstel het bestand of het manifest, of leg in akkoord.yaml vast waarom het klopt.`;
}

function count(number: number): string {
  return number.toLocaleString("nl-NL");
}
