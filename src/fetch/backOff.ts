/** No wait of our own is longer: a minute. */
const longest = 60_000;

/**
 * Milliseconds to wait after the n-th failure (1 is the first): one second, doubled each time, and then any moment
 * between half of it and the whole, so that many who failed together do not come back together.
 */
export function backOff(failures: number, random: number): number {
  const whole = Math.min(longest, 1000 * 2 ** (failures - 1));
  return Math.round(whole * (0.5 + random / 2));
}
