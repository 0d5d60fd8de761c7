import { judgeRelease } from "../checking/judgeRelease.ts";
import { readDigest } from "../checking/readDigest.ts";
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
  const earlier = await reportProgress("Eerdere uitgave lezen", () => readDigest(options.from!, store, reports));
  const judge = () => judgeRelease(data, reports, earlier);
  const { digest, findings } = await reportProgress("Lezen en vergelijken", judge);
  const [now, old] = [digest.release, earlier.release];
  const about = `Uitgave ${now.id} (${now.date}) naast uitgave ${old.id} (${old.date}).`;
  await tellFindings(findings, { title: `Verschillen van uitgave ${now.id} met ${old.id}`, about }, options);
});
