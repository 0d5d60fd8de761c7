import { relative } from "node:path";
import { type Finding, formatFinding } from "../checking/finding.ts";
import type { Check } from "../domain/releaseRecord.ts";
import { checkOf } from "./checkOf.ts";

/**
 * What the files of a release were found to be, alone and beside the release before: what nobody decided on is wrong. It
 * names files as they lie in the folder of the release, wherever that is.
 */
export function checkInput(data: string, files: number, findings: readonly Finding[]): Check {
  const told = (found: Finding) => formatFinding({ ...found, file: relative(data, found.file) });
  const undecided = findings.filter(({ severity }) => severity === "stops");
  const agreed = findings.flatMap((found) =>
    found.accepted === undefined ? [] : [`${told(found)}. Akkoord op ${found.accepted.date}: ${found.accepted.reason}`],
  );
  const what =
    "De bestanden zijn nagekeken, alleen en naast die van de vorige uitgave. Fout is waar de redactie niet over besloot.";
  const check = checkOf("Invoer", what, files, undecided.map(told));
  return { ...check, examples: [...check.examples, ...agreed] };
}
