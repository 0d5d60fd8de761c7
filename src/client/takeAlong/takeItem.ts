import { textOf } from "./tableCells.ts";

/** A figure, a map or a table with all that a reader may take along of it. */
export interface TakeItem {
  /** The section that says what it is and where it comes from. */
  root: HTMLElement;
  charts: HTMLElement[];
  tables: HTMLTableElement[];
  /** The buttons stand after this, or before it where it says so. */
  beside: HTMLElement;
  before?: boolean;
}

const sections = ".figure-section, .survey-item";

/** Figures with all their charts and tables, then the maps and tables that stand alone. */
export function takeItems(within: ParentNode): TakeItem[] {
  const itself = (selector: string) => (within instanceof HTMLElement && within.matches(selector) ? [within] : []);
  const all = (selector: string) => [...itself(selector), ...within.querySelectorAll<HTMLElement>(selector)];
  const alone = (element: HTMLElement) => element.closest(sections) === null;
  return [
    ...all(sections).flatMap(sectionItem),
    ...all("figure.chart").filter(alone).map(chartItem),
    ...all(".table-scroll").filter(alone).flatMap(tableItem),
  ];
}

function sectionItem(root: HTMLElement): TakeItem[] {
  const charts = [...root.querySelectorAll<HTMLElement>("figure.chart")];
  const tables = [...root.querySelectorAll("table")];
  const disclosures = root.querySelector<HTMLElement>(":scope > .disclosures");
  const last = disclosures ?? partOf(root, charts.at(-1));
  return last === undefined ? [] : [{ root, charts, tables, beside: last, before: last === disclosures }];
}

/** The part of a section that holds an element: charts may stand beside each other in one. */
function partOf(root: HTMLElement, element: HTMLElement | undefined): HTMLElement | undefined {
  return ([...root.children] as HTMLElement[]).find((child) => element !== undefined && child.contains(element));
}

function chartItem(chart: HTMLElement): TakeItem {
  return { root: chart.closest<HTMLElement>("section[id]") ?? chart, charts: [chart], tables: [], beside: chart };
}

function tableItem(scroll: HTMLElement): TakeItem[] {
  const table = scroll.querySelector("table");
  const root = scroll.closest<HTMLElement>("section[id]") ?? scroll;
  return table === null ? [] : [{ root, charts: [], tables: [table], beside: scroll }];
}

/** "Jongeren met jeugdhulp in Almere": of its chart, else of its table, else its heading. */
export function titleOf({ charts, tables, root }: TakeItem): string {
  return (charts[0] && chartTitle(charts[0])) || textOf(tables[0]?.caption) || textOf(root.querySelector("h2, h3"));
}

/** What a chart shows: under it, or in the drawing where a script has not moved that out of the mouse's way. */
export function chartTitle(chart: HTMLElement): string {
  const svg = chart.querySelector("svg");
  const named = svg?.getAttribute("aria-label") ?? textOf(svg?.querySelector("title"));
  return textOf(chart.querySelector("figcaption")) || named;
}
