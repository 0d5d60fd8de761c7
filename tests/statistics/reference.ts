import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";

/** Tables with known answers, made by others. They are not part of this project: with CI=true they have to be there. */
const folder = join(process.cwd(), "..", "shared", "reference");
const present = existsSync(folder);
const mustCompare = process.env.CI === "true";
if (!present) console.warn(`WARNING: ${folder} is absent: the statistics are NOT compared with the answers of others.`);

/** Tests against the reference, left out where it is absent. Where it has to be there, its absence fails. */
export function describeReference(title: string, tests: () => void): void {
  describe.skipIf(!present && !mustCompare)(title, () => {
    test("the reference is at hand", () => expect(present, `${folder} is absent`).toBe(true));
    tests();
  });
}

/** The rows of a table; none where the reference is absent. */
export function referenceRows(file: string): Record<string, string>[] {
  return present ? parse(readFileSync(join(folder, file)), { columns: true }) : [];
}

/** A collection of answers; empty where the reference is absent. */
export function referenceValues<Answers extends object>(file: string, absent: Answers): Answers {
  return present ? JSON.parse(readFileSync(join(folder, file), "utf8")) : absent;
}
