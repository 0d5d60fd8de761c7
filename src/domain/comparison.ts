/** How a figure stands to another, said only where it is more than chance, large enough and surely known. */
export const verdicts = [
  "duidelijk-hoger",
  "hoger",
  "ongeveer-even-hoog",
  "lager",
  "duidelijk-lager",
  /** So few persons that neither a difference nor its absence can be told. */
  "te-klein",
] as const;
export type Verdict = (typeof verdicts)[number];

/** A difference of two figures in their own unit (points), with the bounds between which it lies: chance and rounding. */
export interface Difference {
  value: number;
  /** With 95% certainty. */
  lower: number;
  upper: number;
  verdict: Verdict;
}

/** The latest figure of an area beside that of another area in the same year. */
export interface Comparison extends Difference {
  indicator: string;
  area: string;
  benchmark: string;
  period: number;
}

/** The latest figure of an area beside its own of an earlier year. */
export interface Change extends Difference {
  indicator: string;
  area: string;
  period: number;
  since: number;
}

/** Where the last five years go: one way, clearly and whichever year is left out, or nowhere. */
export interface Trend {
  indicator: string;
  area: string;
  since: number;
  until: number;
  direction: "rising" | "falling" | "steady";
}

/** Where an area stands among all of its kind. No rank: neighbours in a list differ by chance. */
export interface Position {
  indicator: string;
  area: string;
  period: number;
  /** Bounds of the figure with 95% certainty; null where chance cannot be reckoned. */
  lower: number | null;
  upper: number | null;
  /** How many others are surely lower, surely higher, and neither; null as above. */
  below: number | null;
  above: number | null;
  alike: number | null;
}

/** A figure of an area that stands out from the country, the most striking first. */
export interface Standout {
  area: string;
  indicator: string;
  rank: number;
}

export function isDifferent(verdict: Verdict): boolean {
  return verdict !== "ongeveer-even-hoog" && verdict !== "te-klein";
}

export function isHigher(verdict: Verdict): boolean {
  return verdict === "hoger" || verdict === "duidelijk-hoger";
}
