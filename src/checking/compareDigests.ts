import { compareCells } from "./compareCells.ts";
import { compareColumns } from "./compareColumns.ts";
import { compareCover } from "./compareCover.ts";
import { type Comparison, inFile, say } from "./compared.ts";
import { compareValues } from "./compareValues.ts";
import { compareCodeLists, compareDefinitions, compareReadings } from "./compareWords.ts";
import type { FileDigest, InputsDigest } from "./digest.ts";
import { type Finding, finding } from "./finding.ts";
import { foldFindings } from "./foldFindings.ts";
import { type PairedFiles, pairFiles } from "./pairFiles.ts";
import { pointsByMeasure } from "./points.ts";

const perFile = [compareColumns, compareCells, compareCodeLists, compareReadings];

/** All that differs between the inputs of two releases. Of a release and itself: nothing. */
export function compareDigests(
  old: InputsDigest,
  now: InputsDigest,
  folder: string,
  ended: ReadonlySet<string> = new Set(),
): Finding[] {
  const paired = pairFiles(old, now);
  const comparison: Comparison = { old, now, folder, pairs: paired.pairs, ended };
  const [before, after] = [pointsByMeasure(old), pointsByMeasure(now)];
  return foldFindings([
    ...compareFiles(paired, comparison),
    ...paired.pairs.flatMap((pair) => perFile.flatMap((compare) => compare(pair, comparison))),
    ...compareCover(before, after, comparison),
    ...compareValues(before, after, comparison),
    ...compareDefinitions(comparison),
  ]);
}

/** Files without a counterpart. */
function compareFiles({ gone, fresh }: PairedFiles, comparison: Comparison): Finding[] {
  const sources = (file: FileDigest) => file.sources.map(({ source }) => source).join(", ");
  return [
    ...gone.map((file) =>
      finding("bron-weg", {
        ...inFile(file, comparison),
        message: `dit bestand van ${sources(file)} is er niet meer, en er is geen dat erop volgt`,
        old: `${say(file.profile.rows)} rijen`,
      }),
    ),
    ...fresh.map((file) =>
      finding("bron-nieuw", {
        ...inFile(file, comparison),
        message: `dit bestand van ${sources(file)} is nieuw`,
        new: `${say(file.profile.rows)} rijen`,
      }),
    ),
  ];
}
