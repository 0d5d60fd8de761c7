import type { TrendSpec } from "./trendSpec.ts";

/** A forecast always says when it was made. */
export function datedForecast({ made }: NonNullable<TrendSpec["forecast"]>): string {
  return `prognose uit ${made}`;
}
