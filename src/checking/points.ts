import type { Amount, FileDigest, InputsDigest } from "./digest.ts";

/** One figure of a release with its place. */
export interface Point {
  source: string;
  /** cbs-bevolking.inwoners */
  measure: string;
  area: string;
  period: number;
  classification: number;
  provisional: boolean;
  amount: Amount;
  line: number;
  rows: number;
  file: FileDigest;
}

/** All figures of a release by measure: cbs-bevolking.inwoners. */
export function pointsByMeasure({ files }: InputsDigest): Map<string, Point[]> {
  const points = new Map<string, Point[]>();
  for (const file of files)
    for (const { source, series } of file.sources)
      for (const { measure: name, period, classification, provisional, cells } of series) {
        const measure = `${source}.${name}`;
        const own = points.get(measure) ?? [];
        points.set(measure, own);
        for (const [area, amount, line, rows] of cells)
          own.push({ source, measure, area, period, classification, provisional, amount, line, rows, file });
      }
  return points;
}

/** The columns of the file that a figure was found in. */
export function columnsOf({ measure, source, file }: Pick<Point, "measure" | "source" | "file">): string[] {
  const name = measure.slice(source.length + 1);
  return file.sources.find((own) => own.source === source)?.columns[name] ?? [];
}

/** Of years as columns the one of this year; of several added up the first and the last. */
export function columnOf(point: Pick<Point, "measure" | "source" | "file" | "period">): string {
  const columns = columnsOf(point);
  const ofYear = columns.filter((name) => name.includes(String(point.period)));
  const own = ofYear.length > 0 ? ofYear : columns;
  if (own.length === 0) return point.measure.slice(point.source.length + 1);
  return own.length <= 3 ? own.join(" + ") : `${own[0]} tot en met ${own.at(-1)}`;
}

export function isNumber(amount: Amount): amount is number | [number, number] {
  return typeof amount !== "string";
}

/** The middle of what it may be. */
export function middle(amount: number | [number, number]): number {
  return typeof amount === "number" ? amount : (amount[0] + amount[1]) / 2;
}

export function bounds(amount: number | [number, number]): [low: number, high: number] {
  return typeof amount === "number" ? [amount, amount] : amount;
}

const number = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 3 });

/** Dutch: 12.345, "12 tot en met 18", or why there is none. */
export function sayAmount(amount: Amount): string {
  if (typeof amount === "number") return number.format(amount);
  if (typeof amount === "string") return absences[amount] ?? amount;
  const [low, high] = amount;
  // A rounded number is its own middle.
  return Number.isInteger((low + high) / 2) && (high - low) % 5 === 0
    ? number.format((low + high) / 2)
    : `${number.format(low)} tot en met ${number.format(high)}`;
}

const absences: Readonly<Record<string, string>> = {
  "not-published": "leeg",
  unknown: "onbekend (.)",
  "not-measured": "niet gemeten",
  protected: "beschermd",
  "not-applicable": "komt niet voor",
};
