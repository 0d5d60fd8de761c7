import { z } from "zod";
import { areaKinds } from "./area.ts";

/** `source.measure`, as a manifest defines it: duo-leerlingen.sbo. */
const MeasureName = z.string().regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, "schrijf bron.maat, bijvoorbeeld duo-leerlingen.sbo");

const Decimals = z.literal([0, 1, 2]).default(1);

/** Measures that are added up; one named twice would count double. */
const Measures = z
  .array(MeasureName)
  .min(1)
  .refine((names) => new Set(names).size === names.length, "noemt een maat twee keer");

const shared = {
  title: z.string(),
  /** What the figure is, in one or two plain sentences. */
  definition: z.string(),
  /** Whom the figure is about, after the number: "van de leerlingen in het bo en sbo". */
  unit: z.string(),
  /**
   * The sentence of the figure, with {gebied}, {waarde} and {jaar} in it. Without {jaar} the year is not said twice.
   * For example: "Op 1 oktober {jaar} ging {waarde} van de leerlingen in {gebied} naar het sbo."
   */
  sentence: z.string().refine((text) => text.includes("{waarde}"), "mist {waarde}"),
  /** The same for one: "stond er {waarde} vestiging". Without it `sentence` serves. */
  sentence_one: z.string().optional(),
  /** Whether more is better. Most figures here are neither. */
  direction: z.enum(["neutraal", "hoger-is-beter", "lager-is-beter"]).default("neutraal"),
  /** What is counted, in words: "leerlingen in het sbo". */
  counted: z.string(),
  /** Persons or things added up: the measures are summed. */
  numerator: Measures,
  /** The day the figures are about: "1 oktober". */
  reference_day: z.string().optional(),
  /** What a reader must know before comparing. */
  caution: z.string().optional(),
  /** The first year shown. */
  from: z.int().optional(),
  /** The kinds of area that get this figure. */
  levels: z
    .array(z.enum(areaKinds))
    .min(1)
    .default([...areaKinds]),
  /** Years from which the series means something else; no line and no difference crosses one. */
  breaks: z.array(z.strictObject({ period: z.int(), reason: z.string() })).default([]),
};

const ratio = {
  /** Of what the counted are a part, in words: "leerlingen in het bo en sbo". */
  out_of: z.string(),
  denominator: Measures,
  decimals: Decimals,
};

/** One figure of a report: reports/<theme>/<indicator>.yaml. A new kind is code, a new indicator is not. */
export const Indicator = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("count"), ...shared }),
  z.strictObject({ kind: z.literal("share"), ...shared, ...ratio }),
  z.strictObject({
    kind: z.literal("rate"),
    ...shared,
    ...ratio,
    /** Per how many. */
    per: z.literal([100, 1000, 10000]),
  }),
  z.strictObject({
    kind: z.literal("growth"),
    ...shared,
    /** Against how many years before. */
    years: z.int().min(1),
    decimals: Decimals,
  }),
]);
export type Indicator = z.infer<typeof Indicator>;

/** An indicator with the place it was read from. */
export type NamedIndicator = Indicator & { slug: string; theme: string };

export const Theme = z.strictObject({
  title: z.string(),
  /** One sentence under the title. */
  summary: z.string(),
  /** The region that a gemeente is compared with on this theme: where its children go to school, or where it buys care. */
  region: z.enum(["samenwerkingsverband", "jeugdregio"]),
  /** The slugs of the indicators in the order of the page; others follow by title. */
  order: z.array(z.string()).default([]),
});
export type NamedTheme = z.infer<typeof Theme> & { slug: string };
