import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";

/** "1 oktober 2025 (voorlopig)". */
export function moment(
  { period, provisional }: Figure,
  { reference_day: day }: Pick<NamedIndicator, "reference_day">,
): string {
  return `${day === undefined ? "" : `${day} `}${period}${provisional ? " (voorlopig)" : ""}`;
}
