import type { Column } from "../domain/manifest.ts";
import { looksLike } from "./nearest.ts";

/** The place of a column, or why it has none. */
export type FoundColumn = { index: number } | { message: string; value: string; hint?: string };

/**
 * Finds a column by what an editor calls it, in four ways from strict to lenient; the first that fits decides:
 * the whole header; its last part with the unit (`Leeftijd/5 tot 10 jaar (aantal)`); without the unit; StatLine's stem
 * (`Mannen` of `Mannen_2`, for the number changes with every edition). `Mannen#2` is the second of several.
 */
export function findColumn(header: readonly string[], wanted: Column): FoundColumn {
  const names = typeof wanted === "string" ? [wanted] : wanted;
  const found = names.map((name) => findOne(header, name));
  return (
    found.find((result) => "index" in result) ??
    found.find((result) => "ambiguous" in result) ??
    notFound(header, names[0]!)
  );
}

const ways: ((name: string) => string)[] = [(name) => name, withoutUnit, withoutNumber];

function findOne(header: readonly string[], wanted: string): FoundColumn & { ambiguous?: true } {
  const [name, nth] = takeNumber(header, wanted);
  for (const way of ways) {
    const matches = header.flatMap((cell, index) => (endsWithPath(way(tidy(cell)), tidy(name)) ? [index] : []));
    const exact = matches.filter((index) => way(tidy(header[index]!)) === tidy(name));
    const best = exact.length > 0 ? exact : matches;
    const index = nth === undefined ? best[0] : best[Number(nth) - 1];
    if (index !== undefined && (best.length === 1 || nth !== undefined)) return { index };
    if (best.length > 1) return ambiguous(header, wanted, best);
  }
  return notFound(header, wanted);
}

/** `Mannen#2` asks for the second, unless a header really reads so. */
function takeNumber(header: readonly string[], wanted: string): [name: string, nth: string | undefined] {
  const [, name, nth] = /^(.*?)#(\d+)$/s.exec(wanted) ?? [];
  return name === undefined || header.some((cell) => tidy(cell) === tidy(wanted)) ? [wanted, undefined] : [name, nth];
}

/** One spelling for the marks between the levels of a titles export: "/" or, after a re-save, "|". */
function tidy(name: string): string {
  return name.replaceAll("|", "/").replace(/\s+/g, " ").trim().toLowerCase();
}

function withoutUnit(name: string): string {
  return name.replace(/ \([^()]*\)$/, "");
}

function withoutNumber(name: string): string {
  return name.replace(/_\d+$/, "");
}

function endsWithPath(path: string, end: string): boolean {
  return path === end || path.endsWith(`/${end}`);
}

function ambiguous(header: readonly string[], wanted: string, matches: number[]): FoundColumn & { ambiguous: true } {
  const candidates = matches.map((index) => header[index]!);
  const some = [...candidates.slice(0, 5), ...(candidates.length > 5 ? ["…"] : [])].join(", ");
  return {
    ambiguous: true,
    message: "past op meer kolommen",
    value: wanted,
    hint: `kies een van ${some}, of schrijf ${wanted}#1 voor de eerste`,
  };
}

function notFound(header: readonly string[], wanted: string): FoundColumn {
  return { message: "staat in het manifest maar niet in het bestand", value: wanted, ...looksLike(wanted, header) };
}
