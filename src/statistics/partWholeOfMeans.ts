import type { Estimate } from "./interval.ts";
import { scale } from "./partWhole.ts";
import { slack } from "./ratio.ts";
import { checkSample, type Sample } from "./sample.ts";
import { welch } from "./welch.ts";

/**
 * The mean of a part minus that of the whole that holds it: (1 − f) times Welch's difference of part and rest, as in
 * partWhole. A part that is the whole differs 0 to 0 from it; a rest of one value is a RangeError.
 */
export function partWholeOfMeans(part: Sample, whole: Sample, confidence: number): Estimate {
  checkSample(part);
  checkSample(whole);
  if (part.n > whole.n) throw new RangeError(`A part larger than the whole: ${part.n} of ${whole.n}`);
  if (part.n === whole.n) return { value: 0, lower: 0, upper: 0 };
  const other = restOfMeans(part, whole);
  const { value, lower, upper } = welch(part, other, confidence);
  return scale({ value, lower, upper }, other.n / whole.n);
}

/** Squares about the mean of the whole are those within the part, within the rest, and between the two. */
function restOfMeans(part: Sample, whole: Sample): Sample {
  const n = whole.n - part.n;
  const mean = (whole.n * whole.mean - part.n * part.mean) / n;
  const between = ((part.n * n) / whole.n) * (part.mean - mean) ** 2;
  const squares = within(whole) - within(part) - between;
  if (squares < -slack * (within(whole) + whole.n * whole.mean ** 2))
    throw new RangeError(`The part spreads wider than the whole: sd ${part.sd} in ${whole.sd}`);
  return { n, mean, sd: Math.sqrt(Math.max(0, squares) / (n - 1)) };
}

function within({ n, sd }: Sample): number {
  return (n - 1) * sd * sd;
}
