import { z } from "zod";
import type { Origin } from "../domain/origin.ts";
import { addressOf, baseOf } from "./addressOf.ts";
import { askJson } from "./askJson.ts";
import { collectVersion } from "./collectVersion.ts";
import { csvRow, quotedIfNeeded } from "./csvRow.ts";
import type { Collected, Desk } from "./desk.ts";
import { Failure } from "./failure.ts";
import { followLink } from "./odataAddress.ts";
import { type Item, type Paging, readAll, readPages } from "./readPages.ts";
import { type Writer, writeFile } from "./writeFile.ts";

const Page = z.looseObject({
  value: z.array(z.record(z.string(), z.unknown())),
  "@odata.nextLink": z.string().optional(),
});
type Page = z.infer<typeof Page>;

/** What a table says of itself. */
const Properties = z.looseObject({ Modified: z.string().optional(), ObservationCount: z.int().optional() });

/**
 * Fetches a table of CBS's OData v4 and writes it as CBS's own download of CSV files: Observations.csv, and beside it
 * MeasureCodes.csv, a file of codes for each dimension, and Properties.csv. Numbers have a comma.
 */
export async function collectOdata4(origin: Extract<Origin, { odata4: string }>, desk: Desk): Promise<Collected> {
  const { connection, hosts, name } = desk;
  if (name !== "Observations.csv")
    throw new Failure("een tabel van OData v4 hoort in een bestand Observations.csv", {
      hint: `schrijf file: ${origin.odata4}/Observations.csv`,
    });
  const table = baseOf(origin, hosts);
  const properties = () => askJson(`${table}/Properties`, Properties, connection);
  const readVersion = async () => (await properties()).Modified;
  return collectVersion(desk, readVersion, async (store) => {
    const about = await properties();
    await writeFile(desk.ready, "Properties.csv", (write) => writeRows([about], ["Identifier", "Title"], write));
    const dimensions = (await readAll(codes(`${table}/Dimensions`), connection)).map(identifier);
    const lists = ["Measure", ...dimensions].map((list) => `${list}Codes`);
    for (const list of lists) {
      const items = await readAll(codes(`${table}/${list}`), connection);
      await writeFile(desk.ready, `${list}.csv`, (write) => writeRows(items, codeColumns, write));
    }
    const first = addressOf(origin, hosts);
    const total = await writeObservations(desk, dimensions, readPages(paging(first, "Id"), connection, store));
    refuseIncomplete(total, origin.filter === undefined ? about.ObservationCount : undefined);
    return { main: name, beside: [...lists.map((list) => `${list}.csv`), "Properties.csv"] };
  });
}

/** Writes figures page by page, and counts them. */
async function writeObservations(
  { ready, name }: Desk,
  dimensions: readonly string[],
  pages: AsyncIterable<Item[]>,
): Promise<number> {
  const columns = ["Id", "Measure", ...dimensions, "Value", "StringValue", "ValueAttribute"];
  let total = 0;
  await writeFile(ready, name, async (write) => {
    await write(csvRow(columns));
    for await (const page of pages) {
      await write(page.map((item) => csvRow(columns.map((column) => cell(named(item, column))))).join(""));
      total += page.length;
    }
  });
  return total;
}

function codes(first: string): Paging<Page> {
  return paging(first, "Identifier");
}

function paging(first: string, identity: string): Paging<Page> {
  return {
    first,
    shape: Page,
    items: ({ value }) => value,
    next: ({ "@odata.nextLink": link }) => (link === undefined ? null : followLink(link, first)),
    identity: (item) => item[identity],
    plural: "regels",
  };
}

function identifier({ Identifier }: Item): string {
  if (typeof Identifier === "string" && /^\w+$/.test(Identifier)) return Identifier;
  throw new Failure("de lijst van dimensies heeft een andere vorm dan verwacht");
}

/** A column that observations no longer have would leave cells empty without a word. */
function named(item: Item, column: string): unknown {
  if (column in item) return item[column];
  throw new Failure(`de tabel heeft geen kolom ${column} meer`, { hint: "kijk bij de uitgever wat er is veranderd" });
}

function refuseIncomplete(total: number, expected: number | undefined): void {
  if (total === 0) throw new Failure("de tabel is leeg", { hint: "kijk naar filter in het manifest" });
  if (expected === undefined || expected === total) return;
  const number = new Intl.NumberFormat("nl-NL");
  throw new Failure(`kreeg ${number.format(total)} van ${number.format(expected)} cijfers`, {
    hint: "probeer het later",
  });
}

/** The columns of lists of codes, as CBS orders them; a list has those that it knows. */
const codeColumns = [
  "Identifier",
  "DimensionGroupId",
  "MeasureGroupId",
  "DimensionId",
  "Index",
  "Title",
  "Description",
  "Status",
  "DataType",
  "Unit",
  "Decimals",
  "PresentationType",
];

/** Rows with these columns first, as far as they have them, and then their others. */
async function writeRows(items: readonly Item[], order: readonly string[], write: Writer): Promise<void> {
  const keys = new Set(items.flatMap((item) => Object.keys(item)).filter((key) => !key.startsWith("@")));
  const columns = [...order.filter((key) => keys.has(key)), ...[...keys].filter((key) => !order.includes(key))];
  await write([columns, ...items.map((item) => columns.map((column) => cell(item[column])))].map(csvRow).join(""));
}

/** As CBS writes it: 481.8 is `481,8`, true is `True`, and nothing is nothing. */
function cell(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (typeof value === "number") return String(value).replace(".", ",");
  if (typeof value === "boolean") return value ? "True" : "False";
  return quotedIfNeeded(typeof value === "string" ? value : JSON.stringify(value));
}
