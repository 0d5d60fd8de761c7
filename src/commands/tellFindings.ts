import { writeFile } from "node:fs/promises";
import process from "node:process";
import type { Finding } from "../checking/finding.ts";
import { findingLines, verdict } from "../checking/findingLines.ts";
import { findingsPage, type PageWords } from "../checking/findingsPage.ts";
import type { CheckOptions } from "./checkOptions.ts";

/** Says findings on the terminal, as a page and as JSON. The process ends with 1 where one stops the release. */
export async function tellFindings(
  findings: readonly Finding[],
  words: PageWords,
  { page, json }: Pick<CheckOptions, "page" | "json">,
): Promise<void> {
  const stops = findings.some(({ severity }) => severity === "stops");
  console.log([...findingLines(findings), verdict(findings)].join("\n"));
  if (page !== undefined) await writeFile(page, findingsPage(findings, words));
  if (json !== undefined) await writeFile(json, `${JSON.stringify({ ...words, stops, findings }, null, 2)}\n`);
  if (stops) process.exitCode = 1;
}
