import { z } from "zod";

/** An address of a thing in a public list, with its name there. */
const Listed = z.strictObject({ uri: z.url(), name: z.string() });

/** What a catalogue of open data says of this site: reports/uitwisseling/catalogus.yaml. */
export const CatalogueSettings = z.strictObject({
  title: z.string(),
  description: z.string(),
  /** Who answers for the figures. `uri`: its place in a register of organisations (TOOI or ROR), or its own site. */
  publisher: z.strictObject({
    name: z.string(),
    uri: z.url(),
    /** Its place in the European list of kinds of publishers. */
    type: Listed.optional(),
  }),
  /** Where questions go: an address for mail, or a page of this site or another. */
  contact: z
    .strictObject({
      name: z.string(),
      email: z.email().optional(),
      page: z
        .string()
        .regex(/^(\/|https:\/\/)/, "begin met / of https://")
        .optional(),
    })
    .refine(({ email, page }) => email !== undefined || page !== undefined, "geef email of page"),
  /** On what conditions all figures may be used. */
  licence: Listed,
  /** What it is about, of the European list of data themes. */
  themes: z.array(Listed).min(1),
  keywords: z.array(z.string()).min(1),
  /** Which country or area it covers. */
  spatial: Listed,
  /** How often there is a release, of the European list of frequencies. */
  frequency: Listed,
});
export type CatalogueSettings = z.infer<typeof CatalogueSettings>;
