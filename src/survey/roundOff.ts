/** Rounds half away from zero as written in decimals: 1.005 to 1.01, though its nearest binary fraction is less. */
export function roundOff(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  const rounded = Math.round(Math.abs(value) * scale * (1 + Number.EPSILON * 4)) / scale;
  return value < 0 && rounded > 0 ? -rounded : rounded;
}
