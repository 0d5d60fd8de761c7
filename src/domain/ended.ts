import { z } from "zod";

const shared = {
  /** The first release without it: 2027-1. */
  release: z.string().regex(/^\d{4}-\d+$/),
  /** Dutch, one sentence: why it is no longer there. */
  reason: z.string(),
};

/** What the site no longer has, and what a reader is told at its old address: reports/vervallen.yaml. */
export const Ended = z.strictObject({
  indicators: z
    .array(
      z.strictObject({
        /** The name of the file that is gone: its address was /indicator/<name>/. */
        indicator: z.string(),
        ...shared,
        /** The indicator that a reader may take in its place. */
        replaced_by: z.string().optional(),
      }),
    )
    .default([]),
  /** Other addresses, with all that lies under them. */
  addresses: z
    .array(
      z.strictObject({
        /** /thema/oud/ */
        address: z.string().regex(/^\/([^/]+\/)+$|^\/([^/]+\/)*[^/]+\.[a-z0-9]+$/, "schrijf /map/ of /map/bestand.csv"),
        ...shared,
        /** Where a reader may go on. */
        leads_to: z.string().startsWith("/").optional(),
        /** True where files at these addresses must not be kept: they answer no more. */
        withdrawn: z.boolean().default(false),
      }),
    )
    .default([]),
});
export type Ended = z.infer<typeof Ended>;
