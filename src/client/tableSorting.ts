import { announce } from "./liveRegion.ts";
import { type Direction, type SortKey, sortOrder } from "./sortOrder.ts";

/** Makes the text of each column header a button that sorts the rows. */
export function enhanceSorting(table: HTMLTableElement): void {
  const headers = table.tHead?.rows[table.tHead.rows.length - 1]?.cells ?? [];
  for (const header of headers) addSortButton(table, header);
}

function addSortButton(table: HTMLTableElement, header: HTMLTableCellElement): void {
  const name = (header.textContent ?? "").trim();
  if (name === "") return;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "sort-button";
  button.append(...header.childNodes);
  header.append(button);
  button.addEventListener("click", () => {
    const keys = columnKeys(table, header.cellIndex);
    const direction = nextDirection(header, keys);
    sortRows(table, sortOrder(keys, direction));
    markSorted(header, direction);
    announce(`Gesorteerd op ${name}, ${directionText(direction, keys)}`);
  });
}

/** Names start at the A, figures at the highest: that is what one looks for first. */
function nextDirection(header: HTMLTableCellElement, keys: SortKey[]): Direction {
  const current = header.getAttribute("aria-sort");
  if (current === "ascending") return "descending";
  if (current === "descending") return "ascending";
  return isNumeric(keys) ? "descending" : "ascending";
}

function columnKeys(table: HTMLTableElement, column: number): SortKey[] {
  const cells = [...(table.tBodies[0]?.rows ?? [])].map((row) => row.cells[column]);
  const numeric = cells.some((cell) => cell?.dataset.value !== undefined);
  return cells.map((cell) => (numeric ? numberKey(cell) : cell?.textContent?.trim() || null));
}

function numberKey(cell: HTMLTableCellElement | undefined): number | null {
  const value = Number.parseFloat(cell?.dataset.value ?? "");
  return Number.isNaN(value) ? null : value;
}

function isNumeric(keys: SortKey[]): boolean {
  return keys.some((key) => typeof key === "number");
}

function sortRows(table: HTMLTableElement, order: number[]): void {
  const body = table.tBodies[0];
  const rows = [...(body?.rows ?? [])];
  body?.append(...order.flatMap((index) => rows[index] ?? []));
}

function markSorted(header: HTMLTableCellElement, direction: Direction): void {
  for (const other of header.parentElement?.children ?? []) other.removeAttribute("aria-sort");
  header.setAttribute("aria-sort", direction);
}

function directionText(direction: Direction, keys: SortKey[]): string {
  if (isNumeric(keys)) return direction === "ascending" ? "laag naar hoog" : "hoog naar laag";
  return direction === "ascending" ? "A tot Z" : "Z tot A";
}
