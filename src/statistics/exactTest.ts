import { checkGroup, type Ratio, type RatioKind } from "./ratio.ts";
import { rest } from "./rest.ts";

/**
 * The two-sided chance of so uneven a division of all that were counted over two groups without a common member, where
 * there is no difference: twice the chance of at least so many in the group that has more. Each of the counted is as
 * likely to be any member of the groups, so the count of one is hypergeometric for proportions (Fisher 1922, J R Stat
 * Soc 85:87–94) and binomial for rates (Przyborowski and Wilenski 1940, Biometrika 31:313–323). Right of small counts
 * too, where the normal approximation of `differenceTest` finds far too much. Fractions are rounded. A group of nobody
 * is a RangeError.
 */
export function exactTest(a: Ratio, b: Ratio, kind: RatioKind): number {
  checkGroup(a, kind);
  checkGroup(b, kind);
  // At most so few of the one is at least so many of the other.
  const [more, fewer] = a.count * b.n > b.count * a.n ? [whole(a), whole(b)] : [whole(b), whole(a)];
  return Math.min(1, 2 * (kind === "proportion" ? hypergeometric : binomial)(more, fewer));
}

/** The same of a part and the whole that holds it, tested as part and rest; 1 where the part is the whole. */
export function exactPartWholeTest(part: Ratio, all: Ratio, kind: RatioKind): number {
  const other = rest(part, all, kind);
  return other.n === 0 ? 1 : exactTest(part, other, kind);
}

function whole({ count, n }: Ratio): Ratio {
  return { count: Math.round(count), n: Math.max(1, Math.round(n)) };
}

/** The chance of at least so many of `a` among those that were counted in both. */
function hypergeometric(a: Ratio, b: Ratio): number {
  const all = a.count + b.count;
  const first = logChoose(a.n, a.count) + logChoose(b.n, b.count) - logChoose(a.n + b.n, all);
  return tail(first, a.count, all, (k) => (((a.n - k) / (k + 1)) * (all - k)) / (b.n - all + k + 1));
}

/** The same where one may be counted more than once. */
function binomial(a: Ratio, b: Ratio): number {
  const all = a.count + b.count;
  const first = logChoose(all, a.count) + a.count * Math.log(a.n) + b.count * Math.log(b.n) - all * Math.log(a.n + b.n);
  return tail(first, a.count, all, (k) => (((all - k) / (k + 1)) * a.n) / b.n);
}

/** Adds up chances from a count to the most there can be; `next` leads from the chance of k to that of k + 1. */
function tail(first: number, count: number, most: number, next: (k: number) => number): number {
  let [chance, sum] = [Math.exp(first), 0];
  for (let k = count; k <= most && (chance > 1e-12 * sum || k === count); k++) {
    sum += chance;
    chance *= next(k);
  }
  return sum;
}

function logChoose(n: number, k: number): number {
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

/** Stirling's series, from ten on; below that one step at a time. */
function logFactorial(n: number): number {
  if (n < 10) return logFactorial(n + 1) - Math.log(n + 1);
  return n * Math.log(n) - n + Math.log(2 * Math.PI * n) / 2 + 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5);
}
