import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { parse, stringify } from "yaml";
import { checkRelease } from "../../src/checking/checkRelease.ts";
import { compareDigests } from "../../src/checking/compareDigests.ts";
import type { InputsDigest } from "../../src/checking/digest.ts";
import { type Finding, formatFinding } from "../../src/checking/finding.ts";
import type { Inputs } from "../../src/domain/inputs.ts";
import type { Manifest } from "../../src/domain/manifest.ts";
import { areaFinder } from "../../src/sources/findArea.ts";
import { readRegister } from "../../src/sources/readRegister.ts";
import { readSources } from "../../src/sources/readSources.ts";

/** The publishers' own files; they are not part of this project. */
export const files = join(process.cwd(), "..", "shared", "data");
export const present = existsSync(files);

const { register } = await readRegister("data/areas");
const findArea = areaFinder(register);

/** What a check and a comparison with the unharmed file say, a line each, without the folder. */
export interface Said {
  check: string[];
  diff: string[];
  stops: string[];
}

interface Unharmed {
  digest: InputsDigest;
  said: string[];
  stops: string[];
}

const unharmed = new Map<string, Promise<Unharmed>>();

/** A file of tests/real and its source, read as that manifest says. */
export interface RealFile {
  source: string;
  file: string;
  /** So many lines of it: the largest files take seconds. */
  lines?: number;
}

/** The checks of a file as it was received. */
export function checkUnharmed(real: RealFile): Promise<Unharmed> {
  const key = `${real.source} ${real.file}`;
  const known = unharmed.get(key) ?? readUnharmed(real);
  unharmed.set(key, known);
  return known;
}

async function readUnharmed(real: RealFile): Promise<Unharmed> {
  const { digest, findings, folder } = await checkFile(real, (bytes) => bytes);
  return { digest, said: findings.map((found) => say(found, folder)), stops: stopping(findings) };
}

/** Mutilates a copy of a file; says what is found in it, and what beside the unharmed file. */
export async function checkMutilated(real: RealFile, mutilate: (bytes: Buffer) => Buffer): Promise<Said> {
  const before = await checkUnharmed(real);
  const { digest, findings, folder } = await checkFile(real, mutilate);
  const differences = compareDigests(before.digest, digest, folder);
  return {
    check: findings.map((found) => say(found, folder)).filter((line) => !before.said.includes(line)),
    diff: differences.map((found) => say(found, folder)),
    stops: stopping([...findings, ...differences]),
  };
}

function start(bytes: Buffer, lines = Number.POSITIVE_INFINITY): Buffer {
  let end = 0;
  for (let line = 0; line < lines && end < bytes.length; line++) end = bytes.indexOf(10, end) + 1 || bytes.length;
  return bytes.subarray(0, end);
}

function say(found: Finding, folder: string): string {
  return formatFinding(found).replaceAll(`${folder}/`, "");
}

function stopping(findings: readonly Finding[]): string[] {
  return findings.filter(({ severity }) => severity === "stops").map(formatFinding);
}

async function checkFile({ source, file, lines }: RealFile, mutilate: (bytes: Buffer) => Buffer) {
  const folder = mkdtempSync(join(tmpdir(), "verminkt-"));
  try {
    const manifest = parse(readFileSync(join("tests/real", source, "manifest.yaml"), "utf8")) as Manifest;
    const extracts = manifest.extracts.filter((extract) => basename(extract.file) === file);
    const place = join("tests/real", source, extracts[0]!.file);
    mkdirSync(join(folder, source));
    writeFileSync(join(folder, source, file), mutilate(start(readFileSync(place), lines)));
    for (const { codes } of extracts)
      if (codes !== undefined) writeFileSync(join(folder, source, codes), readFileSync(join(dirname(place), codes)));
    const own = { ...manifest, extracts: extracts.map((extract) => ({ ...extract, file })) };
    writeFileSync(join(folder, source, "manifest.yaml"), stringify(own, { aliasDuplicateObjects: false }));
    const { problems, ...read } = await readSources(folder, findArea, 2025);
    const inputs = {
      release: { id: "2026-1", title: "", date: "2026-11-22", classification: 2025, demo: false, areas: "areas" },
      register,
      indicators: [],
      ...read,
    } as unknown as Inputs;
    return { folder, ...(await checkRelease(folder, inputs, problems)) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
