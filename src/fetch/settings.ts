import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { Origin, Received } from "../domain/origin.ts";
import type { Problem } from "../domain/problem.ts";
import { readYamlFile } from "../sources/readYamlFile.ts";

/** Where publishers are reached. A mirror or a test puts its own address here. */
const Hosts = z.strictObject({
  odata4: z.url().default("https://datasets.cbs.nl/odata/v1/CBS"),
  odata3: z.url().default("https://opendata.cbs.nl/ODataFeed/odata"),
  wfs: z.url().default("https://service.pdok.nl/cbs"),
});
export type Hosts = z.infer<typeof Hosts>;

const Limits = z.strictObject({
  /** How often a request is made before we give up. What came in of a file counts as progress, and starts anew. */
  attempts: z.int().min(1).default(6),
  /** Seconds in which nothing comes in. */
  seconds: z.number().positive().default(60),
  /** The longest that we wait because a server says so, in minutes. */
  patience: z.number().positive().default(10),
  /** The largest file that is taken. */
  megabytes: z.number().positive().default(1000),
  /** Files that are fetched at a time. */
  parallel: z.int().min(1).max(8).default(2),
});
export type Limits = z.infer<typeof Limits>;

/** A file of the release that is no extract: boundaries, a classification of areas. */
const OtherFile = z.strictObject({
  file: z.string(),
  date: z.iso.date().optional(),
  from: Origin,
  received: Received.optional(),
});

/** data/fetch.yaml: addresses, limits and the files that no manifest names. A release may do without it. */
export const Settings = z.strictObject({
  hosts: Hosts.prefault({}),
  limits: Limits.prefault({}),
  files: z.array(OtherFile).default([]),
});
export type Settings = z.infer<typeof Settings>;

/** The settings of a release, or what is wrong with them. */
export async function readSettings(data: string): Promise<{ settings: Settings; problems: Problem[] }> {
  const file = join(data, "fetch.yaml");
  const usual = Settings.parse({});
  if (!existsSync(file)) return { settings: usual, problems: [] };
  const read = await readYamlFile(file, Settings);
  return "value" in read ? { settings: read.value, problems: [] } : { settings: usual, problems: read.problems };
}
