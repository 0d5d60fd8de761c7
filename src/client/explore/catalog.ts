import type { Origin } from "./answerCsv.ts";
import { type AnswerRow, type KnownIndicator, knownIndicator } from "./figureCell.ts";
import type { AnswerCell, Ask } from "./openDatabase.ts";

export interface KnownArea {
  code: string;
  name: string;
  kind: string;
  /** "Almere (gemeente)" */
  label: string;
}

/** What there is to choose from. */
export interface Catalog {
  indicators: ReadonlyMap<string, KnownIndicator>;
  areas: ReadonlyMap<string, KnownArea>;
  /** Areas that gemeenten belong to. */
  regions: KnownArea[];
  firstYear: number;
  lastYear: number;
  /** Of what kinds of area an indicator has figures: "aandeel-sbo gemeente". */
  reported: ReadonlySet<string>;
  origin: Origin;
  /** Of every table what it is, and its columns with what they are. */
  tables: { name: string; comment: string; columns: { name: string; comment: string }[] }[];
}

/** Reads the small tables of the database. */
export async function readCatalog(ask: Ask): Promise<Catalog> {
  const indicators = (await rowsOf(ask, "indicatoren", "order by volgorde")).map(knownIndicator);
  const areas = (await ask("select gebiedscode, gebied, soort_gebied from gebieden order by gebied, gebiedscode")).map(
    ([code, name, kind]) => knownArea(String(code), String(name), String(kind)),
  );
  const withMembers = new Set((await ask("select distinct gebiedscode from lidmaatschappen")).flat());
  const reported = await ask("select distinct indicator, soort_gebied from cijfers where waarde is not null");
  const [[first, last] = []] = await ask("select min(jaar), max(jaar) from cijfers");
  const [about] = await rowsOf(ask, "over", "");
  return {
    indicators: new Map(indicators.map((one) => [one.slug, one])),
    areas: new Map(areas.map((one) => [one.code, one])),
    reported: new Set(reported.map(([indicator, kind]) => `${indicator} ${kind}`)),
    regions: areas.filter(({ code, kind }) => withMembers.has(code) && kind !== "nederland"),
    firstYear: Number(first),
    lastYear: Number(last),
    origin: {
      uitgave: String(about?.uitgave),
      voorbeeldcijfers: String(about?.voorbeeldcijfers),
      bronvermelding: String(about?.bronvermelding),
    },
    tables: await readTables(ask),
  };
}

function knownArea(code: string, name: string, kind: string): KnownArea {
  const sector = kind === "samenwerkingsverband" ? `${kind} ${code.slice(0, 2)}` : kind;
  return { code, name, kind, label: `${name} (${sector})` };
}

/** The rows of a table by the names of their columns. */
async function rowsOf(ask: Ask, table: string, order: string): Promise<AnswerRow[]> {
  const columns = (await ask(`describe ${table}`)).map(([name]) => String(name));
  return (await ask(`from ${table} ${order}`)).map((row) => byName(columns, row));
}

/** A row as an object. */
export function byName(columns: readonly string[], row: readonly AnswerCell[]): AnswerRow {
  return Object.fromEntries(columns.map((name, index) => [name, row[index] ?? null]));
}

async function readTables(ask: Ask): Promise<Catalog["tables"]> {
  const columns = Map.groupBy(
    await ask(
      "select table_name, column_name, comment from duckdb_columns() where database_name = 'monitor' order by table_name, column_index",
    ),
    ([table]) => String(table),
  );
  const tables = await ask("select table_name, comment from duckdb_tables() where database_name = 'monitor'");
  return tables.map(([name, comment]) => ({
    name: String(name),
    comment: String(comment),
    columns: (columns.get(String(name)) ?? []).map(([, column, what]) => ({
      name: String(column),
      comment: String(what ?? ""),
    })),
  }));
}
