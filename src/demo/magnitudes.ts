import { readFileSync } from "node:fs";

/**
 * How large each gemeente is, today or just before it ended: the inhabitants that CBS counted, to one digit. Large
 * places look large, and no real figure can come out.
 */
export const magnitudes: ReadonlyMap<string, number> = new Map(
  readFileSync(new URL("magnitudes.csv", import.meta.url), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(";"))
    .map(([code, inhabitants]) => [code!, Number(inhabitants)]),
);
