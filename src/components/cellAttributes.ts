import type { Cell } from "../views/cell.ts";

/** What a program reads in a cell: the raw value with its bounds, or why there is none. */
export function cellAttributes({ value, low, high, absence }: Cell) {
  return { "data-value": value, "data-low": low, "data-high": high, "data-absence": absence };
}
