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

/** All that stands beside the number: why it is missing, that it is provisional, expected or an estimate. */
function marks({ absence, provisional, expected, method, members, present }: Figure): string {
  const counted = absence === "incomplete" ? [present, members] : [];
  return JSON.stringify([absence, provisional, expected, method === "verdeeld", ...counted]);
}

function same(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
