import { Manifest, type Source } from "../../src/domain/manifest.ts";

/** A source that has so many measures, and is otherwise as short as can be. */
export function sourceWith(slug: string, measures: string[]): Source {
  const columns = Object.fromEntries(measures.map((measure) => [measure, { column: "N" }]));
  const extract = { file: "a.csv", date: "2026-01-01", area: { column: "R" }, period: { constant: 2025 } };
  const manifest = { title: "T", publisher: "CBS", url: "https://cbs.nl", licence: "CC0" };
  return { slug, folder: slug, ...Manifest.parse({ ...manifest, extracts: [{ ...extract, measures: columns }] }) };
}
