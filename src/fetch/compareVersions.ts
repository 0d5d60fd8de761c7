import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { Extract } from "../domain/manifest.ts";
import type { Problem } from "../domain/problem.ts";
import { decodeText } from "../sources/decodeText.ts";
import { type Contents, checkDownload } from "./checkDownload.ts";
import { sha256Of } from "./sha256Of.ts";
import { readVersion, type Version } from "./version.ts";

/** Files that came in, and the places that they are for; the first is the one that the manifest names. */
export type Moves = { from: string; to: string }[];

/** How files that came in differ from those in their places. */
export interface Comparison {
  was: Version | null;
  is: Version;
  /** Columns of the file that the manifest names. */
  gone: string[];
  added: string[];
  /** Places where something else stands, or nothing. */
  changed: string[];
  /** Of those the ones where something stands. */
  overwritten: string[];
  /** Damage in what came in, and what the manifest asks for and it does not have. */
  problems: Problem[];
}

/** Compares files that came in with those in their places. Paths are seen from the folder of the release. */
export async function compareVersions(data: string, moves: Moves, extracts: readonly Extract[]): Promise<Comparison> {
  const [{ from, to }, ...beside] = moves as [Moves[number], ...Moves];
  const codes = await readCodes(data, beside);
  const read = async (file: string): Promise<Contents | null> =>
    existsSync(join(data, file))
      ? checkDownload(await readFile(join(data, file)), codes, extracts, join(data, to))
      : null;
  const [was, is] = [await readVersion(data, to), (await readVersion(data, from))!];
  const [old, fresh] = [await read(to), (await read(from))!];
  const changed = await changedPlaces(data, moves);
  return {
    was: was === null ? null : { ...was, rows: old!.rows },
    is: { ...is, rows: fresh.rows },
    gone: old === null ? [] : old.columns.filter((column) => !fresh.columns.includes(column)),
    added: old === null ? [] : fresh.columns.filter((column) => !old.columns.includes(column)),
    changed,
    overwritten: changed.filter((place) => existsSync(join(data, place))),
    problems: fresh.problems,
  };
}

/** The lists of codes that came in, by name. */
async function readCodes(data: string, moves: Moves): Promise<Record<string, string>> {
  const lists = moves.filter(({ to }) => basename(to) !== "Properties.csv");
  const texts = await Promise.all(
    lists.map(async ({ from, to }) => [basename(to), decodeText(await readFile(join(data, from)))] as const),
  );
  return Object.fromEntries(texts);
}

async function changedPlaces(data: string, moves: Moves): Promise<string[]> {
  const changed: string[] = [];
  for (const { from, to } of moves)
    if ((await sha256Of(join(data, from))) !== (await sha256Of(join(data, to)))) changed.push(to);
  return changed;
}
