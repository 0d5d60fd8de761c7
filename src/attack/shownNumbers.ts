import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse as parseHtml } from "node-html-parser";
import { extractText, getDocumentProxy } from "unpdf";
import { openWarehouse, query } from "../warehouse/warehouse.ts";

/** What a medium of a site says of the survey: numbers as they are written, with the regions that they may be of. */
export interface ShownNumbers {
  file: string;
  /** Slugs; null of all regions. */
  regions: string[] | null;
  numbers: number[];
}

/** Every number that pages of the survey carry in their tables, and how many cells are marked as protected. */
export function pageNumbers(dist: string): { shown: ShownNumbers[]; protectedCells: number } {
  const files = filesUnder(dist, ".html").filter((file) => /(^|\/)(vragenlijst|samenwerking)\//.test(file));
  let protectedCells = 0;
  const shown = files.map((file) => {
    const page = parseHtml(readFileSync(join(dist, file), "utf8"));
    const cells = page.querySelectorAll("td[data-value]").map((cell) => Number(cell.getAttribute("data-value")));
    protectedCells += page.querySelectorAll('td[data-absence="protected"]').length;
    return { file, regions: regionsOf(file, page.toString()), numbers: cells };
  });
  return { shown, protectedCells };
}

/** Every percentage in the search index and in the reports, and every mean. */
export async function textNumbers(dist: string): Promise<ShownNumbers[]> {
  const reports = filesUnder(dist, ".pdf").filter((file) => file.startsWith("vragenlijst/"));
  const found: ShownNumbers[] = [];
  for (const file of reports) {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(readFileSync(join(dist, file)))), {
      mergePages: true,
    });
    found.push({ file, regions: regionsOf(file, ""), numbers: percentages(text) });
  }
  for (const file of filesUnder(dist, ".pf_fragment")) {
    const { url, content } = fragment(readFileSync(join(dist, file)));
    if (/\/(vragenlijst|samenwerking)\//.test(url))
      found.push({ file: url, regions: regionsOf(url.slice(1), content), numbers: percentages(content) });
  }
  return found;
}

/** Every number of the survey in databases that a site offers. */
export async function databaseNumbers(dist: string): Promise<ShownNumbers[]> {
  const found: ShownNumbers[] = [];
  for (const file of filesUnder(dist, ".duckdb")) {
    const warehouse = await openWarehouse(join(dist, file));
    const rows = await query<{ regio: string; number: number | null }>(
      warehouse,
      `select distinct regio, unnest([waarde, ondergrens, bovengrens, aantal_antwoorden]) as number from vragenlijst`,
    );
    warehouse.closeSync();
    for (const [regio, of] of Map.groupBy(rows, (row) => row.regio)) {
      const numbers = of.flatMap(({ number }) => number ?? []);
      // A total of the same regions as an earlier year is a total of all.
      found.push({ file, regions: [regio.startsWith("zelfde-") ? "alle" : regio], numbers });
    }
  }
  return found;
}

function filesUnder(folder: string, extension: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(extension));
}

/** Of the region that a page is about or leads to; of pages that list regions, of all. */
function regionsOf(file: string, html: string): string[] | null {
  const own = file.match(/^vragenlijst\/([^/]+)\//)?.[1];
  if (own !== undefined) return [own];
  const named = new Set([...html.matchAll(/\/vragenlijst\/([a-z-]+)\//g)].map(([, slug]) => slug!));
  return named.size === 1 ? [...named] : null;
}

/** Pagefind packs the text of a page with a mark before it. */
function fragment(bytes: Buffer): { url: string; content: string } {
  const text = gunzipSync(bytes).toString("utf8");
  return JSON.parse(text.slice(text.indexOf("{")));
}

/** "62%" and "6,93": numbers that no other thing in a text is written as. */
function percentages(text: string): number[] {
  return [...text.matchAll(/(?<![\d,.])(\d{1,3})%|(?<![\d,.€])(\d,\d{1,2})(?![\d%])/g)].map(([, percent, mean]) =>
    Number(percent ?? mean!.replace(",", ".")),
  );
}
