import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { ReleaseDescription } from "../../src/store/describeRelease.ts";
import { type FinishedSite, keepRelease } from "../../src/store/keepRelease.ts";
import { layOutReleases } from "../../src/store/layOutReleases.ts";
import { noteLive } from "../../src/store/live.ts";
import { openWarehouse } from "../../src/warehouse/warehouse.ts";

/** What is known of an invented release. */
export function description(id: string, date = "2026-03-01"): ReleaseDescription {
  const release = { id, title: "Proef", date, classification: 2026, demo: true };
  return { release, before: null, program: "1", received: [], areas: [], indicators: [] };
}

/** A page of a release as it is printed. */
const frozenPage = (text: string) => `<html><!--uitgave--><!--/uitgave--><p>${text}</p></html>`;

/** A finished site in a folder: these pages, each at its plain address and as it stays of the release. */
function writeSite(site: string, id: string, pages: Readonly<Record<string, string>>, store: string): void {
  for (const [address, text] of Object.entries(pages)) {
    write(join(site, address, "index.html"), `<p>${id}: ${text}</p>`);
    write(join(site, "release", id, address, "index.html"), frozenPage(text));
  }
  write(join(site, "index.html"), id);
  layOutReleases(site, description(id).release, store);
}

/** Makes an invented release in a folder of its own and keeps it. Returns what was kept. */
export async function keepSmall(
  folder: string,
  store: string,
  id: string,
  pages: Readonly<Record<string, string>>,
): Promise<FinishedSite> {
  const [site, views] = [join(folder, id, "site"), join(folder, id, "views")];
  writeSite(site, id, pages, store);
  await writePublished(views, [1]);
  const finished = { site, folder: views, description: description(id), checks: [], digest: {} };
  await keepRelease(store, finished);
  noteLive(store, id);
  return finished;
}

/** A database of published figures, with so many years of one indicator as there are values. */
export async function writePublished(views: string, values: readonly number[]): Promise<void> {
  mkdirSync(views, { recursive: true });
  const warehouse = await openWarehouse(join(views, "published.duckdb"));
  const rows = values.map((value, index) => `('jong', 'GM0034', ${2020 + index}, ${value})`).join(", ");
  await warehouse.run(`create table published as from (values ${rows}) as t(indicator, area, period, value)`);
  warehouse.closeSync();
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
