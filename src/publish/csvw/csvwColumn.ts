import type { CellKind, Column } from "../dataFile.ts";

/**
 * A column as CSV on the Web describes it. Its title is what the file has in its first line. `codes`: the list, if there
 * is one, of what its words mean.
 */
export function csvwColumn({ name, means, kind, required }: Column, codes?: string): object {
  return {
    name,
    titles: [name],
    "dc:description": means,
    ...(codes !== undefined && { "rdfs:seeAlso": { "@id": codes } }),
    datatype: datatypeOf(kind),
    required,
    ...(required ? {} : { null: [""] }),
  };
}

const datatypes: Record<Extract<CellKind, string>, string | object> = {
  text: "string",
  number: "double",
  count: "nonNegativeInteger",
  year: "gYear",
  date: "date",
  yes: { base: "boolean", format: "ja|nee" },
  release: { base: "string", format: "^[0-9]{4}-[0-9]+$" },
};

/** Of a text that is one of some words the pattern that holds them all: "^(bron|som|verdeeld)$". */
function datatypeOf(kind: CellKind): string | object {
  return typeof kind === "string" ? datatypes[kind] : { base: "string", format: `^(${kind.join("|")})$` };
}
