/** What is needed of a group of marks: how many, their mean and their standard deviation (divided by n − 1). */
export interface Sample {
  n: number;
  mean: number;
  sd: number;
}

/** The standard deviation of a single value is 0. No values is a RangeError. */
export function sampleOf(values: readonly number[]): Sample {
  const n = values.length;
  if (n === 0) throw new RangeError("A sample of nothing");
  const mean = sum(values) / n;
  const squares = sum(values.map((value) => (value - mean) ** 2));
  return { n, mean, sd: n === 1 ? 0 : Math.sqrt(squares / (n - 1)) };
}

/** Throws a RangeError for fewer than two values: they say nothing about the spread. */
export function checkSample({ n, mean, sd }: Sample): void {
  const enough = n >= 2 && Number.isFinite(n) && Number.isFinite(mean) && sd >= 0 && Number.isFinite(sd);
  if (!enough) throw new RangeError(`No sample of two or more: n ${n}, mean ${mean}, sd ${sd}`);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
