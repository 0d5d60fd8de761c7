import { type NamedIndicator, sidesOf } from "../domain/indicator.ts";
import type { ReleaseRecord } from "../domain/releaseRecord.ts";

type Files = ReleaseRecord["received"];

/** The sources of which files came, went or have other bytes. */
export function changedSources(old: Files, now: Files): Set<string> {
  const bytes = (files: Files) =>
    new Map([...Map.groupBy(files, ({ source }) => source)].map(([source, own]) => [source, hashesOf(own)]));
  const [before, after] = [bytes(old), bytes(now)];
  const sources = new Set([...before.keys(), ...after.keys()]);
  return new Set([...sources].filter((source) => before.get(source) !== after.get(source)));
}

/** The sources that an indicator rests on. */
export function sourcesOf(indicator: NamedIndicator): string[] {
  const measures = Object.values(sidesOf(indicator)).flat();
  return [...new Set(measures.map((measure) => measure.split(".")[0]!))];
}

function hashesOf(files: Files): string {
  return JSON.stringify([...new Set(files.map(({ hash }) => hash))].sort());
}
