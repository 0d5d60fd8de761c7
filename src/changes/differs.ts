import type { Figure } from "../domain/figure.ts";

const amounts = ["value", "low", "high", "lower", "upper"] as const;

/** Whether a reader or a program that knew one figure would miss something in the other. Noise of reckoning is nothing. */
export function differs(old: Figure, now: Figure): boolean {
  return amounts.some((name) => !same(old[name], now[name])) || marks(old) !== marks(now);
}

/** Whether two figures are the same number, or are missing for the same reason. */
export function sameAmount(old: Figure, now: Figure): boolean {
  return old.absence === now.absence && amounts.every((name) => same(old[name], now[name]));
}

/** What stands beside a number: that it is provisional, expected or an estimate; in place of one, why there is none. */
function marks({ absence, provisional, expected, method }: Figure): string {
  return JSON.stringify(absence ?? [provisional, expected, method === "verdeeld"]);
}

function same(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
