import { accept, readAccepted } from "../checking/accepted.ts";
import { checkRelease } from "../checking/checkRelease.ts";
import { compareDigests } from "../checking/compareDigests.ts";
import { endedGemeenten } from "../checking/endedGemeenten.ts";
import { asFinding } from "../checking/finding.ts";
import { readDigest } from "../checking/readDigest.ts";
import { readInputs } from "../sources/readRelease.ts";
import { attempt } from "../stages/attempt.ts";
import { reportProgress } from "../stages/progress.ts";
import { readCheckOptions } from "./checkOptions.ts";
import { tellFindings } from "./tellFindings.ts";

/**
 * npm run diff -- --from RELEASE: all that differs from an earlier release, beside what npm run validate finds. Ends with
 * 0 where nothing has to be decided, and with 1 where something stops the release.
 */
await attempt(async () => {
  const options = readCheckOptions({ compares: true });
  const { data, reports, store } = options;
  const from = options.from!;
  const old = await reportProgress("Eerdere uitgave lezen", () => readDigest(from, store, reports));
  const { inputs, problems } = await reportProgress("Bronnen lezen", () => readInputs(data, reports));
  const { accepted, problems: inAccepted } = await readAccepted(data);
  const { findings, digest } = await reportProgress("Controleren", () => checkRelease(data, inputs, problems));
  const ended = endedGemeenten(inputs.register, old.release.classification, digest.release.classification);
  const differences = compareDigests(old, digest, data, ended);
  const judged = accept([...findings, ...differences], accepted, { folder: data, compared: true });
  const all = [...inAccepted.map((problem) => asFinding("leesfout", problem)), ...judged];
  const about = `Uitgave ${digest.release.id} (${digest.release.date}) naast uitgave ${old.release.id} (${old.release.date}).`;
  await tellFindings(
    all,
    { title: `Verschillen van uitgave ${digest.release.id} met ${old.release.id}`, about },
    options,
  );
});
