import { join } from "node:path";
import { z } from "zod";
import type { Problem } from "../domain/problem.ts";
import { readIfThere } from "../sources/readIfThere.ts";
import { readYamlFile } from "../sources/readYamlFile.ts";
import { asFinding, type Finding, type Kind, kinds } from "./finding.ts";

/** What editors looked at and found right: akkoord.yaml, beside release.yaml. */
const Accepted = z.strictObject({
  accepted: z.array(
    z.strictObject({
      /** The name behind a finding: herzien-3f9a2c1b. */
      finding: z.string(),
      by: z.string(),
      date: z.iso.date(),
      reason: z.string().min(10, "zeg in een zin waarom"),
    }),
  ),
});
type Accepted = z.infer<typeof Accepted>["accepted"];

/** Reads the acceptances of a release; none where it has no such file. */
export async function readAccepted(folder: string): Promise<{ accepted: Accepted; problems: Problem[] }> {
  const file = join(folder, "akkoord.yaml");
  if ("message" in (await readIfThere(file))) return { accepted: [], problems: [] };
  const read = await readYamlFile(file, Accepted);
  if ("problems" in read) return { accepted: [], problems: read.problems };
  return { accepted: read.value.accepted, problems: [] };
}

/**
 * Marks findings as accepted. An acceptance of what was not found is a mistake: what it was about has changed, or was
 * mended. Of findings that only a comparison can make nothing is said where there was none.
 */
export function accept(
  findings: readonly Finding[],
  accepted: Accepted,
  { folder, compared }: { folder: string; compared: boolean },
): Finding[] {
  const byKey = new Map(accepted.map((one) => [one.finding, one]));
  const keys = new Set(findings.map(({ key }) => key));
  const idle = accepted.filter(({ finding: key }) => !keys.has(key) && (compared || !asksComparison(key)));
  return [
    ...findings.map((found) => {
      const acceptance = found.kind === "leesfout" ? undefined : byKey.get(found.key);
      return acceptance === undefined ? found : { ...found, severity: "known" as const, accepted: acceptance };
    }),
    ...idle.map(({ finding: value }) =>
      asFinding("leesfout", {
        file: join(folder, "akkoord.yaml"),
        column: "finding",
        message: "hoort bij geen enkele bevinding",
        value,
        hint: "is de bevinding veranderd of verholpen? Kijk opnieuw en haal deze regel weg",
      }),
    ),
  ];
}

function asksComparison(key: string): boolean {
  const kind = key.replace(/-[0-9a-f]{8}$/, "") as Kind;
  return kinds[kind]?.compared ?? false;
}
