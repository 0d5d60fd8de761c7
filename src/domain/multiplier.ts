import type { Indicator } from "./indicator.ts";

/** A share is per hundred, a rate per as many as it says; means and money are per person. */
export function multiplier(indicator: Indicator): number {
  if (indicator.kind === "rate") return indicator.per;
  return indicator.kind === "mean" || indicator.kind === "ratio" ? 1 : 100;
}
