import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import { formatDifference } from "./differenceWords.ts";
import { changeDecimals, formatChange } from "./formatNumber.ts";

/**
 * What lies between two figures of an area, with its sign: "+0,5 procentpunt" of shares, "+12%" of counts and rates.
 * Null where the numbers are too small or too uncertain for a number, and of kinds of which no change is told.
 */
export function formatChangeOf(first: Figure, latest: Figure, indicator: NamedIndicator): string | null {
  if (first.absence !== null || latest.absence !== null) return null;
  switch (indicator.kind) {
    case "share":
      return formatDifference(latest.value! - first.value!, indicator);
    case "rate":
      return changeOfRate(first, latest);
    case "count":
      return changeOfCount(first, latest);
    default:
      return null;
  }
}

function changeOfRate(first: Figure, latest: Figure): string | null {
  const decimals = changeDecimals(Math.min(latest.numerator ?? 0, first.numerator ?? 0));
  return decimals === null || first.value === 0 ? null : formatChange(percentage(first, latest), 0);
}

/**
 * In percent, no finer than the numbers under it; null where one of the two is too uncertain or too small to say it.
 * Methods.md A2: one child more or less must not be what the last digit says.
 */
function changeOfCount(first: Figure, latest: Figure): string | null {
  const sure = ({ value, low, high }: Figure) => value! > 0 && (high! - low!) / 2 <= 0.005 * value!;
  const decimals = changeDecimals(Math.min(first.value!, latest.value!));
  if (!sure(first) || !sure(latest) || decimals === null) return null;
  const estimated = first.method === "verdeeld" || latest.method === "verdeeld";
  return `${estimated ? "ongeveer " : ""}${formatChange(percentage(first, latest), decimals)}`;
}

function percentage(first: Figure, latest: Figure): number {
  return 100 * (latest.value! / first.value! - 1);
}
