import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Figure } from "../../domain/figure.ts";
import type { NamedIndicator } from "../../domain/indicator.ts";
import { absenceMeaning } from "../../views/absenceMeaning.ts";
import type { PageArea } from "../../views/areaIndex.ts";
import { type Edition, gets } from "../../views/edition.ts";
import { indicatorsByTheme } from "../../views/explorePage.ts";
import { apiFigure } from "./apiFigure.ts";
import { describeArea, describeGroup, describeIndicator } from "./describe.ts";
import { openApi } from "./openApi.ts";
import { apiFolder, areaPath, indicatorPath } from "./paths.ts";
import type { AnswerName, Answers } from "./shapes.ts";

type Body<Name extends AnswerName> = Omit<Answers[Name], "versie" | "uitgave" | "licentie">;

/**
 * Writes the API: files that are asked for as if a program answered. Lists and indicators stand in public/data/v1/, areas
 * beside their other files in public/data/gebied/; no figure is written twice in one order.
 */
export function writeApi(edition: Edition, folder: string): void {
  const { areas, groups } = edition;
  const head = headOf(edition);
  const write = <Name extends AnswerName>(_: Name, path: string, body: Body<Name>) =>
    writeJson(join(folder, "public", path), { ...head, ...body });

  const indicators = indicatorsByTheme(edition).flatMap((theme) => theme.indicators);
  write("Begin", `${apiFolder}/index.json`, {
    documentatie: "/over/data/",
    openapi: "/data/openapi.json",
    indicatoren: `${apiFolder}/indicatoren.json`,
    gebieden: `${apiFolder}/gebieden.json`,
    redenen: `${apiFolder}/redenen.json`,
    ...(edition.catalogue && { catalogus: "/data/catalogus.jsonld" }),
  });
  write("Redenen", `${apiFolder}/redenen.json`, { redenen: reasons() });
  write("Indicatoren", `${apiFolder}/indicatoren.json`, {
    indicatoren: indicators.map((indicator) => describeIndicator(indicator, edition)),
  });
  write("Gebieden", `${apiFolder}/gebieden.json`, {
    gebieden: [
      ...areas.areas.map((area) => describeArea(area, edition)),
      ...groups.all.flatMap((group) => describeGroup(group, edition)),
    ],
  });
  for (const indicator of indicators)
    write("CijfersVanIndicator", indicatorPath(indicator.slug), {
      indicator: describeIndicator(indicator, edition),
      reeksen: areaSeries(indicator, edition),
    });
  for (const area of areas.areas)
    write("CijfersVanGebied", areaPath(area), {
      gebied: describeArea(area, edition),
      reeksen: indicatorSeries(area, indicators, edition),
    });
  writeJson(join(folder, "public", "data", "openapi.json"), openApi(edition));
}

function headOf({ release }: Edition): Pick<Answers["Begin"], "versie" | "uitgave" | "licentie"> {
  const { id, title, date, demo, classification } = release;
  return {
    versie: "1",
    uitgave: { nummer: id, titel: title, datum: date, voorbeeldcijfers: demo, indeling: classification },
    licentie: "U mag de cijfers gebruiken als u de bron noemt. De licentie van elke bron staat bij de indicator.",
  };
}

function reasons(): Answers["Redenen"]["redenen"] {
  return (Object.keys(absenceMeaning) as (keyof typeof absenceMeaning)[]).map((reason) => ({
    reden_ontbreekt: reason,
    betekenis: absenceMeaning[reason],
  }));
}

/** The areas of its CSV file: all that get it, and groups that many gemeenten share. */
function areaSeries({ slug }: NamedIndicator, edition: Edition): Answers["CijfersVanIndicator"]["reeksen"] {
  const { areas, groups, figures } = edition;
  const shared = groups.all.filter(({ kind }) => kind !== "vergelijkbaar");
  return [...areas.areas, ...shared]
    .map(({ code }) => ({ gebiedscode: code, cijfers: figures.series(slug, code) }))
    .flatMap(({ gebiedscode, cijfers }) => withFigures({ gebiedscode }, cijfers));
}

function indicatorSeries(
  area: PageArea,
  indicators: readonly NamedIndicator[],
  { figures }: Edition,
): Answers["CijfersVanGebied"]["reeksen"] {
  return indicators
    .filter((indicator) => gets(indicator, area))
    .flatMap(({ slug }) => withFigures({ indicator: slug }, figures.series(slug, area.code)));
}

function withFigures<Of extends object>(of: Of, figures: readonly Figure[]) {
  return figures.length === 0 ? [] : [{ ...of, cijfers: figures.map(apiFigure) }];
}

function writeJson(file: string, answer: object): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(answer));
}
