import fc from "fast-check";
import type { Ratio } from "../../src/statistics/ratio.ts";
import type { Sample } from "../../src/statistics/sample.ts";

export const confidences = fc.integer({ min: 5000, max: 9999 }).map((tenThousandths) => tenThousandths / 10_000);

/** So many of so many, whole and fractional, none and all among them. */
export const proportions: fc.Arbitrary<Ratio> = fc
  .tuple(
    fc.oneof(fc.integer({ min: 1, max: 1_000_000 }), fc.double({ min: 0.01, max: 5000, noNaN: true })),
    fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 1e-6, max: 1, noNaN: true })),
    fc.boolean(),
  )
  .map(([n, share, whole]) => ({ n, count: whole ? Math.floor(share * n) : share * n }));

/** The same, but more may be counted than there are. */
export const rates: fc.Arbitrary<Ratio> = fc
  .tuple(proportions, fc.constantFrom(1, 1, 3))
  .map(([{ n, count }, times]) => ({ n, count: count * times }));

/** Marks from 1 to 10, two or more of them. */
export const marks = fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 2, maxLength: 60 });

export const samples: fc.Arbitrary<Sample> = fc.record({
  n: fc.integer({ min: 2, max: 2000 }),
  mean: fc.double({ min: 1, max: 10, noNaN: true }),
  sd: fc.double({ min: 0.01, max: 4, noNaN: true }),
});

export function together(a: Ratio, b: Ratio): Ratio {
  return { count: a.count + b.count, n: a.n + b.n };
}
