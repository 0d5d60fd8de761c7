import { z } from "zod";
import { areaKinds } from "./area.ts";
import { Release } from "./release.ts";

/** What files hold, by their paths: "gemeente/almere/index.html" → SHA-256. */
const Hashes = z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/));

/** A check that was run on a finished site: how many things were looked at, and what was found wrong. */
export const Check = z.strictObject({
  /** Dutch, as readers see it: "Verwijzingen". */
  name: z.string(),
  /** What was done, in one Dutch sentence. */
  what: z.string(),
  looked: z.int().min(0),
  wrong: z.int().min(0),
  /** The first of what is wrong, in words. */
  examples: z.array(z.string()),
});
export type Check = z.infer<typeof Check>;

/** What is kept of a release for good: <store>/<id>/release.json. */
export const ReleaseRecord = z.strictObject({
  release: z.strictObject(Release.pick({ id: true, title: true, date: true, classification: true, demo: true }).shape),
  /** The release that this one followed; null of the first. */
  before: z.string().nullable(),
  /** The version of the program. */
  program: z.string(),
  /** The files it was made from: what they are and their SHA-256. */
  received: z.array(z.strictObject({ source: z.string(), file: z.string(), hash: z.string() })),
  areas: z.array(
    z.strictObject({
      code: z.string(),
      kind: z.enum(areaKinds),
      name: z.string(),
      slug: z.string(),
      /** Of a region: its gemeenten by code, and the part of each that belongs to it. */
      members: z.record(z.string(), z.number()).optional(),
    }),
  ),
  indicators: z.array(
    z.strictObject({
      slug: z.string(),
      title: z.string(),
      theme: z.string(),
      definition: z.string(),
      unit: z.string(),
      /** Years from which it means something else. */
      breaks: z.array(z.int()),
    }),
  ),
  /** The whole site by address of file: the content-addressed manifest. */
  site: Hashes,
  /** Of those the ones that stay readable for good, seen from /release/<id>/. */
  frozen: Hashes,
  checks: z.array(Check),
});
export type ReleaseRecord = z.infer<typeof ReleaseRecord>;
