import { z } from "zod";
import { SurveyPublication } from "./survey.ts";

/** Figures that were wrong: of one indicator, in these areas (codes) and years, or in all. */
const Correction = z.strictObject({
  indicator: z.string(),
  areas: z.array(z.string()).min(1).optional(),
  years: z.array(z.int()).min(1).optional(),
  /** Dutch, one sentence: what was wrong. */
  reason: z.string(),
});

/** What is published together: data/release.yaml. */
export const Release = z.strictObject({
  /** For example 2026-1. */
  id: z.string().regex(/^\d{4}-\d+$/),
  title: z.string(),
  date: z.iso.date(),
  /** The year of the gemeente-indeling in which everything is shown. */
  classification: z.int(),
  /** Invented figures: every page, file and picture then says "voorbeeldcijfers". */
  demo: z.boolean(),
  /**
   * What this release does not have: a source (cbs-jeugdhulp) or one measure of a source (cbs-jeugdhulp.verblijf). The
   * indicators that ask for it are left out; without a word here they stop the build, for it may be a slip of the pen.
   */
  without: z.array(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)?$/, "schrijf bron of bron.maat")).optional(),
  /** The folder of the area register, seen from this file. */
  areas: z.string().default("areas"),
  /** Boundaries of the gemeenten as GeoJSON with a property `statcode`, seen from this file. Without them maps are cartograms. */
  boundaries: z.string().optional(),
  /** Where the boundaries come from, said under each map. */
  boundariesSource: z.string().optional(),
  /** The comments of regions in content/commentaar are about this release. Without a word here none of them is shown. */
  commentary: z.boolean().optional(),
  /** The day of the next release, said to readers. */
  next: z.iso.date().optional(),
  /** Mistakes of an earlier release that this one mends: readers see the reason beside each figure that changed. */
  corrections: z.array(Correction).optional(),
  /** What may be published of the survey; without it no survey is read. */
  survey: SurveyPublication.optional(),
});
export type Release = z.infer<typeof Release>;
