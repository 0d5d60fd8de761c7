import { z } from "zod";
import { areaKinds } from "./area.ts";
import { MeasureName } from "./measureName.ts";

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
   * The sentence of the figure, with {gebied}, {waarde} and {jaar} in it; a growth also has {basisjaar}, an outlook
   * {eindjaar}. Without {jaar} the year is not said twice.
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
  numerator: Measures.optional(),
  /**
   * In place of numerator and denominator: the measure holds the figure itself, as another system made it. It is shown
   * as it is, of the areas that the source has, and never added up.
   */
  given: MeasureName.optional(),
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
  /** The samenwerkingsverbanden that get it: of primary schools (po), of secondary schools (vo), or both. */
  sectors: z
    .array(z.enum(["po", "vo"]))
    .min(1)
    .default(["po", "vo"]),
  /** Years from which the series means something else; no line and no difference crosses one. */
  breaks: z.array(z.strictObject({ period: z.int(), reason: z.string() })).default([]),
  /** What was agreed or laid down, in the unit of the figure: a line in the chart and a sentence with its source. */
  norm: z.strictObject({ value: z.number(), text: z.string() }).optional(),
  /** The smallest difference worth a word, in points of the figure; methods.md 3.2 takes half a point. */
  smallest_difference: z.number().positive().default(0.5),
};

const ratio = {
  /** Of what the counted are a part, in words: "leerlingen in het bo en sbo". */
  out_of: z.string(),
  denominator: Measures.optional(),
  decimals: Decimals,
};

const forecast = {
  /** The year in which the forecast was made. */
  made: z.int(),
  /** The forecaster's bounds; without them the forecast has no margin, and the page says so. */
  lower: Measures.optional(),
  upper: Measures.optional(),
  /** The chance that the outcome lies between the bounds, in per cent. */
  chance: z.number().min(1).max(99).optional(),
};

const allSides = ["numerator", "denominator", "observed", "lower", "upper"] as const;
type Side = (typeof allSides)[number];

/** What a kind is reckoned from, besides its numerator. */
const sidesAsked: Readonly<Record<string, readonly Side[]>> = {
  share: ["denominator"],
  rate: ["denominator"],
  mean: ["denominator"],
  ratio: ["denominator"],
  outlook: ["observed"],
};

/** One figure of a report: reports/<theme>/<indicator>.yaml. A new kind is code, a new indicator is not. */
export const Indicator = z
  .discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("count"), ...shared }),
    z.strictObject({ kind: z.literal("share"), ...shared, ...ratio }),
    z.strictObject({
      kind: z.literal("rate"),
      ...shared,
      ...ratio,
      /** Per how many. */
      per: z.literal([100, 1000, 10000]),
    }),
    /** The mean of a score over persons: the numerator adds up score × persons, the denominator persons. */
    z.strictObject({ kind: z.literal("mean"), ...shared, ...ratio }),
    /** Money for each person: the numerator is in euros. */
    z.strictObject({ kind: z.literal("ratio"), ...shared, ...ratio, decimals: Decimals.default(0) }),
    z.strictObject({
      kind: z.literal("growth"),
      ...shared,
      /** Against how many years before. */
      years: z.int().min(1),
      decimals: Decimals,
    }),
    /** An expected number, after the years in which it was counted. */
    z.strictObject({ kind: z.literal("forecast"), ...shared, ...forecast, observed: Measures.optional() }),
    /** How an expected number differs from the last one that was counted, in per cent. */
    z.strictObject({
      kind: z.literal("outlook"),
      ...shared,
      ...forecast,
      /** What was counted, `years` before the forecast. */
      observed: Measures.optional(),
      years: z.int().min(1),
      decimals: Decimals,
    }),
  ])
  .superRefine((indicator, context) => {
    const wrong = (side: string, message: string) => context.addIssue({ code: "custom", path: [side], message });
    const { given, numerator } = indicator;
    const of = indicator as Partial<Record<Side, readonly string[]>>;
    if (given === undefined && numerator === undefined) wrong("numerator", "ontbreekt");
    for (const side of sidesAsked[indicator.kind] ?? [])
      if (given === undefined && of[side] === undefined) wrong(side, "ontbreekt");
    for (const side of allSides)
      if (given !== undefined && of[side] !== undefined)
        wrong(side, "gaat niet samen met given: dat is het cijfer zelf");
  });
export type Indicator = z.infer<typeof Indicator>;

/** An indicator with the place it was read from. */
export type NamedIndicator = Indicator & { slug: string; theme: string };

/** The measures of an indicator by the side of the sum that they are on. */
export function sidesOf(indicator: Indicator): Record<string, readonly string[]> {
  const { given, numerator = [] } = indicator;
  if (given !== undefined) return { given: [given] };
  if ("denominator" in indicator) return { numerator, denominator: indicator.denominator ?? [] };
  if (indicator.kind !== "forecast" && indicator.kind !== "outlook") return { numerator };
  const { lower = [], upper = [], observed = [] } = indicator;
  // An outlook is reckoned from what was counted; a forecast goes on from there.
  return { numerator, lower, upper, [indicator.kind === "outlook" ? "denominator" : "observed"]: observed };
}

export const Theme = z.strictObject({
  title: z.string(),
  /** Its place among the themes; those without one come last, by their folder. */
  place: z.int().min(1).default(99),
  /** One sentence under the title. */
  summary: z.string(),
  /** The region that a gemeente is compared with on this theme: where its children go to school, or where it buys care. */
  region: z.enum(["samenwerkingsverband", "jeugdregio"]),
  /** The slugs of the indicators in the order of the page; others follow by title. */
  order: z.array(z.string()).default([]),
});
export type NamedTheme = z.infer<typeof Theme> & { slug: string };
