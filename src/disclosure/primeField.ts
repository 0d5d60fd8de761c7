// Arithmetic modulo the largest prime below 2^26: products stay exact in doubles.

const prime = 67_108_859;

export function modulo(value: number): number {
  const rest = value % prime;
  return rest < 0 ? rest + prime : rest;
}

/** What a number is multiplied with to get 1, by Euclid's algorithm. */
export function inverse(value: number): number {
  let [remainder, next, factor, nextFactor] = [prime, modulo(value), 0, 1];
  while (next !== 0) {
    const quotient = Math.floor(remainder / next);
    [remainder, next] = [next, remainder - quotient * next];
    [factor, nextFactor] = [nextFactor, factor - quotient * nextFactor];
  }
  return modulo(factor);
}
