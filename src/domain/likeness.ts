import { z } from "zod";
import { MeasureName } from "./measureName.ts";

/** An amount of a gemeente for each of its inhabitants, households or the like; without a denominator the amount itself. */
const Quantity = z.strictObject({
  /** As readers see it: "adressen in de omgeving". */
  title: z.string(),
  numerator: z.array(MeasureName).min(1),
  denominator: z.array(MeasureName).min(1).optional(),
  /** Sizes differ by factors: ten times as many is as far from a hundred times as from one. */
  scale: z.enum(["linear", "log"]).default("linear"),
});

/** Which gemeenten are alike, whatever their figures: reports/vergelijken.yaml. */
export const Likeness = z.strictObject({
  /** Decides the size class. */
  inhabitants: Quantity.optional(),
  /** Addresses in the surroundings of an address, per km²: decides the class of stedelijkheid. */
  addresses: Quantity.optional(),
  /** How many gemeenten are called the most alike. */
  count: z.int().min(1).default(10),
  /** What makes gemeenten alike. No outcomes: a gemeente would then be compared with those that have the same figures. */
  variables: z.array(Quantity),
});
export type Likeness = z.infer<typeof Likeness>;
export type Quantity = z.infer<typeof Quantity>;
