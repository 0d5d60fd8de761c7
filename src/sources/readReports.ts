import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { Indicator, type NamedIndicator, type NamedTheme, Theme } from "../domain/indicator.ts";
import type { Problem } from "../domain/problem.ts";
import { looksLike } from "./nearest.ts";
import { readYamlFile } from "./readYamlFile.ts";
import { wrongSlug } from "./wrongSlug.ts";

export interface Reports {
  themes: NamedTheme[];
  indicators: NamedIndicator[];
  problems: Problem[];
}

/** Reads what the site reports: one folder a theme, theme.yaml in it, and one file an indicator. */
export async function readReports(folder: string): Promise<Reports> {
  const reports: Reports = { themes: [], indicators: [], problems: [] };
  const slugs = new Map<string, string[]>();
  for (const theme of await foldersIn(folder, reports)) {
    const names = (await readdir(join(folder, theme))).sort();
    reports.problems.push(
      ...missingTheme(names, join(folder, theme)),
      ...wrongEnding(names, join(folder, theme)),
      ...wrongSlug(theme, join(folder, theme)),
      ...names
        .filter((name) => name.endsWith(".yaml"))
        .flatMap((name) => [
          ...wrongSlug(basename(name, ".yaml"), join(folder, theme, name)),
          ...takenName(basename(name, ".yaml"), join(folder, theme, name)),
        ]),
    );
    slugs.set(
      theme,
      names.filter((name) => name.endsWith(".yaml")).map((name) => basename(name, ".yaml")),
    );
    for (const name of names.filter((name) => name.endsWith(".yaml"))) {
      const file = join(folder, theme, name);
      await (name === "theme.yaml" ? readTheme(file, theme, reports) : readIndicator(file, theme, reports));
    }
  }
  reports.themes.sort((a, b) => a.place - b.place);
  reports.problems.push(...twins(reports.indicators, folder), ...unknownInOrder(reports.themes, slugs, folder));
  return reports;
}

/** Not a theme, but how figures are handed to other systems. */
const exchange = "uitwisseling";

async function foldersIn(folder: string, { problems }: Reports): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) problems.push({ file: folder, message: "de map met rapporten bestaat niet" });
  return (entries ?? [])
    .filter((entry) => entry.isDirectory() && entry.name !== exchange)
    .map(({ name }) => name)
    .sort();
}

/** Indicators without a theme would have no page. */
function missingTheme(names: string[], folder: string): Problem[] {
  if (names.includes("theme.yaml") || !names.some((name) => name.endsWith(".yaml"))) return [];
  return [
    { file: join(folder, "theme.yaml"), message: "ontbreekt", hint: "een map met indicatoren heeft een theme.yaml" },
  ];
}

/** The file of an indicator, /data/aandeel-sbo.csv, stands beside those of all figures. */
function takenName(slug: string, file: string): Problem[] {
  if (slug !== "cijfers" && slug !== "datawoordenboek") return [];
  return [{ file, message: "heeft een naam die een ander bestand onder /data/ al heeft", value: slug }];
}

/** Such a file would be passed over without a word. */
function wrongEnding(names: string[], folder: string): Problem[] {
  return names
    .filter((name) => /\.yml$|\.yaml$/i.test(name) && !name.endsWith(".yaml"))
    .map((name) => ({
      file: join(folder, name),
      message: "wordt niet gelezen",
      hint: "de naam moet eindigen op .yaml",
    }));
}

async function readTheme(file: string, slug: string, { themes, problems }: Reports): Promise<void> {
  const read = await readYamlFile(file, Theme);
  if ("value" in read) themes.push({ slug, ...read.value });
  else problems.push(...read.problems);
}

async function readIndicator(file: string, theme: string, { indicators, problems }: Reports): Promise<void> {
  const read = await readYamlFile(file, Indicator);
  if ("value" in read) indicators.push({ slug: basename(file, ".yaml"), theme, ...read.value });
  else problems.push(...read.problems);
}

/** A slug is an address: /indicator/<slug>/. */
function twins(indicators: NamedIndicator[], folder: string): Problem[] {
  return [...Map.groupBy(indicators, ({ slug }) => slug).values()]
    .filter((same) => same.length > 1)
    .map((same) => ({
      file: join(folder, same[1]!.theme, `${same[1]!.slug}.yaml`),
      message: `bestaat ook in thema ${same[0]!.theme}; de naam van het bestand is een adres en moet uniek zijn`,
      value: same[1]!.slug,
    }));
}

/** By the names of the files: an indicator with a slip in it is there, and has its own problem. */
function unknownInOrder(themes: NamedTheme[], slugs: ReadonlyMap<string, string[]>, folder: string): Problem[] {
  return themes.flatMap(({ slug, order }) => {
    const file = join(folder, slug, "theme.yaml");
    const known = new Set(slugs.get(slug)!.filter((name) => name !== "theme"));
    return order
      .filter((indicator) => !known.has(indicator))
      .map((value) => ({
        file,
        column: "order",
        message: "is geen indicator van dit thema",
        value,
        ...looksLike(value, known),
      }));
  });
}
