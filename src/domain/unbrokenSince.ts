import type { Indicator } from "./indicator.ts";

/** The first year on the same side of every break as a year; 0 where no break came before it. */
export function unbrokenSince({ breaks }: Pick<Indicator, "breaks">, period: number): number {
  return Math.max(0, ...breaks.map((one) => one.period).filter((from) => from <= period));
}
