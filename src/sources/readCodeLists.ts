import { readTable, type Table } from "./readTable.ts";

/** For each dimension its codes: their titles and, for periods, their status. */
export type CodeLists = Map<string, Codes>;

type Codes = Map<string, { title: string; status: string }>;

/**
 * Reads the code lists beside StatLine's numbers. A v4 download has one file a dimension (`PeriodenCodes.csv`); v3 has
 * one metadata file of sections, each under a line with the dimension's name and a line `Key;Title;Description`.
 */
export function readCodeLists(files: Readonly<Record<string, string>>): CodeLists {
  return new Map(
    Object.entries(files).flatMap(([name, text]) => {
      const dimension = /^(.+?)(?:Codes)\.csv$/.exec(name)?.[1];
      return dimension === undefined ? sections(text, name) : [[dimension, codes(readTable(text, name))] as const];
    }),
  );
}

function codes({ header, rows }: Table): Codes {
  const at = (...names: string[]) => header.findIndex((name) => names.includes(name));
  const [key, title, status] = [at("Identifier", "Key"), at("Title"), at("Status")];
  if (key === -1) return new Map();
  return new Map(rows.map(({ cells }) => [cells[key]!, { title: cells[title] ?? "", status: cells[status] ?? "" }]));
}

/** A line with one word, and under it the header of a list of codes. Other sections of the file do not start so. */
function sections(text: string, file: string): [string, Codes][] {
  const heads = [...text.matchAll(/^"?(\w+)"?\n(?="?Key"?;"?Title"?)/gm)];
  return heads.map((head, index) => {
    const section = text.slice(head.index + head[0].length, heads[index + 1]?.index ?? text.length);
    return [head[1]!, codes(readTable(section, file, { delimiter: ";" }))];
  });
}
