import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildSurvey } from "./buildSurvey.ts";
import { idleCorrections } from "./changes/idleCorrections.ts";
import { unexplained } from "./changes/unexplained.ts";
import { namesByRegion } from "./disclosure/namesByRegion.ts";
import type { Audit } from "./disclosure/protectSurvey.ts";
import type { SurveyAnswers } from "./domain/answers.ts";
import { InputError, type Problem } from "./domain/problem.ts";
import type { ReceivedFile } from "./domain/received.ts";
import { writeExchange } from "./exchange/writeExchange.ts";
import { deriveFigures, loadInputs } from "./figures/deriveFigures.ts";
import { findOddities } from "./figures/findOddities.ts";
import { writeCatalogue } from "./publish/catalogue/writeCatalogue.ts";
import { keepFiles, writeAddresses } from "./publish/keepFiles.ts";
import { openPublished, publishedTables } from "./publish/openPublished.ts";
import { writePictures } from "./publish/pictures/writePictures.ts";
import { writeAnnexes } from "./publish/reports/writeAnnexes.ts";
import { writeReports } from "./publish/reports/writeReports.ts";
import { writeAreaFiles } from "./publish/writeAreaFiles.ts";
import { writeComparisonData } from "./publish/writeComparisonData.ts";
import { writeDatabase } from "./publish/writeDatabase.ts";
import { writeDownloads } from "./publish/writeDownloads.ts";
import { writeOpenData } from "./publish/writeOpenData.ts";
import { writeSurveyDownloads } from "./publish/writeSurveyDownloads.ts";
import { writeViews } from "./publish/writeViews.ts";
import { readRelease } from "./sources/readRelease.ts";
import { describeRelease } from "./store/describeRelease.ts";
import { readObject } from "./store/objects.ts";
import { programVersion } from "./store/programVersion.ts";
import { readEarlier } from "./store/readEarlier.ts";
import { loadSurvey } from "./survey/loadSurvey.ts";
import { indexAreas } from "./views/areaIndex.ts";
import { changesSince } from "./views/changes/changesSince.ts";
import { indexComparisons } from "./views/comparisonIndex.ts";
import { indexFigures } from "./views/figureIndex.ts";
import { indexGroups } from "./views/groupIndex.ts";
import { otherNames } from "./views/otherNames.ts";
import { indexSurvey } from "./views/survey/surveyIndex.ts";
import { copyTable, openWarehouse } from "./warehouse/warehouse.ts";

/** Runs a stage, and may say so: what it is called, and how long it took. */
type Progress = <T>(stage: string, run: () => Promise<T>) => Promise<T>;

/** What a build did, for the editor who ran it. */
export interface Summary {
  received: readonly ReceivedFile[];
  /** Columns of survey exports of which nothing was kept. */
  dropped: SurveyAnswers["dropped"];
  warnings: readonly Problem[];
  /** What the attack on the survey found; null without one. */
  protection: Audit | null;
  figures: number;
  pages: number;
  demo: boolean;
}

/**
 * From data/ and reports/ to the folder that Astro prints (.build/): each stage is a folder of src/.
 * @throws InputError with every problem in the inputs; the folder is then not touched.
 */
export async function buildData(
  data: string,
  reports: string,
  store: string,
  folder: string,
  progress: Progress,
): Promise<Summary> {
  const inputs = await progress("Bronnen lezen", () => readRelease(data, reports));

  const { survey: answers, release } = inputs;
  const survey =
    answers &&
    (await progress("Antwoorden tellen en beschermen", () =>
      buildSurvey(answers, release.survey!, namesByRegion(answers.years, inputs.register)),
    ));

  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const published = join(folder, "published.duckdb");
  const oddities = await progress("Cijfers berekenen", async () => {
    const warehouse = await openWarehouse(join(folder, "warehouse.duckdb"));
    await loadInputs(warehouse, inputs);
    await deriveFigures(warehouse, inputs);
    await loadSurvey(warehouse, survey?.published ?? null);
    for (const table of publishedTables) await copyTable(warehouse, table, published);
    const found = await findOddities(warehouse, inputs.indicators, reports);
    warehouse.closeSync();
    return found;
  });

  const { figures, survey: answered, ...known } = await openPublished(published);
  const earlier = await readEarlier(store, release.id);
  const gone = unexplained(earlier.records, inputs, reports);
  if (gone.length > 0) throw new InputError(gone);
  const changes = changesSince(earlier, { ...inputs, figures });
  const idle = changes.last === null ? [] : idleCorrections(release, changes.all, data);
  if (idle.length > 0) throw new InputError(idle);
  const record = describeRelease(inputs, earlier, programVersion());
  await writeFile(join(folder, "record.json"), JSON.stringify(record));
  const edition = {
    ...inputs,
    areas: indexAreas(inputs.register),
    figures: indexFigures(figures),
    comparisons: indexComparisons(known),
    groups: indexGroups(known),
    otherNames: otherNames(inputs.register),
    postcodes: inputs.register.postcodes,
    earlier,
    changes,
    ...(answers && { answers: indexSurvey(answered, answers.years, release.survey!.publish) }),
  };
  const pages = await progress("Pagina's voorbereiden", async () => {
    writeDownloads(edition, figures, folder);
    await writeComparisonData(edition, folder);
    if (answers !== null) writeSurveyDownloads(answered, answers.years, release, folder);
    await writeDatabase(edition, folder);
    await writeOpenData(edition, folder);
    await writeExchange(edition, figures, folder);
    if (inputs.boundaries !== null) await writeFile(join(folder, "geometry.json"), JSON.stringify(inputs.boundaries));
    return writeViews(inputs, edition, record.program, folder);
  });
  await progress("Bestanden van gebieden maken", () => writeAreaFiles(edition, folder));
  await progress("Catalogus schrijven", () => writeCatalogue(edition, figures, folder));
  await progress("Plaatjes tekenen", () => writePictures(edition, folder));
  await progress("Bijlagen zetten", () => writeAnnexes(release, folder));
  if (edition.answers) await progress("Rapporten zetten", () => writeReports(edition.answers!, release, folder));
  keepFiles(earlier.records, inputs, (sha256) => readObject(store, sha256), folder);
  writeAddresses(earlier.records, inputs.ended, folder);
  return {
    received: inputs.received,
    dropped: answers?.dropped ?? [],
    warnings: [...inputs.warnings, ...(survey?.warnings ?? []), ...oddities],
    protection: survey?.audit ?? null,
    figures: figures.length,
    pages,
    demo: release.demo,
  };
}
