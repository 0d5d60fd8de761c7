import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { areaAddress } from "../../domain/area.ts";
import type { NamedIndicator } from "../../domain/indicator.ts";
import type { Edition } from "../../views/edition.ts";
import type { DataFile } from "../dataFile.ts";
import {
  areaFile,
  areasFile,
  dictionaryFile,
  everythingFile,
  indicatorFile,
  indicatorsFile,
  questionsFile,
  reasonsFile,
  surveyFile,
} from "../dataFiles.ts";
import { sourceTexts } from "../sourceTexts.ts";
import { csvwHead } from "./csvwHead.ts";
import { csvwSchema, csvwSchemaWithLists } from "./csvwSchema.ts";

/** Where all files are explained. */
const page = "/over/data/";

/**
 * Writes beside the CSV files what they and their columns are, as CSV on the Web (W3C): data/aandeel-sbo.csv-metadata.json,
 * and for a folder of files of one form one csv-metadata.json.
 */
export function writeCsvw(edition: Edition, folder: string): void {
  const data = join(folder, "public", "data");
  const write = (file: string, metadata: object) => {
    mkdirSync(dirname(join(data, file)), { recursive: true });
    writeFileSync(join(data, file), `${JSON.stringify(metadata, null, 1)}\n`);
  };
  for (const one of edition.indicators) write(`${one.slug}.csv-metadata.json`, ofIndicator(one, edition));
  write("cijfers.csv-metadata.json", ofEverything(edition));
  for (const [file, metadata] of Object.entries(ofAreas(edition))) write(file, metadata);
  write("datawoordenboek.csv-metadata.json", {
    ...csvwHead("Datawoordenboek", dictionaryFile.means, page, edition),
    url: dictionaryFile.address,
    tableSchema: csvwSchema(dictionaryFile),
  });
  if (existsSync(join(data, "vragenlijst")))
    write("vragenlijst/csv-metadata.json", ofSurvey(join(data, "vragenlijst"), edition));
}

function ofIndicator(indicator: NamedIndicator, edition: Edition): object {
  const { slug, title, definition } = indicator;
  return {
    ...csvwHead(title, definition, `/indicator/${slug}/`, edition),
    url: `${slug}.csv`,
    "dc:source": sourceTexts(indicator, edition.sources).map(({ text, licence }) => `${text}. Licentie: ${licence}.`),
    tableSchema: csvwSchema(indicatorFile),
  };
}

/** The one file of everything, and beside it the lists of its codes. */
function ofEverything(edition: Edition): object {
  return {
    ...csvwHead("Alle cijfers", everythingFile.means, page, edition),
    tables: [
      { url: everythingFile.address, tableSchema: csvwSchemaWithLists(everythingFile) },
      ...[areasFile, indicatorsFile, reasonsFile].map((file) => ({ url: file.address, tableSchema: csvwSchema(file) })),
    ],
  };
}

/** Hundreds of files share one description of their columns. */
function ofAreas(edition: Edition): Record<string, object> {
  const files = Map.groupBy(edition.areas.areas, (area) => areaAddress(area).split("/").slice(1, -2).join("/"));
  const metadata = [...files].map(([kind, areas]) => {
    const tables = areas.map((area) => ({
      url: `${areaAddress(area).split("/").at(-2)}.csv`,
      "dc:title": area.name,
      tableSchema: `${kind === "" ? "" : "../"}schema.json`,
    }));
    const head = csvwHead("Alle cijfers van een gebied", areaFile.means, page, edition);
    return [["gebied", kind, "csv-metadata.json"].filter((part) => part !== "").join("/"), { ...head, tables }];
  });
  return { "gebied/schema.json": schemaAlone(areaFile), ...Object.fromEntries(metadata) };
}

function schemaAlone(file: DataFile): object {
  return { "@context": "http://www.w3.org/ns/csvw", "@type": "Schema", ...csvwSchema(file) };
}

function ofSurvey(folder: string, edition: Edition): object {
  const files = readdirSync(folder).filter((file) => file.endsWith(".csv"));
  return {
    ...csvwHead("Vragenlijst", surveyFile.means, page, edition),
    tables: files.sort().map((url) => ({
      url,
      tableSchema: csvwSchema(questionsFile.address.endsWith(url) ? questionsFile : surveyFile),
    })),
  };
}
