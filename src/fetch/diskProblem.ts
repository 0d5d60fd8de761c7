import type { Problem } from "../domain/problem.ts";

/** What is wrong with the disk, for people; null of a mistake in the program. */
export function diskProblem(error: unknown, file: string): Problem | null {
  const message = reasons.get((error as NodeJS.ErrnoException).code ?? "");
  if (message === undefined) return null;
  return { file, message, hint: "maak dit in orde en haal opnieuw op; alle bestanden zijn heel gebleven" };
}

const reasons: ReadonlyMap<string, string> = new Map([
  ["ENOSPC", "de schijf is vol"],
  ["EDQUOT", "de schijf is vol"],
  ["EFBIG", "het bestand mag op deze schijf niet zo groot zijn"],
  ["EACCES", "hier mag niet geschreven worden"],
  ["EPERM", "hier mag niet geschreven worden"],
  ["EROFS", "hier mag niet geschreven worden"],
  ["EISDIR", "is een map en geen bestand"],
  ["ENOTDIR", "een deel van het pad is een bestand en geen map"],
  ["ENOENT", "de map bestaat niet"],
]);
