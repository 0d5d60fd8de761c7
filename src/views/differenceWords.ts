import { type Difference, isDifferent, isHigher } from "../domain/comparison.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import { formatNumber } from "./formatNumber.ts";

/** From here on a difference is plain, and from there on large: points of a share, per cent of a rate (methods.md 6). */
const [plain, large] = [5, 15];

/** "iets hoger", "lager", "veel hoger" or "ongeveer even hoog". `larger`: the larger of the two figures. */
export function differenceWords(
  { value, verdict }: Pick<Difference, "value" | "verdict">,
  larger: number,
  kind: NamedIndicator["kind"],
): string {
  if (verdict === "te-klein") return "niet te vergelijken";
  if (!isDifferent(verdict)) return "ongeveer even hoog";
  const size = kind === "share" ? Math.abs(value) : (100 * Math.abs(value)) / larger;
  const degree = size < plain ? "iets " : size > large ? "veel " : "";
  return `${degree}${isHigher(verdict) ? "hoger" : "lager"}`;
}

/** The verdict as a table says it. */
export function verdictLabel(verdict: Difference["verdict"]): string {
  return verdict === "te-klein" ? "te klein om te zeggen" : verdict.replaceAll("-", " ");
}

/** "+0,8 procentpunt", "−1,2": a difference in the unit of the figure, with the decimals of the figure. */
export function formatDifference(points: number, indicator: NamedIndicator): string {
  const decimals = "decimals" in indicator ? indicator.decimals : 0;
  const text = formatNumber(points, decimals);
  const signed = points > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  return indicator.kind === "share" ? `${signed} procentpunt` : signed;
}
