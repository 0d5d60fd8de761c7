import { fontSize } from "./fontSize.ts";
import { textWidth } from "./textWidth.ts";

/** A unit of one or two signs stands behind the top tick, a longer one above the grid. */
export function isLongUnit(unit: string): boolean {
  return unit.length > 2;
}

/** The digits of all ticks are aligned; a short unit hangs out at their right. */
export function unitWidth(unit: string): number {
  return unit === "" || isLongUnit(unit) ? 0 : textWidth(unit, fontSize.axis);
}
