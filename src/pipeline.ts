import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Problem } from "./domain/problem.ts";
import type { ReceivedFile } from "./domain/received.ts";
import { deriveFigures, loadInputs } from "./figures/deriveFigures.ts";
import { findOddities } from "./figures/findOddities.ts";
import { openPublished, publishedTables } from "./publish/openPublished.ts";
import { writeDownloads } from "./publish/writeDownloads.ts";
import { writeViews } from "./publish/writeViews.ts";
import { readRelease } from "./sources/readRelease.ts";
import { indexAreas } from "./views/areaIndex.ts";
import { indexComparisons } from "./views/comparisonIndex.ts";
import { indexFigures } from "./views/figureIndex.ts";
import { indexGroups } from "./views/groupIndex.ts";
import { otherNames } from "./views/otherNames.ts";
import { copyTable, openWarehouse } from "./warehouse/warehouse.ts";

/** Runs a stage, and may say so: what it is called, and how long it took. */
type Progress = <T>(stage: string, run: () => Promise<T>) => Promise<T>;

/** What a build did, for the editor who ran it. */
export interface Summary {
  received: readonly ReceivedFile[];
  warnings: readonly Problem[];
  figures: number;
  pages: number;
  demo: boolean;
}

/**
 * From data/ and reports/ to the folder that Astro prints (.build/): each stage is a folder of src/.
 * @throws InputError with every problem in the inputs; the folder is then not touched.
 */
export async function buildData(data: string, reports: string, folder: string, progress: Progress): Promise<Summary> {
  const inputs = await progress("Bronnen lezen", () => readRelease(data, reports));

  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const published = join(folder, "published.duckdb");
  const oddities = await progress("Cijfers berekenen", async () => {
    const warehouse = await openWarehouse(join(folder, "warehouse.duckdb"));
    await loadInputs(warehouse, inputs);
    await deriveFigures(warehouse, inputs);
    for (const table of publishedTables) await copyTable(warehouse, table, published);
    const found = await findOddities(warehouse, inputs.indicators, reports);
    warehouse.closeSync();
    return found;
  });

  return progress("Pagina's voorbereiden", async () => {
    const { figures, ...known } = await openPublished(published);
    const edition = {
      ...inputs,
      areas: indexAreas(inputs.register),
      figures: indexFigures(figures),
      comparisons: indexComparisons(known),
      groups: indexGroups(known),
      otherNames: otherNames(inputs.register),
    };
    const pages = writeViews(inputs, edition, folder);
    await writeDownloads(edition, figures, folder);
    if (inputs.boundaries !== null) await writeFile(join(folder, "geometry.json"), JSON.stringify(inputs.boundaries));
    return {
      received: inputs.received,
      warnings: [...inputs.warnings, ...oddities],
      figures: figures.length,
      pages,
      demo: inputs.release.demo,
    };
  });
}
