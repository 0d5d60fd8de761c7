import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Release } from "../../domain/release.ts";
import type { AnnexPage } from "../../views/oogo/annexPage.ts";
import { siteAddress } from "../siteAddress.ts";
import { annexSheet } from "./annexSheet.ts";
import { type PrintJob, printAll } from "./printAll.ts";

/**
 * Sets every annex of the overleg as a document, from the views that were written, and returns how many those are:
 * /oogo/po2707/onderwijs.pdf.
 */
export function writeAnnexes(release: Release, folder: string): Promise<number> {
  return printAll(documents(release, folder));
}

function* documents(release: Release, folder: string): Generator<PrintJob> {
  const site = siteAddress();
  const views = join(folder, "views", "oogo");
  for (const verband of readdirSync(views, { withFileTypes: true })) {
    if (!verband.isDirectory()) continue;
    const whole = JSON.parse(readFileSync(join(views, verband.name, "bijlage.json"), "utf8")) as AnnexPage;
    for (const annex of whole.annexes) {
      const file = join(folder, "public", annex.document);
      yield { template: "oogo", given: annexSheet(annex, release, site), file };
    }
  }
}
