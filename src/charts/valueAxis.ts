import { nice, tickStep, ticks } from "d3-array";
import { dutchNumber } from "./dutchNumber.ts";

export interface ValueAxis {
  domain: [number, number];
  ticks: { value: number; text: string }[];
  /** Whether 0 lies on the axis; where it does not, the chart says so. */
  hasZero: boolean;
}

/** When the lowest value is this near to zero, the axis may as well start there. */
const nearZero = 0.4;
/** An axis spans at least this part of the highest value, so that a ripple does not look like a wave. */
const leastSpan = 0.2;

/** The domain and ticks for these values (at least one); no tick is finer than the decimals of the figures. */
export function valueAxis(values: number[], decimals: number, tickCount: number): ValueAxis {
  const low = Math.min(...values);
  const high = Math.max(...values);
  const from = lowerEnd(low, high);
  const finest = 10 ** -decimals;
  // Values that read as one number still need an axis with a length.
  const domain = nice(from, from === 0 && high <= 0 ? 1 : Math.max(high, from + finest), tickCount);
  const step = Math.max(tickStep(domain[0], domain[1], tickCount), finest);
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return {
    domain,
    ticks: ticks(domain[0], domain[1], tickCount)
      .filter((tick) => isMultiple(tick, finest))
      .map((value) => ({ value, text: dutchNumber(value, digits) })),
    hasZero: domain[0] <= 0 && domain[1] >= 0,
  };
}

function lowerEnd(low: number, high: number): number {
  if (low < 0) return low;
  if (low === high || low < nearZero * high) return 0;
  return Math.min(low, high * (1 - leastSpan));
}

function isMultiple(value: number, unit: number): boolean {
  const count = value / unit;
  return Math.abs(count - Math.round(count)) < 1e-6;
}
