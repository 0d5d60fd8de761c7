import { judgeRelease } from "../checking/judgeRelease.ts";
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
  const { inputs, findings } = await reportProgress("Lezen en controleren", () => judgeRelease(data, reports, null));
  console.log([formatAccounts(inputs.received), ...formatDropped(inputs.survey?.dropped ?? [])].join("\n"));
  const about = `De invoer van uitgave ${inputs.release.id} (${inputs.release.date}), zonder vergelijking met een eerdere.`;
  await tellFindings(findings, { title: `Controle van uitgave ${inputs.release.id}`, about }, options);
});
