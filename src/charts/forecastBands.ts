import { margin } from "./trendPoint.ts";
import type { TrendPoint } from "./trendSpec.ts";

interface BandEdge {
  period: number;
  lower: number;
  upper: number;
}

/**
 * The margins of a line of forecasts, a band an unbroken stretch. A band that follows the last counted value opens
 * there: of that value nothing is left to chance.
 */
export function forecastBands(forecast: TrendPoint[]): BandEdge[][] {
  const bands: BandEdge[][] = [];
  let open = false;
  forecast.forEach((point, i) => {
    const edge = bandEdge(point, forecast[i + 1]);
    if (edge && open) bands.at(-1)!.push(edge);
    else if (edge) bands.push([edge]);
    open = edge !== null;
  });
  return bands;
}

function bandEdge(point: TrendPoint, next: TrendPoint | undefined): BandEdge | null {
  const opens = !point.forecast && point.value !== null && next !== undefined && margin(next) !== null;
  const range = opens ? [point.value, point.value] : margin(point);
  return range && { period: point.period, lower: range[0]!, upper: range[1]! };
}
