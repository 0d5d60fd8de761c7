import { plainText } from "./plainText.ts";
import { uniqueNames } from "./uniqueNames.ts";

/** The names of the tabs: at most 31 characters, without the signs that Excel keeps for itself. */
export function sheetNames(names: readonly string[]): string[] {
  return uniqueNames(
    names.map((name) => allowed(plainText(name))),
    31,
  );
}

function allowed(name: string): string {
  const kept = name
    .replace(/[[\]:*?/\\]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[' ]+|[' ]+$/g, "");
  // Excel keeps this name for tracked changes.
  return kept === "" || kept.toLowerCase() === "history" ? "Tabel" : kept;
}
