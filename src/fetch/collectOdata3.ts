import { z } from "zod";
import type { Origin } from "../domain/origin.ts";
import { baseOf } from "./addressOf.ts";
import { askJson } from "./askJson.ts";
import { collectVersion } from "./collectVersion.ts";
import { csvRow, quoted } from "./csvRow.ts";
import type { Collected, Desk } from "./desk.ts";
import { Failure } from "./failure.ts";
import { followLink, odataAddress } from "./odataAddress.ts";
import { type Item, type Paging, readAll, readPages } from "./readPages.ts";
import { type Writer, writeFile } from "./writeFile.ts";

/** CBS gives no more rows than this in one answer. */
const most = 10_000;

const Page = z.looseObject({
  value: z.array(z.record(z.string(), z.unknown())),
  "odata.nextLink": z.string().optional(),
});
type Page = z.infer<typeof Page>;

const TableInfos = z.looseObject({ value: z.array(z.looseObject({ Modified: z.string().optional() })) });

/**
 * Fetches a table of CBS's OData v3, from the bulk feed or the API, and writes it as StatLine's own download: UTF-8
 * with a mark, semicolons, every cell in quotes and padded as the publisher pads it. Where the manifest asks for
 * `codes`, the file of code lists comes with it.
 */
export async function collectOdata3(origin: Extract<Origin, { odata3: string }>, desk: Desk): Promise<Collected> {
  const { connection, hosts, name, codes } = desk;
  const table = baseOf(origin, hosts);
  const infos = odataAddress(`${table}/TableInfos`, { $format: "json" });
  const readVersion = async () => (await askJson(infos, TableInfos, connection)).value[0]?.Modified;
  return collectVersion(desk, readVersion, async (store) => {
    if (codes !== null) await writeFile(desk.ready, codes, (write) => writeCodes(table, desk, write));
    await writeFile(desk.ready, name, async (write) => {
      let columns: string[] = [];
      for await (const page of readPages(rows(table, origin), connection, store)) {
        if (columns.length === 0) {
          columns = columnsOf(page, origin);
          await write(`\uFEFF${csvRow(columns.map(quoted))}`);
        }
        await write(page.map((item) => csvRow(columns.map((column) => cell(item, column)))).join(""));
      }
    });
    return { main: name, beside: codes === null ? [] : [codes] };
  });
}

/** Pages of rows. With or without links to the next one: an empty page tells that there are no more. */
function rows(table: string, origin: Extract<Origin, { odata3: string }>): Paging<Page> {
  const { set, filter, select } = origin;
  const $select = select === undefined ? undefined : ["ID", ...select.filter((key) => key !== "ID")].join(",");
  const page = (skip: number) =>
    odataAddress(`${table}/${set}`, {
      $format: "json",
      $select,
      $filter: filter,
      $top: String(most),
      $skip: String(skip),
    });
  return {
    first: page(0),
    shape: Page,
    items: ({ value }) => value,
    next: ({ value, "odata.nextLink": link }, total) => {
      if (link !== undefined) return followLink(link, page(0));
      return value.length === 0 ? null : page(total);
    },
    identity: (item) => item.ID ?? JSON.stringify(item),
    plural: "regels",
  };
}

/** All columns of the table, in its own order. */
function columnsOf([first]: Item[], { select = [] }: { select?: string[] | undefined }): string[] {
  if (first === undefined) throw new Failure("de tabel is leeg", { hint: "kijk naar filter in het manifest" });
  const gone = select.filter((key) => !(key in first));
  if (gone.length === 0) return Object.keys(first);
  throw new Failure(`de tabel heeft geen kolom ${gone.join(", ")}`, { hint: "pas select in het manifest aan" });
}

/** A column that rows no longer have would leave cells empty without a word. */
function cell(item: Item, column: string): string {
  if (!(column in item)) throw new Failure(`de kolom ${column} houdt halverwege de tabel op`);
  return text(item[column]);
}

function text(value: unknown): string {
  return quoted(value === null || value === undefined ? "" : String(value));
}

/** The sections of StatLine's file of metadata: each under a line with its name. */
async function writeCodes(table: string, { connection }: Desk, write: Writer): Promise<void> {
  const list = (set: string): Paging<Page> => ({
    first: odataAddress(set === "" ? table : `${table}/${set}`, { $format: "json" }),
    shape: Page,
    items: ({ value }) => value,
    next: ({ "odata.nextLink": link }) => (link === undefined ? null : followLink(link, `${table}/${set}`)),
    identity: () => undefined,
    plural: "codes",
  });
  const sets = (await readAll(list(""), connection)).map(({ name }) => String(name));
  await write("\uFEFF");
  for (const set of sets.filter((name) => !/^(Un)?[Tt]ypedDataSet$|^CategoryGroups$/.test(name))) {
    const items = await readAll(list(set), connection);
    const columns = [...new Set(items.flatMap((item) => Object.keys(item)))].filter((key) => !key.startsWith("odata."));
    const lines = items.map((item) => csvRow(columns.map((column) => text(item[column]))));
    await write([csvRow([quoted(set)]), csvRow(columns.map(quoted)), ...lines].join(""));
  }
}
