import type { Inputs } from "../domain/inputs.ts";
import { readInputs } from "../sources/readRelease.ts";
import { accept, readAccepted } from "./accepted.ts";
import { checkRelease } from "./checkRelease.ts";
import { compareDigests } from "./compareDigests.ts";
import type { InputsDigest } from "./digest.ts";
import { endedGemeenten } from "./endedGemeenten.ts";
import { asFinding, type Finding } from "./finding.ts";

/** What was found in the files of a release, and what editors said of it. */
export interface Judgement {
  inputs: Inputs;
  digest: InputsDigest;
  findings: Finding[];
}

/** Checks the release in a folder, alone or beside an earlier one; what editors accepted stops it no more. */
export async function judgeRelease(data: string, reports: string, earlier: InputsDigest | null): Promise<Judgement> {
  const { inputs, problems } = await readInputs(data, reports);
  const { accepted, problems: inAccepted } = await readAccepted(data);
  const { findings, digest } = await checkRelease(data, inputs, problems);
  const differences = earlier === null ? [] : differ(earlier, digest, inputs, data);
  const judged = accept([...findings, ...differences], accepted, { folder: data, compared: earlier !== null });
  return { inputs, digest, findings: [...inAccepted.map((problem) => asFinding("leesfout", problem)), ...judged] };
}

function differ(old: InputsDigest, now: InputsDigest, { register }: Inputs, data: string): Finding[] {
  const ended = endedGemeenten(register, old.release.classification, now.release.classification);
  return compareDigests(old, now, data, ended);
}
