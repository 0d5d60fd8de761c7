import { accept, readAccepted } from "../checking/accepted.ts";
import { checkRelease } from "../checking/checkRelease.ts";
import { asFinding } from "../checking/finding.ts";
import { readInputs } from "../sources/readRelease.ts";
import { attempt } from "../stages/attempt.ts";
import { reportProgress } from "../stages/progress.ts";
import { readCheckOptions } from "./checkOptions.ts";
import { formatAccounts, formatDropped } from "./summary.ts";
import { tellFindings } from "./tellFindings.ts";

/**
 * npm run validate: reads and checks all inputs, and builds nothing. Ends with 0 where nothing has to be decided, and
 * with 1 where something stops the release.
 */
await attempt(async () => {
  const options = readCheckOptions({ compares: false });
  const { data, reports } = options;
  const { inputs, problems } = await reportProgress("Bronnen lezen", () => readInputs(data, reports));
  const { accepted, problems: inAccepted } = await readAccepted(data);
  const { findings } = await reportProgress("Controleren", () => checkRelease(data, inputs, problems));
  console.log([formatAccounts(inputs.received), ...formatDropped(inputs.survey?.dropped ?? [])].join("\n"));
  const judged = accept(findings, accepted, { folder: data, compared: false });
  const all = [...inAccepted.map((problem) => asFinding("leesfout", problem)), ...judged];
  const about = `De invoer van uitgave ${inputs.release.id} (${inputs.release.date}), zonder vergelijking met een eerdere.`;
  await tellFindings(all, { title: `Controle van uitgave ${inputs.release.id}`, about }, options);
});
