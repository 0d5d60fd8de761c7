import type { Cell } from "../views/cell.ts";

/** Whether a reader sees bounds, "9,1 tot 16,1%", because the figure itself is not known any better. */
export function isRange({ text, low }: Pick<Cell, "text" | "low">): boolean {
  return low !== undefined && text.includes(" tot ");
}
