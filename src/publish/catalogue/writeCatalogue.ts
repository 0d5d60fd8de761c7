import { hash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Figure } from "../../domain/figure.ts";
import type { NamedIndicator } from "../../domain/indicator.ts";
import type { Edition } from "../../views/edition.ts";
import { indicatorsByTheme } from "../../views/explorePage.ts";
import { sourceTexts } from "../sourceTexts.ts";
import { catalogue, prefixes } from "./catalogue.ts";
import type { DatasetFacts } from "./dataset.ts";
import type { FileFacts } from "./distribution.ts";
import { catalogueShared } from "./shared.ts";
import { toTurtle } from "./toTurtle.ts";

/**
 * Writes data/catalogus.jsonld and data/catalogus.ttl, by which catalogues of open data find the files: a dataset an
 * indicator, for that is what files are of, and one of everything. All files must be there: their sizes and hashes are
 * said. Nothing is written where the reports do not say who publishes.
 */
export async function writeCatalogue(edition: Edition, figures: readonly Figure[], folder: string): Promise<void> {
  if (!edition.catalogue) return;
  const site = join(folder, "public");
  const datasets = [
    allFigures(edition, figures, site),
    ...ofIndicators(edition, figures, site),
    ...survey(edition, site),
  ];
  const document = catalogue(datasets, catalogueShared(edition.catalogue, edition.release));
  writeFileSync(join(site, "data", "catalogus.jsonld"), `${JSON.stringify(document, null, 1)}\n`);
  writeFileSync(join(site, "data", "catalogus.ttl"), await toTurtle(document, prefixes));
}

function allFigures({ sources, catalogue: settings }: Edition, figures: readonly Figure[], site: string): DatasetFacts {
  return {
    name: "cijfers",
    title: `Alle cijfers: ${settings!.title}`,
    description: `${settings!.description} Alle cijfers van alle gebieden en jaren in één bestand.`,
    page: "/over/data/",
    years: yearsOf(figures),
    sources: sources.map(({ title, publisher, licence }) => `${publisher}, ${title}. Licentie: ${licence}.`),
    keywords: [],
    files: filesOf(site, ["/data/cijfers.csv", "/data/cijfers.parquet", "/data/monitor.duckdb"]),
  };
}

function ofIndicators(edition: Edition, figures: readonly Figure[], site: string): DatasetFacts[] {
  const byIndicator = Map.groupBy(figures, ({ indicator }) => indicator);
  return indicatorsByTheme(edition)
    .flatMap(({ theme, indicators }) => indicators.map((indicator) => ({ theme, indicator })))
    .filter(({ indicator }) => byIndicator.has(indicator.slug))
    .map(({ theme, indicator }) => ({
      ...indicatorFacts(indicator, edition, site),
      years: yearsOf(byIndicator.get(indicator.slug)!),
      keywords: [theme.title.toLowerCase()],
    }));
}

function indicatorFacts(
  indicator: NamedIndicator,
  { sources }: Edition,
  site: string,
): Omit<DatasetFacts, "years" | "keywords"> {
  const { slug, title, definition } = indicator;
  const files = ["csv", "xlsx", "ods"].map((form) => `/data/${slug}.${form}`);
  return {
    name: slug,
    title,
    description: `${definition} Per gemeente, samenwerkingsverband, jeugdregio en provincie, voor zover bekend.`,
    page: `/indicator/${slug}/`,
    sources: sourceTexts(indicator, sources).map(({ text, licence }) => `${text}. Licentie: ${licence}.`),
    files: filesOf(site, [...files, `/data/v1/indicator/${slug}.json`]),
  };
}

/** What people answered, where the release has a survey that may be shown. */
function survey({ answers }: Edition, site: string): DatasetFacts[] {
  const years = answers?.years.map(({ year }) => year) ?? [];
  if (years.length === 0) return [];
  return [
    {
      name: "vragenlijst",
      title: "Vragenlijst over de samenwerking van onderwijs en jeugdhulp",
      description: "Wat deelnemers antwoordden, van alle regio's samen. Per regio is er ook een bestand.",
      page: "/vragenlijst/",
      years: [Math.min(...years), Math.max(...years)],
      sources: ["De vragenlijst van deze monitor, afgenomen in de regio's."],
      keywords: ["vragenlijst", "samenwerking"],
      files: filesOf(site, ["/data/vragenlijst/alle.csv", "/data/vragenlijst/vragen.csv"]),
    },
  ];
}

function yearsOf(figures: readonly Figure[]): [number, number] {
  return figures.reduce<[number, number]>(
    ([first, last], { period }) => [Math.min(first, period), Math.max(last, period)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

function filesOf(site: string, paths: readonly string[]): FileFacts[] {
  return paths
    .filter((path) => existsSync(join(site, path)))
    .map((path) => {
      const bytes = readFileSync(join(site, path));
      return { path, bytes: bytes.length, hash: hash("sha256", bytes) };
    });
}
