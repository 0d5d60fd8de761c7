import { extent } from "d3-array";

/** Numbers that should add up to another of the same row (or of the same group of rows), found in the file itself. */
export interface Addition {
  total: number;
  parts: number[];
}

/** Null: no number. */
type Numbers = readonly (number | null)[];

/** Longer runs are no breakdown that a publisher makes. */
const longest = 20;

/** Fewer rows that agree prove nothing. */
const fewest = 10;

/** As many rows of a hundred may disagree before it is no rule any more. */
const disagreeing = 0.05;

/**
 * Which columns are the sum of others that stand side by side, as in nearly every row: men and women, age groups. Tried
 * on a few rows first, for there are hundreds of thousands of candidates.
 */
export function findAdditions(columns: readonly Numbers[], tolerance: (addition: Addition) => number): Addition[] {
  const rows = columns[0]?.length ?? 0;
  const found: Addition[] = [];
  for (const [total, totals] of columns.entries()) {
    const probes = probeRows(totals, rows);
    if (probes.length < 3) continue;
    for (let start = 0; start < columns.length; start++) {
      const sums = probes.map(() => 0);
      for (let end = start; end < Math.min(columns.length, start + longest); end++) {
        if (end === total || !addTo(sums, columns[end]!, probes)) break;
        const parts = range(start, end);
        if (parts.length < 2) continue;
        const slack = tolerance({ total, parts });
        if (sums.filter((sum, at) => Math.abs(sum - totals[probes[at]!]!) > slack).length > 1) continue;
        if (holds({ total, parts }, columns, slack)) found.push({ total, parts });
      }
    }
  }
  return withoutRepeats(found);
}

/** Some rows with a total that is large enough to tell. */
function probeRows(totals: Numbers, rows: number): number[] {
  const told = range(0, rows - 1).filter((row) => (totals[row] ?? 0) >= 20);
  const step = Math.max(1, Math.floor(told.length / 7));
  return told.filter((_, at) => at % step === 0).slice(0, 7);
}

/** False where a cell has no number. */
function addTo(sums: number[], column: Numbers, probes: readonly number[]): boolean {
  let known = 0;
  probes.forEach((row, at) => {
    sums[at]! += column[row] ?? Number.NaN;
    if (column[row] !== null) known += 1;
  });
  return known > probes.length - 2;
}

/** Whether it is a rule: true of nearly all rows that have all its numbers, and no matter of zeros. */
function holds(addition: Addition, columns: readonly Numbers[], slack: number): boolean {
  const { agree, disagree } = compareRows(addition, columns, slack);
  if (agree.length < fewest || disagree.length > disagreeing * (agree.length + disagree.length)) return false;
  const telling = agree.filter((row) => addition.parts.filter((part) => columns[part]![row] !== 0).length > 1);
  const [low = 0, high = 0] = extent(agree, (row) => columns[addition.total]![row]!);
  return telling.length > agree.length / 2 && high > low;
}

/** The rows in which the parts make the total and in which they do not; rows without one of the numbers say nothing. */
export function compareRows(
  { total, parts }: Addition,
  columns: readonly Numbers[],
  slack: number,
): { agree: number[]; disagree: number[] } {
  const agree: number[] = [];
  const disagree: number[] = [];
  columns[total]!.forEach((all, row) => {
    const sum = sumOf(parts, columns, row);
    if (all === null || sum === null) return;
    (Math.abs(sum - all) <= slack ? agree : disagree).push(row);
  });
  return { agree, disagree };
}

/** What the parts come to in a row; null where one has no number. */
export function sumOf(parts: readonly number[], columns: readonly Numbers[], row: number): number | null {
  let sum = 0;
  for (const part of parts) {
    const value = columns[part]![row];
    if (value === null || value === undefined) return null;
    sum += value;
  }
  return sum;
}

/** `a = b + c` and `a = c + b` are one; of sums with the same total the shortest says where to look. */
function withoutRepeats(found: readonly Addition[]): Addition[] {
  const seen = new Set<string>();
  return found
    .toSorted((a, b) => a.parts.length - b.parts.length)
    .filter(({ total, parts }) => {
      const key = `${total} ${parts.join(",")}`;
      const fresh = !seen.has(key);
      seen.add(key);
      return fresh;
    });
}

function range(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}
