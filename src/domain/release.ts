import { z } from "zod";

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
  /** The folder of the area register, seen from this file. */
  areas: z.string().default("areas"),
  /** Boundaries of the gemeenten as GeoJSON with a property `statcode`, seen from this file. Without them maps are cartograms. */
  boundaries: z.string().optional(),
  /** Where the boundaries come from, said under each map. */
  boundariesSource: z.string().optional(),
});
export type Release = z.infer<typeof Release>;
