import { readFileSync } from "node:fs";
import { join } from "node:path";
import { areaKinds } from "../domain/area.ts";
import type { EarlierReleases } from "../domain/earlierReleases.ts";
import type { Inputs } from "../domain/inputs.ts";
import type { ReleaseRecord } from "../domain/releaseRecord.ts";

/** What is known of a release before its site is made. */
export type ReleaseDescription = Omit<ReleaseRecord, "site" | "frozen" | "checks">;

/** What the data stage said of the release in a folder of views. */
export function readDescription(folder: string): ReleaseDescription {
  return JSON.parse(readFileSync(join(folder, "record.json"), "utf8")) as ReleaseDescription;
}

/** Of what a release was made, as its record says it. */
export function describeRelease(
  { release, received, register, indicators }: Inputs,
  { records }: EarlierReleases,
  program: string,
): ReleaseDescription {
  const { id, title, date, classification, demo } = release;
  const members = Map.groupBy(register.memberships, ({ region }) => region);
  return {
    release: { id, title, date, classification, demo },
    before: records.at(-1)?.release.id ?? null,
    program,
    received: received.map(({ source, file, hash }) => ({ source, file, hash })),
    areas: register.areas.flatMap(({ code, kind, name, slug }) => {
      if (kind === "onbekend" || !areaKinds.includes(kind)) return [];
      const own = members.get(code)?.map(({ member, share }) => [member, share] as const);
      return [{ code, kind, name, slug, ...(own && { members: Object.fromEntries(own) }) }];
    }),
    indicators: indicators.map(({ slug, title, theme, definition, unit, breaks }) => ({
      ...{ slug, title, theme, definition, unit },
      breaks: breaks.map(({ period }) => period),
    })),
  };
}
