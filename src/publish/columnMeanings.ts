import { readFileSync } from "node:fs";

/** What each column of the database is, in a Dutch phrase: "cijfers.waarde" → "Het cijfer; leeg als het ontbreekt …". */
export type Meanings = ReadonlyMap<string, string>;

const comment = /comment on (?:table|column) ([a-z_.]+) is '((?:[^']|'')*)'/g;

/** Reads the comments of database.sql: files name their columns as the database does, and mean the same by them. */
export function columnMeanings(): Meanings {
  const sql = readFileSync(new URL("./database.sql", import.meta.url), "utf8");
  return new Map([...sql.matchAll(comment)].map(([, name, text]) => [name!, text!.replaceAll("''", "'")]));
}
