import { parse } from "csv-parse/sync";
import type { Answer, Asked, Reply } from "./publisher.ts";

type Cells = Record<string, unknown>;

/** A file that StatLine wrote, as rows by their columns; blanks are kept. */
export function rowsOf(csv: string): Record<string, string>[] {
  return parse(csv, { delimiter: ";", columns: true, bom: true, relax_quotes: false });
}

function json(value: unknown): Reply {
  return { body: JSON.stringify(value), type: "application/json; odata.metadata=minimal; charset=utf-8" };
}

/** How a table is given out. */
interface Table {
  /** When it last changed. */
  modified: string;
  rows: Cells[];
  /** Lists of codes by the name of their dimension. */
  codes: Record<string, Cells[]>;
  /** Rows of one answer. */
  page?: number;
}

/** `RegioS eq 'GM0034'`, which is all that tests ask. */
function matches(filter: string | null): (row: Cells) => boolean {
  const [, column, value] = /^(\w+) eq '(.*)'$/.exec(filter ?? "") ?? [];
  return column === undefined ? () => true : (row) => row[column] === value;
}

/** A table in OData v4: pages that link to the next one, at CBS's own address and not at that of a mirror. */
export function odata4(path: string, { modified, rows, codes, page = 100_000 }: Table): Record<string, Answer> {
  const context = { "@odata.context": `https://datasets.cbs.nl/odata/v1${path}/$metadata#Observations` };
  const dimensions = Object.keys(codes).filter((name) => name !== "Measure");
  const set = (items: Cells[]) => (): Reply => json({ ...context, value: items });
  return {
    [`${path}/Properties`]: () =>
      json({
        ...context,
        Identifier: path.split("/").at(-1),
        Title: "Titel; met punt",
        Modified: modified,
        ObservationCount: rows.length,
      }),
    [`${path}/Dimensions`]: set(dimensions.map((Identifier) => ({ Identifier, Kind: "Dimension" }))),
    ...Object.fromEntries(Object.entries(codes).map(([name, items]) => [`${path}/${name}Codes`, set(items)])),
    [`${path}/Observations`]: ({ query }) => {
      const skip = Number(query.get("$skip") ?? 0);
      const found = rows.filter(matches(query.get("$filter")));
      const link = new URL(`https://datasets.cbs.nl/odata/v1${path}/Observations`);
      for (const [name, value] of query) link.searchParams.set(name, value);
      link.searchParams.set("$skip", String(skip + page));
      const more = skip + page < found.length ? { "@odata.nextLink": link.href } : {};
      return json({ ...context, value: found.slice(skip, skip + page), ...more });
    },
  };
}

/** A row of an Observations.csv as OData v4 gives it: numbers are numbers, and what is empty is null. */
export function observation({
  Id,
  Measure,
  Value,
  StringValue,
  ValueAttribute,
  ...dimensions
}: Record<string, string>): Cells {
  const number = Value === "" ? null : Number(Value!.replace(",", "."));
  return { Id: Number(Id), Measure, ValueAttribute, Value: number, StringValue: StringValue || null, ...dimensions };
}

/** A code of a list as OData v4 gives it. */
export function code({ Index, Description, ...rest }: Record<string, string>): Cells {
  return { Index: Number(Index), Description: Description || null, ...rest };
}

/**
 * A table in OData v3. The feed (`links`) gives pages that link to the next one; the API refuses a question for more
 * than 10,000 rows, and knows $top and $skip.
 */
export function odata3(path: string, table: Table & { links: boolean }): Record<string, Answer> {
  const { modified, rows, codes, page = 10_000, links } = table;
  const metadata = { "odata.metadata": `https://opendata.cbs.nl/ODataFeed/odata${path}/$metadata` };
  const sets = [
    "TableInfos",
    "UntypedDataSet",
    "TypedDataSet",
    "DataProperties",
    "CategoryGroups",
    ...Object.keys(codes),
  ];
  return {
    [path]: () =>
      json({ ...metadata, value: sets.map((name) => ({ name, url: `https://opendata.cbs.nl${path}/${name}` })) }),
    [`${path}/TableInfos`]: () => json({ ...metadata, value: [{ ID: 0, Title: "Tabel", Modified: modified }] }),
    [`${path}/DataProperties`]: () => json({ ...metadata, value: [{ ID: 0, Key: "RegioS", Type: "GeoDimension" }] }),
    ...Object.fromEntries(
      Object.entries(codes).map(([name, value]) => [`${path}/${name}`, () => json({ ...metadata, value })]),
    ),
    [`${path}/UntypedDataSet`]: (asked: Asked) => pageOf(rows, asked, page, links, metadata),
  };
}

function pageOf(rows: Cells[], { path, query }: Asked, page: number, links: boolean, metadata: Cells): Reply {
  const found = rows.filter(matches(query.get("$filter")));
  const skip = Number(query.get("$skip") ?? 0);
  const top = Number(query.get("$top") ?? found.length);
  if (!links && Math.min(top, found.length - skip) > 10_000)
    return { body: '{"odata.error":{"message":"more than 10000 records"}}', status: 500, type: "application/json" };
  const end = Math.min(found.length, skip + Math.min(top, page));
  const link = `http://opendata.cbs.nl${path}?$format=json&$skip=${end}`;
  const more = links && end < found.length ? { "odata.nextLink": link } : {};
  return json({ ...metadata, value: found.slice(skip, end), ...more });
}
