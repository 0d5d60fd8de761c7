import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import { keepDates } from "./formatNumber.ts";

/** What stands after a large figure: whom it is about and when. After a reason why there is none, only when. */
export function unitOf(figure: Figure | undefined, indicator: Pick<NamedIndicator, "unit" | "reference_day">): string {
  if (figure === undefined) return "";
  const when = keepDates(`${indicator.reference_day ?? ""} ${figure.period}`.trim());
  const provisional = figure.provisional ? " (voorlopig)" : "";
  return `${figure.absence === null ? `${indicator.unit}, ` : ""}${when}${provisional}`;
}
