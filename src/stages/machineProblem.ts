import type { Problem } from "../domain/problem.ts";

/** What a machine refuses, as each of the programs in a build says it: a code of Node, or words of the system itself. */
const refusals: readonly { said: RegExp; message: string; hint: string }[] = [
  {
    said: /ENOSPC|EDQUOT|no space left on device|disk quota exceeded|not enough space/i,
    message: "de schijf is vol",
    hint: "maak ruimte vrij of kies met --out en --work een andere schijf, en draai de opdracht opnieuw",
  },
  {
    said: /EFBIG|file too large/i,
    message: "een bestand wordt groter dan hier mag",
    hint: "verhoog de grens (ulimit -f) of kies met --out en --work een andere schijf",
  },
  {
    said: /EROFS|read-only file system/i,
    message: "deze schijf is alleen te lezen",
    hint: "kies met --out en --work een map waarin u mag schrijven",
  },
  {
    said: /EACCES|EPERM|permission denied|operation not permitted/i,
    message: "u mag hier niet schrijven of lezen",
    hint: "vraag toegang tot deze map, of kies met --out en --work een andere",
  },
];

/** What stopped a program that was not in the files of an editor, but in the machine; null for a mistake of the program. */
export function machineProblem(error: unknown): Problem | null {
  const said = wordsOf(error);
  const refusal = refusals.find((known) => known.said.test(said));
  if (refusal === undefined) return null;
  return { file: placeIn(error, said) ?? "schijf", message: refusal.message, hint: refusal.hint };
}

/** All that an error says, with what the errors and programs below it said. */
function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, stderr, cause, errors } = error as Partial<Record<"code" | "stderr" | "cause" | "errors", unknown>>;
  const below = [cause, ...(Array.isArray(errors) ? errors : [])].filter((other) => other !== undefined);
  return [code, error.message, stderr, ...below.map(wordsOf)].filter((text) => text !== undefined).join("\n");
}

function placeIn(error: unknown, said: string): string | undefined {
  const { path, dest } = (error ?? {}) as { path?: unknown; dest?: unknown };
  if (typeof (path ?? dest) === "string") return String(path ?? dest);
  return /["'`](\/[^"'`\n]+|[A-Z]:\\[^"'`\n]+)["'`]/.exec(said)?.[1];
}
