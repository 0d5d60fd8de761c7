import type { Inputs } from "../domain/inputs.ts";
import type { Problem } from "../domain/problem.ts";
import { checkCover } from "./checkCover.ts";
import type { CheckedRelease } from "./checkedRelease.ts";
import { checkProportions, checkSeries } from "./checkSeries.ts";
import { checkTotals } from "./checkTotals.ts";
import { digestFile, digestOf, type FileDigest, fileKey, type InputsDigest } from "./digest.ts";
import { asFinding, type Finding } from "./finding.ts";
import { foldFindings } from "./foldFindings.ts";
import { inspectDecimals } from "./inspectDecimals.ts";
import { inspectLetters } from "./inspectLetters.ts";
import { inspectManifest } from "./inspectManifest.ts";
import { inspectRows } from "./inspectRows.ts";
import { inspectSmall } from "./inspectSmall.ts";
import { inspectSums } from "./inspectSums.ts";
import { openFiles } from "./openFiles.ts";
import { pointsByMeasure } from "./points.ts";

/** Looks at one file as it is. */
const inspections = [inspectManifest, inspectLetters, inspectRows, inspectSums, inspectDecimals, inspectSmall];

/** Looks at the figures of all files together. */
const checks = [checkTotals, checkCover, checkSeries, checkProportions];

/** All that can be said of a release without an earlier one, and what a later one is held against. */
export async function checkRelease(
  folder: string,
  inputs: Inputs,
  problems: readonly Problem[],
): Promise<{ findings: Finding[]; digest: InputsDigest }> {
  const found: Finding[] = [];
  const files: FileDigest[] = [];
  const read = Map.groupBy(inputs.observations, ({ source, file }) => fileKey(source, file));
  for await (const opened of openFiles(inputs.sources)) {
    for (const inspect of inspections) found.push(...inspect(opened));
    files.push(digestFile(opened, read));
  }
  const digest = digestOf(inputs, files);
  const release: CheckedRelease = { inputs, digest, points: pointsByMeasure(digest), folder };
  const findings = [
    ...problems.map((problem) => asFinding("leesfout", problem)),
    ...found,
    ...checks.flatMap((check) => check(release)),
    ...inputs.warnings.map((warning) => asFinding("waarschuwing", warning)),
  ];
  return { findings: foldFindings(findings), digest };
}
