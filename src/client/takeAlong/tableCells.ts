/** A table as the page holds it: what its cells say, and what a program may know of them. */
export interface TableCells {
  caption: string;
  header: string[];
  rows: TableCell[][];
}

/** A cell with a number, a reason why there is none, or words alone. */
export interface TableCell {
  /** What the reader sees, but for the sign of a provisional figure. */
  text: string;
  value?: number;
  /** Bounds, where the value is not exact. */
  low?: number;
  high?: number;
  absence?: string;
  provisional?: boolean;
}

/** Reads a table from the page, with the rows that a filter hides: whoever takes it along wants all of it. */
export function tableCells(table: HTMLTableElement): TableCells {
  const [head, ...body] = [...table.rows].map((row) => [...row.cells]);
  return {
    caption: textOf(table.caption),
    header: (head ?? []).map(textOf),
    rows: body.map((cells) => cells.map(cellOf)),
  };
}

function cellOf(cell: HTMLTableCellElement): TableCell {
  const { value, low, high, absence } = cell.dataset;
  return {
    text: textOf(cell),
    ...(absence !== undefined && { absence }),
    ...(absence === undefined && value !== undefined && { value: Number(value) }),
    ...(low !== undefined && { low: Number(low) }),
    ...(high !== undefined && { high: Number(high) }),
    ...(cell.querySelector("abbr") !== null && { provisional: true }),
  };
}

/** The words of an element, without the sign of a provisional figure and what is there for the eye alone. */
export function textOf(element: Element | null | undefined): string {
  if (!element) return "";
  const copy = element.cloneNode(true) as Element;
  for (const sign of copy.querySelectorAll('abbr, .anchor, [aria-hidden="true"]')) sign.remove();
  return (copy.textContent ?? "").replace(/\s+/g, " ").trim();
}
