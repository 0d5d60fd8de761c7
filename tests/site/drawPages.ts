/** Pages drawn at random, the same ones for the same seed. */
export function drawPages(addresses: readonly string[], count: number, seed: number): string[] {
  const left = [...addresses];
  let state = seed >>> 0;
  const next = () => {
    // Park and Miller's generator, with the multiplier they came to prefer (Comm. ACM 36(7), 1993).
    state = (state * 48271) % 2147483647;
    return state;
  };
  return Array.from({ length: Math.min(count, left.length) }, () => left.splice(next() % left.length, 1)[0]!);
}
