import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type HTMLElement, parse } from "node-html-parser";

/** The addresses of all pages of a site: "/gemeente/almere/". */
export function pageAddresses(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".html"))
    .map((file) => `/${file.replaceAll("\\", "/").replace(/(^|\/)index\.html$/, "$1")}`)
    .sort();
}

/** The HTML of one page. */
export function readPage(folder: string, address: string): string {
  return readFileSync(join(folder, address.endsWith("/") ? `${address}index.html` : address), "utf8");
}

export function parsePage(folder: string, address: string): HTMLElement {
  return parse(readPage(folder, address));
}

/** A row of the table of one figure: what it says of a year about the area of the page itself. */
export interface FigureRow {
  period: string;
  value: number | null;
  low: number | null;
  high: number | null;
  absence: string | null;
}

/** The rows of a figure's table in a theme report, by year. */
export function figureRows(page: HTMLElement, figure: string): Map<string, FigureRow> {
  const rows = page.querySelectorAll(`section[id="${figure}"] table tbody tr`);
  return new Map(
    rows.map((row) => {
      const period = row.querySelector("th")!.text.replace("*", "").trim();
      const cell = row.querySelector("td")!;
      const number = (name: string) => (cell.hasAttribute(name) ? Number(cell.getAttribute(name)) : null);
      const [value, low, high] = [number("data-value"), number("data-low"), number("data-high")];
      return [period, { period, value, low, high, absence: cell.getAttribute("data-absence") ?? null }];
    }),
  );
}
