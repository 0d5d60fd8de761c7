/** Numbers as chance draws them, the same in every run. */
export interface RandomNumbers {
  /** From 0 to 1. */
  uniform(): number;
  /** How many of `n` come out where each does with this chance. */
  binomial(n: number, chance: number): number;
}

/** Source of the generator: Mulberry32 (Tommy Ettinger, 2017, public domain). */
export function randomNumbers(seed: number): RandomNumbers {
  let state = seed;
  const uniform = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  // From one that comes out to the next, by the geometric distribution: as many draws as come out.
  const binomial = (n: number, chance: number) => {
    let [count, place] = [0, 0];
    for (;;) {
      place += 1 + Math.floor(Math.log(1 - uniform()) / Math.log(1 - chance));
      if (place > n) return count;
      count++;
    }
  };
  return { uniform, binomial };
}
