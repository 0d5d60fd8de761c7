import type { Series } from "./series.ts";

/** What a file writes of an area in a year; empty where there is nothing to write. */
export type Cells = (year: number, code: string) => string;

/** Whole numbers, rounded to a multiple of `step`. */
export function whole(series: Series, step = 1): Cells {
  return numbers(series, (count) => String(step * Math.round(count / step)));
}

/** Thousands with one decimal: 0.4 for anything from 350 to 450. */
export function thousands(series: Series): Cells {
  return numbers(series, (count) => (Math.round(count / 100) / 10).toFixed(1));
}

/** How many per cent one series is of another. */
export function percentage(part: Series, of: Series, decimals = 1): Cells {
  return (year, code) => {
    const [some, all] = [part(year).get(code), of(year).get(code)];
    return some === undefined || !all ? "" : ((100 * some) / all).toFixed(decimals);
  };
}

/** The same with another text for one area in one year: a dot, or nothing. */
export function except(cells: Cells, spot: { code: string; year: number }, text: string): Cells {
  return (year, code) => (code === spot.code && year === spot.year ? text : cells(year, code));
}

function numbers(series: Series, write: (count: number) => string): Cells {
  return (year, code) => {
    const count = series(year).get(code);
    return count === undefined ? "" : write(count);
  };
}
