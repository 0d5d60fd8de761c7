/** What a cell counts as when its column is sorted; null where it has no value. */
export type SortKey = number | string | null;

export type Direction = "ascending" | "descending";

/** Made at the first sorting: it takes as long as all else that a table needs at first. */
let collator: Intl.Collator | undefined;

/** The order of the rows by index. Rows without a value come last whichever the direction; equal rows keep their order. */
export function sortOrder(keys: SortKey[], direction: Direction): number[] {
  const sign = direction === "ascending" ? 1 : -1;
  return [...keys.keys()].sort((i, j) => {
    const a = keys[i] ?? null;
    const b = keys[j] ?? null;
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * compare(a, b);
  });
}

function compare(a: number | string, b: number | string): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  collator ??= new Intl.Collator("nl", { numeric: true });
  return collator.compare(String(a), String(b));
}
