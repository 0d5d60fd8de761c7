import type { Extract } from "../domain/manifest.ts";
import type { Problem } from "../domain/problem.ts";
import { bindColumns } from "../sources/bindColumns.ts";
import { decodeText } from "../sources/decodeText.ts";
import { foldProblems } from "../sources/foldProblems.ts";
import { readCodeLists } from "../sources/readCodeLists.ts";
import { readTable, type Table } from "../sources/readTable.ts";
import { neverMatched } from "../sources/rowFilter.ts";

/** What a file holds, as far as it can be said without knowing areas. */
export interface Contents {
  /** Rows of data, or boundaries; null of a file of another kind. */
  rows: number | null;
  columns: string[];
  /** Damage, and what the manifest asks for and the file does not have. */
  problems: Problem[];
}

/**
 * Looks whether a file is whole, and has the columns and codes that its manifest asks for.
 * @param codes the texts of the code lists that came with it, by name
 * @param file the path that messages name
 */
export function checkDownload(
  bytes: Uint8Array,
  codes: Readonly<Record<string, string>>,
  extracts: readonly Extract[],
  file: string,
): Contents {
  if (/\.(geo)?json$/i.test(file)) return checkBoundaries(bytes, file);
  if (!/\.(csv|txt)$/i.test(file)) return { rows: null, columns: [], problems: [] };
  const text = decodeText(bytes, extracts[0]?.encoding);
  const table = readTable(text, file, extracts[0]);
  const codeLists = readCodeLists(codes);
  const asked =
    table.header.length === 0 ? [] : extracts.flatMap((extract) => missing(table, extract, file, codeLists));
  const once = new Map([...table.problems, ...asked].map((problem) => [JSON.stringify(problem), problem]));
  return { rows: table.rows.length, columns: table.header, problems: foldProblems([...once.values()]) };
}

function missing(table: Table, extract: Extract, file: string, codes: ReturnType<typeof readCodeLists>): Problem[] {
  const { binding, problems } = bindColumns(table, extract, file);
  return problems.length > 0 ? problems : neverMatched(table, binding, file, codes);
}

function checkBoundaries(bytes: Uint8Array, file: string): Contents {
  try {
    const { features } = JSON.parse(decodeText(bytes)) as { features?: { properties?: object }[] };
    if (!Array.isArray(features)) throw new SyntaxError();
    return { rows: features.length, columns: Object.keys(features[0]?.properties ?? {}), problems: [] };
  } catch {
    return { rows: null, columns: [], problems: [{ file, message: "is geen GeoJSON, of is afgebroken" }] };
  }
}
