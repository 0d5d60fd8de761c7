import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { copyFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Check } from "../domain/releaseRecord.ts";
import { hashFiles } from "../files/hashFiles.ts";
import { readDescription } from "../store/describeRelease.ts";
import { finishPage } from "../store/layOutReleases.ts";
import { readPrinted, writePrinted } from "./printed.ts";
import { printShares } from "./printShares.ts";

/** Writes in a finished site what its checks found: on the one page that tells so, which is printed again. */
export async function printProof(
  { folder, site }: { folder: string; site: string },
  checks: readonly Check[],
): Promise<void> {
  const { release } = readDescription(folder);
  const address = `release/${release.id}/verantwoording`;
  const [view, page] = [`${address}.json`, `${address}/index.html`];
  const file = join(folder, "views", view);
  if (!existsSync(file)) return;
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, "utf8")), checks }));
  const printed = readPrinted(folder);
  const staying = Object.keys(printed.files).filter((path) => path.endsWith(".html") && path !== page);
  const apart = `${site}.proof`;
  await printShares({ folder, out: apart, staying }, 1);
  await copyFile(join(apart, page), join(site, page));
  await rm(apart, { recursive: true, force: true });
  finishPage(site, release, "verantwoording/index.html");
  const now = { views: hashFiles(file)[""]!, files: hashFiles(join(site, page))[""]! };
  const { views, files } = printed;
  writePrinted(folder, { ...printed, views: { ...views, [view]: now.views }, files: { ...files, [page]: now.files } });
}
