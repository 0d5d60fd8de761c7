import type { Absence } from "../domain/absence.ts";
import type { Figure } from "../domain/figure.ts";
import type { Indicator } from "../domain/indicator.ts";
import type { Cell } from "./cell.ts";
import { changeDecimals, formatChange, formatNumber } from "./formatNumber.ts";

const reasons: Record<Exclude<Absence, "incomplete">, string> = {
  "not-published": "niet in de bron",
  unknown: "onbekend of geheim bij de bron",
  "not-measured": "niet gemeten",
  protected: "afgeschermd",
  "not-applicable": "niet van toepassing",
  "none-here": "geen vestiging",
  divided: "niet te verdelen",
  undefined: "niet te berekenen",
  "not-comparable": "niet vergelijkbaar",
};

/** A figure of the country stands on every page; it is put into words once. */
const cells = new WeakMap<Figure, { indicator: Indicator; cell: Cell }>();

/** What a reader sees of a figure, and what a program reads: the same reason everywhere, the same number everywhere. */
export function formatFigure(figure: Figure | undefined, indicator: Indicator): Cell {
  if (figure === undefined) return { text: reasons["not-published"], absence: "not-published" };
  const known = cells.get(figure);
  if (known?.indicator === indicator) return known.cell;
  const cell = cellOf(figure, indicator);
  cells.set(figure, { indicator, cell });
  return cell;
}

function cellOf(figure: Figure, indicator: Indicator): Cell {
  const { absence, value, low, high, provisional } = figure;
  if (absence !== null) return { text: explainAbsence(figure), absence };
  const mark = provisional ? { provisional } : {};
  if (value === null || low === null || high === null)
    throw new Error(`A figure without value or absence: ${JSON.stringify(figure)}`);
  const cell = low === high ? exact(value, figure, indicator) : between(value, low, high, figure, indicator);
  return { ...brief(cell, indicator), ...mark };
}

/** What a program reads of a cell: two decimals more than the reader sees. All decimals stand in the download. */
function brief({ value, low, high, ...cell }: Cell, indicator: Indicator): Cell {
  const decimals = "decimals" in indicator ? indicator.decimals + 2 : 2;
  const short = (name: "value" | "low" | "high", amount: number | undefined) =>
    amount === undefined ? {} : { [name]: Number(amount.toFixed(decimals)) };
  return { ...cell, ...short("value", value), ...short("low", low), ...short("high", high) };
}

/** The reason why there is no figure, as the table says it. */
export function explainAbsence({ absence, members, present }: Pick<Figure, "absence" | "members" | "present">): string {
  if (absence === "incomplete") return `cijfer van ${present} van de ${members} gemeenten`;
  return absence === null ? "" : reasons[absence];
}

/** A bound of a forecast's margin, as precise as the figure itself. */
export function formatBound(value: number, indicator: Indicator): string {
  return say(value, indicator, null);
}

/**
 * The bounds between which the forecaster expects it, as a reader sees them. Null where there are none, and where rounding
 * leaves as much open: of 200, rounded to 100, "tussen 200 en 200" would be nonsense.
 */
export function formatMargin(figure: Figure, indicator: Indicator): { from: string; to: string } | null {
  if (!figure.expected || (indicator.kind !== "forecast" && indicator.kind !== "outlook")) return null;
  const { lower, upper, low, high } = figure;
  if (lower === null || upper === null || indicator.chance === undefined) return null;
  if (high! > low! && upper - lower <= (high! - low!) * (1 + 1e-9)) return null;
  return { from: formatBound(lower, indicator), to: formatBound(upper, indicator) };
}

function exact(value: number, { method, denominator }: Figure, indicator: Indicator): Cell {
  if (method !== "verdeeld") return { text: say(value, indicator, denominator), value };
  // Divided by weights: an estimate, and not known to the last child.
  const shown = isNumber(indicator) ? roundTo(value, value >= 100 ? 10 : 1) : value;
  return { text: `~${say(shown, indicator, denominator)}`, value: shown };
}

/**
 * A value of which only bounds are known: rounded to the digits that are sure where the bounds are close
 * (methods.md G4: within 5%, or half a point; of low figures within the smallest difference worth a word), else the
 * bounds themselves.
 */
function between(value: number, low: number, high: number, figure: Figure, indicator: Indicator): Cell {
  const { method, denominator } = figure;
  const half = (high - low) / 2;
  const close = half <= 0.05 * Math.abs(value) || (!isNumber(indicator) && half <= indicator.smallest_difference);
  const bounds = { low, high };
  if (!close) return { text: range(figure, indicator), value, ...bounds };
  const shown = isNumber(indicator) ? roundTo(value, Math.max(1, 10 ** Math.floor(Math.log10(high - low)))) : value;
  return { text: `${method === "verdeeld" ? "~" : ""}${say(shown, indicator, denominator)}`, value: shown, ...bounds };
}

/** The bounds in words. Those of an estimate are rounded outwards: parts of children have no whole numbers between them. */
function range({ low, high, method, denominator }: Figure, indicator: Indicator): string {
  const estimated = method === "verdeeld";
  if (!isNumber(indicator)) {
    const text = `${say(low!, indicator, denominator).replace("%", "")} tot ${say(high!, indicator, denominator)}`;
    return estimated ? `~${text}` : text;
  }
  const [least, most] = estimated ? [Math.floor(low!), Math.ceil(high!)] : [Math.ceil(low!), Math.floor(high!)];
  return `${estimated ? "~" : ""}${formatNumber(least)} tot en met ${formatNumber(Math.max(least, most))}`;
}

/** `base`: of a growth, the persons it is a growth of. */
function say(value: number, indicator: Indicator, base: number | null): string {
  switch (indicator.kind) {
    case "count":
      return formatNumber(value);
    case "share":
      return `${formatNumber(value, indicator.decimals)}%`;
    case "rate":
      return formatNumber(value, indicator.decimals);
    case "mean":
      return formatNumber(value, indicator.decimals);
    case "ratio":
      return `€\u00a0${formatNumber(value, indicator.decimals)}`;
    case "forecast":
      return formatNumber(value);
    case "outlook":
    case "growth":
      return formatChange(value, Math.min(indicator.decimals, changeDecimals(base ?? 0) ?? 0) as 0 | 1);
  }
}

/** A number of persons or things, not a ratio of two. */
function isNumber({ kind }: Indicator): boolean {
  return kind === "count" || kind === "forecast";
}

function roundTo(value: number, step: number): number {
  return Math.round(value / step) * step;
}
