import { announce } from "../liveRegion.ts";
import { byName } from "./catalog.ts";
import { named, text } from "./choiceSql.ts";
import type { AnswerRow } from "./figureCell.ts";
import type { Ask } from "./openDatabase.ts";

/** A column as a reader sees it. */
export interface ShownColumn {
  header: string;
  /** The column of the answer that it is sorted by. */
  name: string;
  numeric: boolean;
  cell: (row: AnswerRow) => { text: string; value?: number | undefined; absence?: string | undefined };
}

export interface AnswerTable {
  /** Shows the table `antwoord` of the database from its first row. */
  show: (
    caption: string,
    columns: readonly ShownColumn[],
    prepare?: (rows: AnswerRow[]) => Promise<void>,
  ) => Promise<void>;
}

/** Rows on one page: the table stays light, however long the answer. */
const pageSize = 50;

const count = new Intl.NumberFormat("nl-NL").format;

interface View {
  caption: string;
  columns: readonly ShownColumn[];
  /** The columns of the answer and their types in the database. */
  types: readonly [name: string, type: string][];
  prepare: (rows: AnswerRow[]) => Promise<void>;
  sort: { name: string; descending: boolean } | null;
  filter: string;
  page: number;
}

/** A table that is sorted, filtered and turned over page by page in the database. */
export function createAnswerTable(root: HTMLElement, ask: Ask): AnswerTable {
  const table = root.querySelector("table")!;
  const filter = root.querySelector<HTMLInputElement>('input[name="filter"]')!;
  const status = root.querySelector<HTMLElement>("[data-rows]")!;
  const [back, on] = [...root.querySelectorAll<HTMLButtonElement>("[data-page]")] as [
    HTMLButtonElement,
    HTMLButtonElement,
  ];
  let view: View | null = null;
  let drawings = 0;

  const draw = async () => {
    if (view === null) return;
    const shown = view;
    const drawing = ++drawings;
    const names = shown.types.map(([name]) => name);
    const where = condition(shown.filter, names);
    const [[total = 0] = []] = await ask(`select count(*) from antwoord ${where}`);
    // Who presses fast may ask for a page after the last.
    const page = Math.min(shown.page, Math.max(0, Math.ceil(Number(total) / pageSize) - 1));
    const selected = shown.types.map(([name, type]) => castOf(name, type));
    const order = shown.sort === null ? "rowid" : `${orderOf(shown.sort)}, rowid`;
    const rows = await ask(
      `select ${selected.join(", ")} from antwoord ${where} order by ${order} limit ${pageSize} offset ${page * pageSize}`,
    );
    const found = rows.map((row) => byName(names, row));
    await shown.prepare(found);
    // Meanwhile another question may have been asked.
    if (drawing !== drawings) return;
    fill(table, shown, found, (name) => {
      const descending = shown.sort?.name === name ? !shown.sort.descending : isNumeric(shown, name);
      view = { ...shown, sort: { name, descending }, page: 0 };
      void draw().then(() => announce(`Gesorteerd op ${name}, ${descending ? "hoog naar laag" : "laag naar hoog"}`));
    });
    const first = page * pageSize;
    status.textContent =
      total === 0
        ? "Geen rijen"
        : `Rij ${count(first + 1)} tot en met ${count(first + rows.length)} van ${count(Number(total))}`;
    back.disabled = page === 0;
    view = { ...shown, page };
    on.disabled = first + rows.length >= Number(total);
  };
  const change = (changed: Partial<View>) => {
    if (view !== null) view = { ...view, ...changed };
    void draw();
  };
  filter.addEventListener("input", () => change({ filter: filter.value, page: 0 }));
  back.addEventListener("click", () => change({ page: Math.max(0, (view?.page ?? 0) - 1) }));
  on.addEventListener("click", () => change({ page: (view?.page ?? 0) + 1 }));

  return {
    async show(caption, columns, prepare = async () => {}) {
      filter.value = "";
      const types = (await ask("describe antwoord")).map(([name, type]): [string, string] => [
        String(name),
        String(type),
      ]);
      view = { caption, columns, types, prepare, sort: null, filter: "", page: 0 };
      await draw();
    },
  };
}

function isNumeric({ columns }: View, name: string): boolean {
  return columns.find((column) => column.name === name)?.numeric ?? false;
}

/** Numbers stay numbers, all else becomes text. */
function castOf(name: string, type: string): string {
  const numeric = /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|U\w*INT\w*|FLOAT|DOUBLE|DECIMAL.*)$/.test(type);
  return `${named(name)}::${numeric ? "double" : "varchar"} as ${named(name)}`;
}

/** What is absent comes last, whichever the direction. */
function orderOf({ name, descending }: { name: string; descending: boolean }): string {
  return `${named(name)} ${descending ? "desc" : "asc"} nulls last`;
}

function condition(filter: string, columns: readonly string[]): string {
  if (filter.trim() === "") return "";
  const plain = (sql: string) => `strip_accents(lower(${sql}))`;
  const words = `concat_ws(' ', ${columns.map((name) => `${named(name)}::varchar`).join(", ")})`;
  return `where contains(${plain(words)}, ${plain(text(filter.trim()))})`;
}

function fill(
  table: HTMLTableElement,
  { caption, columns, sort }: View,
  rows: AnswerRow[],
  onSort: (name: string) => void,
): void {
  const title = document.createElement("caption");
  title.append(Object.assign(document.createElement("span"), { textContent: caption }));
  const head = document.createElement("thead");
  head.insertRow().append(
    ...columns.map(({ header, name, numeric }) => {
      const cell = document.createElement("th");
      cell.scope = "col";
      if (!numeric) cell.className = "words";
      if (sort?.name === name) cell.ariaSort = sort.descending ? "descending" : "ascending";
      const button = document.createElement("button");
      button.type = "button";
      button.className = "sort-button";
      button.textContent = header;
      button.addEventListener("click", () => {
        onSort(name);
      });
      cell.append(button);
      return cell;
    }),
  );
  const body = document.createElement("tbody");
  body.append(...rows.map((row) => rowOf(columns, row)));
  const focused = [...table.querySelectorAll(".sort-button")].indexOf(document.activeElement as Element);
  table.replaceChildren(title, head, body);
  if (focused >= 0) table.querySelectorAll<HTMLElement>(".sort-button")[focused]?.focus();
}

function rowOf(columns: readonly ShownColumn[], row: AnswerRow): HTMLTableRowElement {
  const line = document.createElement("tr");
  columns.forEach(({ numeric, cell }, index) => {
    const { text: words, value, absence } = cell(row);
    const element = document.createElement(index === 0 ? "th" : "td");
    if (element instanceof HTMLTableCellElement && index === 0) element.scope = "row";
    element.textContent = words;
    if (!numeric) element.className = "words";
    if (value !== undefined) element.dataset.value = String(value);
    if (absence !== undefined) element.dataset.absence = absence;
    line.append(element);
  });
  return line;
}
