import { checkGroup, checkRatio, type Ratio, type RatioKind, slack } from "./ratio.ts";

/**
 * The whole without one of its parts; a group of nobody where the part is all of it.
 * `within`: what share of the part the whole holds, for an area may lie in two regions.
 * A part that does not fit in the whole is a RangeError.
 */
export function rest(part: Ratio, whole: Ratio, kind: RatioKind, within = 1): Ratio {
  checkGroup(part, kind);
  checkRatio(whole, kind);
  if (!(within >= 0 && within <= 1)) throw new RangeError(`Share of a part outside 0 to 1: ${within}`);
  const n = minus(whole.n, within * part.n);
  const count = minus(whole.count, within * part.count);
  const most = kind === "proportion" || n === 0 ? n : Number.POSITIVE_INFINITY;
  if (count > most + slack * whole.n) throw new RangeError(`The part does not fit in the whole: ${count} left of ${n}`);
  return { count: Math.min(count, most), n };
}

/** Snaps what rounding leaves to 0. */
function minus(whole: number, part: number): number {
  const left = whole - part;
  if (left < -slack * whole) throw new RangeError(`A part larger than the whole: ${part} of ${whole}`);
  return left <= slack * whole ? 0 : left;
}
