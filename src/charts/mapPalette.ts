// One hue from light to dark: lightness alone tells the classes apart, also on paper and to every eye.
const shades: [string, ...string[]] = ["#d3e3f0", "#b3cfe4", "#8fb8d6", "#639bc3", "#3b7cab", "#1d5c8c", "#0d3d66"];

export const missingStroke = "#7d8791";
/** Around circles, which without it would fade into the paper. */
export const circleStroke = "#3b7cab";

/** The fill of a class, spread over the palette so that few classes differ clearly. */
export function classFill(index: number, count: number): string {
  const step = (shades.length - 1) / Math.max(1, count - 1);
  return shades[Math.round(Math.min(index, count - 1) * step)] ?? shades[0];
}
