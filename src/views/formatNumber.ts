import { dutchNumber } from "../charts/dutchNumber.ts";

const minus = "\u2212";

/** Making a format takes a thousand times longer than using it: once, and not while a page that may not need it is loading. */
let conjunction: Intl.ListFormat | undefined;
let longDate: Intl.DateTimeFormat | undefined;

/** A number as Dutch readers write it: decimal comma, dots between thousands, a real minus sign. */
export function formatNumber(value: number, decimals: 0 | 1 | 2 = 0): string {
  const text = dutchNumber(value, decimals);
  // −0,0 would be a direction where there is none.
  return /[1-9]/.test(text) ? text : text.replace(minus, "");
}

/** A change with its sign: +3,1% or −2,0%. */
export function formatChange(percentage: number, decimals: 0 | 1 | 2 = 1): string {
  const text = formatNumber(percentage, decimals);
  return `${/[1-9]/.test(text) && percentage > 0 ? "+" : ""}${text}%`;
}

/**
 * The decimals that a percentage of change may have over a number of persons: none of one child's weight or finer.
 * Null below a hundred, where every child is more than a percent.
 */
export function changeDecimals(persons: number): 0 | 1 | null {
  if (persons >= 1000) return 1;
  return persons >= 100 ? 0 : null;
}

/** Keeps "1 oktober" on one line. */
export function keepDates(text: string): string {
  return text.replace(
    /(\d{1,2}) (?=(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)\b)/g,
    "$1\u00a0",
  );
}

/** 2026-11-22 → 22 november 2026. */
export function formatDate(date: string): string {
  longDate ??= new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" });
  return longDate.format(new Date(date));
}

/** "a, b en c". */
export function list(items: readonly string[]): string {
  conjunction ??= new Intl.ListFormat("nl-NL", { type: "conjunction" });
  return conjunction.format(items);
}
