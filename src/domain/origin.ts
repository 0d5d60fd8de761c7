import { z } from "zod";

const webAddress = z.url({ protocol: /^https?$/, error: "is geen adres dat met https:// begint" });

/** A publisher's name for a table: 85655NED. */
const Table = z.string().regex(/^[A-Za-z0-9_-]+$/, "is geen naam van een tabel");

/** Another address than the usual one of this kind: that of a mirror, or of another publisher that speaks the same. */
const host = webAddress.optional();

/** Where npm run fetch gets a file. */
export const Origin = z.union([
  /** A file as it is: https://duo.nl/…/06.-historisch-overzicht.csv. */
  webAddress,
  /** A table of CBS's OData v4: becomes Observations.csv with its code lists beside it. */
  z.strictObject({
    odata4: Table,
    host,
    /** Rows, in the words of OData: startswith(RegioS,'GM') or Perioden eq '2024JJ00'. */
    filter: z.string().optional(),
  }),
  /** A table of CBS's OData v3: becomes one file in the form of StatLine's download. */
  z.strictObject({
    odata3: Table,
    host,
    /** Untyped: padded texts, as StatLine's own download. */
    set: z.enum(["UntypedDataSet", "TypedDataSet"]).default("UntypedDataSet"),
    filter: z.string().optional(),
    /** The columns, by their keys; without them all. */
    select: z.array(z.string()).min(1).optional(),
  }),
  /**
   * A layer of PDOK's boundaries: `wfs: gebiedsindelingen/2025`, `layer: gemeente_gegeneraliseerd`. Becomes GeoJSON.
   */
  z.strictObject({ wfs: z.string().regex(/^[\w/-]+$/), layer: z.string(), host }),
]);
export type Origin = z.infer<typeof Origin>;

/** What was noted of a file as it came in. */
export const Received = z.strictObject({
  address: z.url(),
  etag: z.string().optional(),
  /** When the publisher last changed it, in the words of the server: to ask for it again only if it changed. */
  modified: z.string().optional(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(0),
});
export type Received = z.infer<typeof Received>;
