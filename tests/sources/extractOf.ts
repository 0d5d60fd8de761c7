import { Manifest } from "../../src/domain/manifest.ts";
import { formatProblem, type Problem } from "../../src/domain/problem.ts";
import { dbfTable } from "../../src/sources/dbfTable.ts";
import { decodeText } from "../../src/sources/decodeText.ts";
import { areaFinder } from "../../src/sources/findArea.ts";
import { readCodeLists } from "../../src/sources/readCodeLists.ts";
import { type ReadExtract, readExtract } from "../../src/sources/readExtract.ts";
import { readRegister } from "../../src/sources/readRegister.ts";
import { readTable } from "../../src/sources/readTable.ts";

/** The register of the project itself: real gemeenten, real herindelingen. */
export const { register } = await readRegister("data/areas");
export const findArea = areaFinder(register);

/** A manifest with one extract; what a test does not care about is filled in. */
function manifestOf(extract: Record<string, unknown>): Manifest {
  const filled = {
    date: "2026-01-01",
    file: "cijfers.csv",
    area: { column: "RegioS" },
    period: { constant: 2025 },
    ...extract,
  };
  return Manifest.parse({
    title: "Bron",
    publisher: "CBS",
    url: "https://example.nl",
    licence: "CC0",
    extracts: [filled],
  });
}

/** Reads a text or the bytes of a file by one extract of a manifest, as a release would. */
export function extractOf(
  content: string | Uint8Array,
  manifest: Record<string, unknown>,
  codes: Record<string, string> = {},
): ReadExtract {
  const [extract] = manifestOf(manifest).extracts;
  const { file } = extract!;
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const table = file.endsWith(".dbf")
    ? dbfTable(bytes, file)
    : readTable(decodeText(bytes, extract!.encoding), file, extract);
  const codeLists = readCodeLists(codes);
  return readExtract({ source: "bron", extract: extract!, table, file, findArea, codeLists, classification: 2025 });
}

/** What an editor reads. */
export function said(problems: readonly Problem[]): string[] {
  return problems.map(formatProblem);
}

/** Each cell as `inwoners GM0034 2025 = 12`, with bounds as `1..4`, an absence by its reason and * for provisional. */
export function cellsOf({ observations }: ReadExtract): string[] {
  return observations.map(({ measure, area, period, low, high, absence, provisional }) => {
    const value = absence ?? (low === high ? `${low}` : `${low}..${high}`);
    return `${measure} ${area} ${period} = ${value}${provisional ? "*" : ""}`;
  });
}
