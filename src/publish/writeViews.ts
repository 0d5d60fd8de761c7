import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Inputs } from "../domain/inputs.ts";
import { areaPage } from "../views/areaPage.ts";
import { areaThemePage } from "../views/areaThemePage.ts";
import { areaChangesPage } from "../views/changes/areaChangesPage.ts";
import { releasePage } from "../views/changes/releasePage.ts";
import { releasesPage } from "../views/changes/releasesPage.ts";
import { comparePage } from "../views/compare/comparePage.ts";
import { type DataFacts, dataPage } from "../views/dataPage.ts";
import type { Edition } from "../views/edition.ts";
import { explorePage } from "../views/explorePage.ts";
import { frozenArea } from "../views/frozen/frozenArea.ts";
import { frozenReport } from "../views/frozen/frozenReport.ts";
import { homePage } from "../views/homePage.ts";
import { indicatorPage } from "../views/indicatorPage.ts";
import { movedPages } from "../views/moved/movedPage.ts";
import { oogoPages } from "../views/oogo/oogoPages.ts";
import type { Page } from "../views/page.ts";
import { participationPages } from "../views/participation/participationPages.ts";
import { proofPage } from "../views/proofPage.ts";
import { prosePages } from "../views/prosePage.ts";
import { readingPage } from "../views/reading/readingPage.ts";
import { sourcePages } from "../views/sourcePage.ts";
import { sourcesPage } from "../views/sourcesPage.ts";
import { surveyPages } from "../views/survey/surveyPages.ts";
import { themePage } from "../views/themePage.ts";
import { dataFacts } from "./dataFacts.ts";
import { writeFeeds } from "./writeFeeds.ts";
import { writeSitemap } from "./writeSitemap.ts";

/**
 * Writes one JSON file a page at the page's own address: views/gemeente/almere/onderwijs.json. Returns how many. Nothing
 * else is to be done meanwhile, so it does not wait for each of thousands of files in turn.
 */
export function writeViews(inputs: Inputs, edition: Edition, program: string, folder: string): number {
  const addresses: string[] = [];
  const write = (view: Pick<Page, "address">) => {
    const file = join(folder, "views", `${view.address}.json`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(view));
  };
  for (const view of views(inputs, edition, program, dataFacts(folder))) {
    write(view);
    addresses.push(view.address);
  }
  const moved = [...movedPages(new Set([...addresses, ...embedded(addresses, edition)]), inputs, edition)];
  for (const view of moved) write(view);
  writeSitemap(addresses, folder);
  writeFeeds(edition, moved, folder);
  return addresses.length + moved.length;
}

/** Pages that are made of the view of a report: its figures, to show on another site. */
function embedded(addresses: readonly string[], { themes }: Edition): string[] {
  const slugs = new Set(themes.map(({ slug }) => slug));
  return addresses.filter((address) => slugs.has(address.split("/").at(-1)!)).map((address) => `inbedden/${address}`);
}

function* views(inputs: Inputs, edition: Edition, program: string, facts: DataFacts): Generator<Pick<Page, "address">> {
  const { areas, themes, indicators } = edition;
  yield homePage(edition);
  yield comparePage(edition);
  for (const area of areas.areas) {
    const overview = areaPage(area, edition);
    const reports = themes.map((theme) => areaThemePage(area, theme, edition));
    yield* [overview, ...reports, areaChangesPage(area, edition)];
    yield* [frozenArea(overview, reports), ...reports.map(frozenReport)];
  }
  for (const theme of themes) yield themePage(theme, edition);
  for (const indicator of indicators) yield indicatorPage(indicator, edition);
  yield releasesPage(edition);
  yield releasePage(inputs, edition);
  yield proofPage(inputs, edition, program);
  yield explorePage(edition, facts.bytes["monitor.duckdb"]!);
  yield dataPage(edition, facts);
  yield sourcesPage(inputs, edition);
  yield* sourcePages(inputs, edition);
  yield* prosePages(edition);
  yield readingPage(edition);
  yield* participationPages(edition);
  yield* surveyPages(edition);
  yield* oogoPages(edition);
}
