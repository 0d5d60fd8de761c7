import type { TrendSpec } from "./trendSpec.ts";

/** What one sees, for who does not see it: also the lines that are no series, and that figures are invented. */
export function trendDescription({ description, breaks, forecast, norm, demo }: TrendSpec): string {
  return [
    description,
    ...breaks.map(({ period, reason }) => `Reeksbreuk in ${period}: ${reason}.`),
    ...(forecast ? [`De cijfers na ${forecast.from} zijn een prognose uit ${forecast.made}.`] : []),
    ...(norm ? [`Een rechte lijn geeft aan: ${norm.text}.`] : []),
    ...(demo ? ["Dit zijn voorbeeldcijfers."] : []),
  ].join(" ");
}
