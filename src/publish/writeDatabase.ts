import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { areaAddress } from "../domain/area.ts";
import type { Edition } from "../views/edition.ts";
import { indicatorsByTheme } from "../views/explorePage.ts";
import { sourceLines } from "../views/sourceLines.ts";
import { unitSign } from "../views/unitSign.ts";
import { openWarehouse } from "../warehouse/warehouse.ts";
import { kindInDutch } from "./kindInDutch.ts";

type Row = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * Writes data/monitor.duckdb: all published figures in one file that explains itself. Figures come from the published
 * database alone; answers to the survey are the rows of its downloads, which must be there. What goes in is set down as
 * text first, so that the process that makes the file knows nothing else.
 */
export async function writeDatabase(edition: Edition, folder: string): Promise<void> {
  const rows = join(folder, "database");
  rmSync(rows, { recursive: true, force: true });
  mkdirSync(rows, { recursive: true });
  const tables: Record<string, readonly Row[]> = {
    over: [aboutRow(edition)],
    bronnen: edition.sources.map(sourceRow),
    gebieden: areaRows(edition),
    lidmaatschappen: memberRows(edition),
    indicatoren: indicatorRows(edition),
    ...surveyTables(join(folder, "public", "data", "vragenlijst")),
  };
  for (const [table, of] of Object.entries(tables)) {
    if (of.length > 0) writeFileSync(join(rows, `${table}.csv`), stringify([...of], { header: true, cast }));
  }
  await copyPublished(join(folder, "published.duckdb"), rows);
  makeDatabase(rows, join(folder, "public", "data", "monitor.duckdb"));
  rmSync(rows, { recursive: true });
}

const cast = { boolean: String } as const;

/**
 * Memory is handed out as zeros: by the allocator of DuckDB (jemalloc) and by that of Linux (glibc). What DuckDB leaves in
 * unused parts of the file, and in the place of a value that is absent, is then the same in every build.
 */
const zeroed = {
  DUCKDB_JE_MALLOC_CONF: "zero:true",
  GLIBC_TUNABLES: "glibc.malloc.perturb=255:glibc.malloc.tcache_count=0",
};

function makeDatabase(rows: string, file: string): void {
  rmSync(file, { force: true });
  execFileSync(process.execPath, [fileURLToPath(new URL("./loadDatabase.ts", import.meta.url)), rows, file], {
    env: { ...process.env, ...zeroed },
  });
}

/** Of the groups those that many gemeenten share; whom one gemeente is like stands on its page. */
const shared = (code: string) => `not starts_with(${code}, 'VG')`;

/** What SQL alone reads from the published database, by the file it is set down in. */
const queries = {
  "gebieden-groepen": `
    select code as gebiedscode, name as gebied, kind as soort_gebied
    from published.groups where ${shared("code")} order by code`,
  "lidmaatschappen-groepen": `
    select "group" as gebiedscode, member as gemeentecode, 1 as aandeel
    from published.group_members where ${shared('"group"')} order by all`,
  cijfers: `
    select indicator, area as gebiedscode, gebied, soort_gebied, period as jaar,
      value as waarde, if(low < high, low, null) as ondergrens, if(low < high, high, null) as bovengrens,
      numerator as teller, denominator as noemer, absence as reden_ontbreekt, provisional as voorlopig,
      expected as verwacht, lower as marge_laag, upper as marge_hoog, method as methode,
      members as gemeenten, present as gemeenten_met_cijfer
    from published.published join gebieden on gebiedscode = area
    order by indicator, area, period`,
  vergelijkingen: `
    select indicator, area as gebiedscode, benchmark as vergeleken_met, period as jaar,
      value as verschil, lower as ondergrens, upper as bovengrens, verdict as oordeel
    from published.comparisons where ${shared("benchmark")} order by all`,
  trends: `
    select indicator, area as gebiedscode, since as van_jaar, until as tot_jaar,
      case direction when 'rising' then 'stijgend' when 'falling' then 'dalend' else 'gelijk' end as richting
    from published.trends order by all`,
};

async function copyPublished(published: string, rows: string): Promise<void> {
  const warehouse = await openWarehouse();
  const quote = (path: string) => `'${path.replaceAll("'", "''")}'`;
  await warehouse.run(`attach ${quote(published)} as published (read_only)`);
  const areas = quote(join(rows, "gebieden*.csv"));
  await warehouse.run(
    `create view gebieden as from read_csv(${areas}, header = true, all_varchar = true, union_by_name = true)`,
  );
  for (const [name, query] of Object.entries(queries))
    await warehouse.run(`copy (${query}) to ${quote(join(rows, `${name}.csv`))} (header)`);
  warehouse.closeSync();
}

function aboutRow({ release }: Edition): Row {
  const { id, title, date, demo, classification } = release;
  return {
    uitgave: id,
    titel: title,
    datum: date,
    voorbeeldcijfers: demo,
    indeling: classification,
    licentie: "U mag de cijfers gebruiken als u de bron noemt. De licentie van elke bron staat in de tabel bronnen.",
    bronvermelding: `Monitor Aansluiting Onderwijs Jeugdhulp, uitgave ${id}${demo ? " (voorbeeldcijfers)" : ""}`,
  };
}

function sourceRow({ slug, title, publisher, url, licence }: Edition["sources"][number]): Row {
  return { bron: slug, titel: title, uitgever: publisher, adres: url, licentie: licence };
}

function areaRows({ areas }: Edition): Row[] {
  return areas.areas.map((area) => ({
    gebiedscode: area.code,
    gebied: area.name,
    soort_gebied: area.kind,
    pagina: areaAddress(area),
  }));
}

function memberRows({ areas }: Edition): Row[] {
  return areas.areas.flatMap(({ code }) =>
    areas.membersOf(code).map(({ member, share }) => ({ gebiedscode: code, gemeentecode: member, aandeel: share })),
  );
}

function indicatorRows(edition: Edition): Row[] {
  return indicatorsByTheme(edition)
    .flatMap(({ theme, indicators }) => indicators.map((indicator) => ({ theme, indicator })))
    .map(({ theme, indicator }, place) => ({
      indicator: indicator.slug,
      titel: indicator.title,
      omschrijving: indicator.definition,
      eenheid: indicator.unit,
      soort: kindInDutch[indicator.kind],
      decimalen: "decimals" in indicator ? indicator.decimals : 0,
      kleinste_verschil: indicator.smallest_difference,
      teken: indicator.kind === "ratio" ? "€" : unitSign(indicator),
      thema: theme.title,
      teller_is: indicator.counted,
      noemer_is: "out_of" in indicator ? indicator.out_of : undefined,
      let_op: indicator.caution,
      bron: [...new Set(sourceLines(indicator, edition.sources).map(({ text }) => text))].join("; "),
      pagina: `/indicator/${indicator.slug}/`,
      volgorde: place + 1,
    }));
}

/** The downloads of the survey as they are, but for what the table `over` says of all rows. */
function surveyTables(folder: string): Record<"vragenlijst" | "vragen", Row[]> {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".csv")) : [];
  const read = (file: string) =>
    (
      parse(readFileSync(join(folder, file)), { delimiter: ";", bom: true, columns: true }) as Record<string, string>[]
    ).map(({ uitgave, voorbeeldcijfers, ...row }) => row);
  const { questions = [], answers = [] } = Object.groupBy(files.sort(), (file) =>
    file === "vragen.csv" ? "questions" : "answers",
  );
  return { vragenlijst: answers.flatMap(read), vragen: questions.flatMap(read) };
}
