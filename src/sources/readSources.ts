import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { type Extract, Manifest, type Source } from "../domain/manifest.ts";
import type { Observation } from "../domain/observation.ts";
import type { Problem } from "../domain/problem.ts";
import type { ReceivedFile } from "../domain/received.ts";
import { dbfTable } from "./dbfTable.ts";
import { decodeText } from "./decodeText.ts";
import type { AreaFinder } from "./findArea.ts";
import { foldProblems } from "./foldProblems.ts";
import { joinExtracts } from "./joinExtracts.ts";
import { readByForm } from "./readByForm.ts";
import { type CodeLists, readCodeLists } from "./readCodeLists.ts";
import { readIfThere } from "./readIfThere.ts";
import { readTable, type Table } from "./readTable.ts";
import { readYamlFile } from "./readYamlFile.ts";
import { spreadsheetText } from "./spreadsheetText.ts";
import { swingOdata, swingTable } from "./swingTable.ts";
import { wrongSlug } from "./wrongSlug.ts";

export interface ReadSources {
  sources: Source[];
  observations: Observation[];
  received: ReceivedFile[];
  problems: Problem[];
  /** What looks odd but does not stop a build. */
  warnings: Problem[];
}

/** Reads every folder of a release that has a manifest.yaml, with all its extracts. */
export async function readSources(folder: string, findArea: AreaFinder, classification: number): Promise<ReadSources> {
  const result: ReadSources = { sources: [], observations: [], received: [], problems: [], warnings: [] };
  for (const slug of await foldersWithManifest(folder)) {
    append(result.problems, wrongSlug(slug, join(folder, slug)));
    const manifest = await readYamlFile(join(folder, slug, "manifest.yaml"), Manifest);
    if ("problems" in manifest) append(result.problems, manifest.problems);
    else await readSource({ slug, folder: join(folder, slug), ...manifest.value }, findArea, classification, result);
  }
  return result;
}

/** The folders of a release that hold a source, seen from the release. */
export async function foldersWithManifest(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  return files
    .filter((file) => /^manifest\.ya?ml$/i.test(basename(file)))
    .map((file) => dirname(file))
    .sort();
}

async function readSource(
  source: Source,
  findArea: AreaFinder,
  classification: number,
  result: ReadSources,
): Promise<void> {
  result.sources.push(source);
  const extracts: Observation[][] = [];
  for (const extract of source.extracts) {
    const file = join(source.folder, extract.file);
    const received = await readIfThere(file);
    if ("message" in received) {
      result.problems.push(await manifestProblem(source, "file", extract.file, received.message));
      continue;
    }
    const { bytes } = received;
    const codeLists = await readCodeListsOf(source, extract, result.problems);
    const table = await readTableOf(bytes, file, extract);
    const input = { source: source.slug, extract, table, file, findArea, codeLists, classification };
    const read = await readByForm(input, source.folder);
    const hash = createHash("sha256").update(bytes).digest("hex");
    result.received.push({ source: source.slug, file: extract.file, hash, account: read.account });
    extracts.push(read.observations);
    append(result.problems, read.problems);
    append(result.warnings, read.warnings);
  }
  const { observations, problems } = joinExtracts(extracts, source.folder);
  append(result.observations, observations);
  append(result.problems, foldProblems(problems));
}

/** One by one: a function takes no more than some hundred thousand arguments. */
function append<T>(list: T[], more: readonly T[]): void {
  for (const item of more) list.push(item);
}

/** A file that the manifest names, with the line of the manifest that names it. */
async function manifestProblem({ folder }: Source, column: string, value: string, message: string): Promise<Problem> {
  const file = join(folder, "manifest.yaml");
  const lines = decodeText(await readFile(file)).split("\n");
  const line = lines.findIndex((text) => text.includes(`${column}:`) && text.includes(value)) + 1;
  return { file, ...(line > 0 ? { line } : {}), column, message, value };
}

/** The cells of a file, whatever its form: text, a spreadsheet or DBF. */
export async function readTableOf(bytes: Uint8Array, file: string, extract: Extract): Promise<Table> {
  if (isSpreadsheet(file)) return spreadsheetTable(bytes, file, extract);
  if (isDbf(file)) return dbfTable(bytes, file);
  const text = decodeText(bytes, extract.encoding);
  if (extract.form === "swing-odata") return swingOdata(text, file);
  return extract.form === "swing-table" ? swingTable(text, file) : readTable(text, file, extract);
}

async function spreadsheetTable(bytes: Uint8Array, file: string, extract: Extract): Promise<Table> {
  const text = await spreadsheetText(bytes);
  if (text !== null) return readTable(text, file, { ...extract, delimiter: ";" });
  const hint = "sla het bestand opnieuw op in Excel, of maak er CSV van";
  const problem = { file, line: 1, message: "kan niet als XLSX gelezen worden", hint };
  return { ...readTable("", file), problems: [problem] };
}

/** Whether a file is lines of text, which has an encoding and a delimiter. */
export function isText(file: string): boolean {
  return !isSpreadsheet(file) && !isDbf(file);
}

function isSpreadsheet(file: string): boolean {
  return file.toLowerCase().endsWith(".xlsx");
}

function isDbf(file: string): boolean {
  return file.toLowerCase().endsWith(".dbf");
}

/** A v4 download comes with its code lists in the same folder; for v3 the manifest names the metadata file. */
export async function readCodeListsOf(
  source: Source,
  { file, codes }: Extract,
  problems: Problem[],
): Promise<CodeLists> {
  const folder = dirname(join(source.folder, file));
  const beside =
    basename(file) === "Observations.csv" ? (await readdir(folder)).filter((name) => name.endsWith("Codes.csv")) : [];
  const texts: Record<string, string> = {};
  for (const name of codes === undefined ? beside : [...beside, codes]) {
    const read = await readIfThere(join(folder, name));
    if ("bytes" in read) texts[name] = decodeText(read.bytes);
    else problems.push(await manifestProblem(source, "codes", name, read.message));
  }
  return readCodeLists(texts);
}
