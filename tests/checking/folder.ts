import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { checkRelease } from "../../src/checking/checkRelease.ts";
import { compareDigests } from "../../src/checking/compareDigests.ts";
import type { InputsDigest } from "../../src/checking/digest.ts";
import { type Finding, formatFinding } from "../../src/checking/finding.ts";
import type { Inputs } from "../../src/domain/inputs.ts";
import { areaFinder } from "../../src/sources/findArea.ts";
import { readRegister } from "../../src/sources/readRegister.ts";
import { readSources } from "../../src/sources/readSources.ts";

export const { register } = await readRegister("data/areas");
const findArea = areaFinder(register);

export interface Checked {
  findings: Finding[];
  digest: InputsDigest;
}

/** A manifest of one extract; what a test does not care about is filled in. */
export function manifest(extract: Record<string, unknown>): string {
  const usual = { file: "cijfers.csv", date: "2026-01-01", area: { column: "RegioS" }, period: { column: "Perioden" } };
  const source = { title: "Bron", publisher: "CBS", url: "https://example.nl", licence: "CC0" };
  return stringify({ ...source, extracts: [{ ...usual, measures: { aantal: { column: "Aantal" } }, ...extract }] });
}

/** Checks a release of one source "bron" that consists of these files. */
export async function checkFiles(files: Record<string, string | Uint8Array>): Promise<Checked> {
  const folder = mkdtempSync(join(tmpdir(), "controle-"));
  try {
    for (const [name, content] of Object.entries({ "manifest.yaml": manifest({}), ...files })) {
      mkdirSync(dirname(join(folder, "bron", name)), { recursive: true });
      writeFileSync(join(folder, "bron", name), content);
    }
    const { problems, ...read } = await readSources(folder, findArea, 2025);
    const release = { id: "2026-1", title: "", date: "2026-11-22", classification: 2025, demo: false, areas: "areas" };
    const inputs = { release, register, indicators: [], ...read } as unknown as Inputs;
    const { findings, digest } = await checkRelease(folder, inputs, problems);
    const inBron = (found: Finding): Finding => ({ ...found, file: found.file.replace(`${folder}/`, "") });
    return { findings: findings.map(inBron), digest };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The findings of one kind, as an editor reads them. */
export function said({ findings }: Pick<Checked, "findings">, ...kinds: Finding["kind"][]): string[] {
  return findings.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)).map(formatFinding);
}

/** What a comparison of two releases says. */
export function differences(old: Checked, now: Checked): Finding[] {
  return compareDigests(old.digest, now.digest, "");
}

const gemeenten = register.areas.filter(({ kind }) => kind === "gemeente").map(({ code }) => code);

/** A table with a row for each of so many gemeenten and each of these years. */
export function table(
  columns: readonly string[],
  value: (area: number, year: number, column: number) => string | number,
  { areas = 12, years = [2022, 2023, 2024] }: { areas?: number; years?: readonly number[] } = {},
): string {
  const rows = gemeenten
    .slice(0, areas)
    .flatMap((code, area) =>
      years.map((year) => [code, `${year}JJ00`, ...columns.map((_, column) => value(area, year, column))]),
    );
  return [["RegioS", "Perioden", ...columns], ...rows].map((cells) => cells.join(";")).join("\n");
}
