import { createHash } from "node:crypto";
import { dirname, join, relative } from "node:path";
import type { Extract, Source } from "../domain/manifest.ts";
import { type Binding, bindColumns } from "../sources/bindColumns.ts";
import { decodeText, detectEncoding, type Encoding } from "../sources/decodeText.ts";
import { type Delimiter, detectDelimiter } from "../sources/detectDelimiter.ts";
import { type CodeLists, readCodeLists } from "../sources/readCodeLists.ts";
import { readIfThere } from "../sources/readIfThere.ts";
import { isText, readCodeListsOf, readTableOf } from "../sources/readSources.ts";
import type { Table } from "../sources/readTable.ts";

/** How a source reads a file: one extract of its manifest, and where its columns are found. */
export interface Reading {
  source: Source;
  extract: Extract;
  /** Null where columns of the manifest are missing. */
  binding: Binding | null;
}

/** A file of a release as it is, before a manifest makes figures of it. Several sources may read the same file. */
export interface OpenFile {
  /** As messages name it. */
  path: string;
  /** Seen from the folder of the release. */
  file: string;
  hash: string;
  bytes: number;
  encoding: Encoding;
  /** Null of files that are no text. */
  delimiter: Delimiter | null;
  table: Table;
  readings: Reading[];
  codeLists: CodeLists;
  /** For each column what the manifests take from it. */
  used: string[][];
}

/** Opens each file of the manifests once; files that are not there are left out, for the readers name them. */
export async function* openFiles(sources: readonly Source[]): AsyncGenerator<OpenFile> {
  const asked = sources.flatMap((source) => source.extracts.map((extract) => ({ source, extract })));
  const byPath = Map.groupBy(asked, ({ source, extract }) => join(source.folder, extract.file));
  for (const [path, readings] of byPath) {
    const received = await readIfThere(path);
    if ("bytes" in received) yield await openFile(path, received.bytes, readings);
  }
}

async function openFile(
  path: string,
  bytes: Uint8Array,
  asked: { source: Source; extract: Extract }[],
): Promise<OpenFile> {
  const { source, extract } = asked[0]!;
  const table = await readTableOf(bytes, path, extract);
  const readings = asked.map((reading) => ({ ...reading, binding: bindingOf(table, reading.extract, path) }));
  const lines = isText(path);
  const encoding = extract.encoding ?? (lines ? detectEncoding(bytes) : "utf-8");
  return {
    path,
    file: relative(dirname(source.folder), path),
    hash: createHash("sha256").update(bytes).digest("hex"),
    bytes: bytes.length,
    encoding,
    delimiter: lines ? (extract.delimiter ?? detectDelimiter(decodeText(bytes, encoding))) : null,
    table,
    readings,
    codeLists: lines ? await readCodeListsOf(source, extract, []) : readCodeLists({}),
    used: usedColumns(table, readings),
  };
}

function bindingOf(table: Table, extract: Extract, path: string): Binding | null {
  if (table.header.length === 0) return null;
  const { binding, problems } = bindColumns(table, extract, path);
  return problems.length === 0 ? binding : null;
}

function usedColumns({ header }: Table, readings: readonly Reading[]): string[][] {
  const used = header.map(() => new Set<string>());
  for (const { source, binding } of readings) {
    if (binding === null) continue;
    const note = (column: number | null, role: string) => column !== null && used[column]?.add(role);
    note(binding.area, "area");
    note(binding.period, "period");
    for (const { column } of binding.where) note(column, "where");
    for (const measure of binding.measures) {
      for (const { column } of measure.where) note(column, "where");
      for (const { columns } of measure.slots)
        for (const column of columns) note(column, `${source.slug}.${measure.name}`);
      note(measure.times, `${source.slug}.${measure.name}`);
    }
  }
  return used.map((roles) => [...roles]);
}

/** For each measure of a reading the names of its columns; of years as columns those of each year. */
export function columnsOfMeasures({ binding }: Reading, { header }: Table): Record<string, string[]> {
  if (binding === null) return {};
  return Object.fromEntries(
    binding.measures.map(({ name, slots, times }) => {
      const columns = [...slots.flatMap((slot) => slot.columns), ...(times === null ? [] : [times])];
      return [name, [...new Set(columns)].map((column) => header[column]!)];
    }),
  );
}
