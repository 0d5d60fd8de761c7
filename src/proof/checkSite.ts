import { join } from "node:path";
import { balances, type ReceivedFile } from "../domain/received.ts";
import type { Check } from "../domain/releaseRecord.ts";
import { checkAccessibility } from "./checkAccessibility.ts";
import { checkAddresses } from "./checkAddresses.ts";
import { checkLinks } from "./checkLinks.ts";
import { checkOf } from "./checkOf.ts";
import { checkTotals } from "./checkTotals.ts";
import { openSite } from "./sitePages.ts";

/** What of a finished site is checked before it is kept. */
export interface Checked {
  /** The folder of the site, and that of the views that it was made of. */
  site: string;
  folder: string;
  /** What the build said of the files, and of the attack on what is published of the survey; null without one. */
  summary: { received: readonly ReceivedFile[]; protection: { attacked: number } | null };
}

/**
 * What is told of a release and does not stop it: on files editors decide, what sources add up to is theirs, and pages of
 * each kind are held to all rules whenever the program changes.
 */
const onlyTold = ["Invoer", "Optelling", "Toegankelijkheid"];

/** The checks that found what readers may not meet. */
export function failedChecks(checks: readonly Check[]): Check[] {
  return checks.filter(({ name, wrong }) => wrong > 0 && !onlyTold.includes(name));
}

/** Runs all checks on a finished site, those of its figures included. */
export async function checkSite({ site, folder, summary }: Checked): Promise<Check[]> {
  const pages = openSite(site);
  return [
    checkLinks(pages),
    checkAddresses(pages, folder),
    checkAccessibility(pages),
    await checkTotals(join(folder, "published.duckdb")),
    checkRows(summary),
    ...checkProtection(summary),
  ];
}

function checkRows({ received }: Pick<Checked["summary"], "received">): Check {
  const rows = received.reduce((sum, { account }) => sum + account.rows, 0);
  const wrong = received.filter(({ account }) => account.refused > 0 || !balances(account));
  const what = "Van elke regel van elk bestand is bekend wat ermee is gedaan.";
  return checkOf(
    "Regels",
    what,
    rows,
    wrong.map(({ source, file }) => `${source}: ${file}`),
  );
}

/** A build with anything that can be found out ends before there is a site. */
function checkProtection({ protection }: Pick<Checked["summary"], "protection">): Check[] {
  const what = "Geen aantal dat is afgeschermd, valt uit andere cijfers af te leiden.";
  return protection === null ? [] : [checkOf("Bescherming", what, protection.attacked, [])];
}
