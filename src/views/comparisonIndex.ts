import type { Change, Comparison, Position, Standout, Trend } from "../domain/comparison.ts";

/** What was reckoned of the latest figures: how they stand to others, to their past, and among their kind. */
export interface Comparisons {
  comparisons: readonly Comparison[];
  changes: readonly Change[];
  trends: readonly Trend[];
  positions: readonly Position[];
  standouts: readonly Standout[];
}

export interface ComparisonIndex {
  /** Beside a region or group. */
  get(indicator: string, area: string, benchmark: string): Comparison | undefined;
  change(indicator: string, area: string): Change | undefined;
  trend(indicator: string, area: string): Trend | undefined;
  position(indicator: string, area: string): Position | undefined;
  /** The indicators in which an area stands out, the most striking first. */
  standouts(area: string): readonly string[];
}

export function indexComparisons(all: Comparisons): ComparisonIndex {
  const key = ({ indicator, area }: { indicator: string; area: string }) => `${indicator} ${area}`;
  const by = <T extends { indicator: string; area: string }>(rows: readonly T[]) =>
    new Map(rows.map((row) => [key(row), row]));
  const comparisons = new Map(all.comparisons.map((row) => [`${key(row)} ${row.benchmark}`, row]));
  const [changes, trends, positions] = [by(all.changes), by(all.trends), by(all.positions)];
  const standouts = Map.groupBy(all.standouts, ({ area }) => area);
  return {
    get: (indicator, area, benchmark) => comparisons.get(`${indicator} ${area} ${benchmark}`),
    change: (indicator, area) => changes.get(`${indicator} ${area}`),
    trend: (indicator, area) => trends.get(`${indicator} ${area}`),
    position: (indicator, area) => positions.get(`${indicator} ${area}`),
    standouts: (area) =>
      (standouts.get(area) ?? []).toSorted((a, b) => a.rank - b.rank).map(({ indicator }) => indicator),
  };
}
