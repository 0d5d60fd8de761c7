import type { Unit } from "../../domain/answerCount.ts";
import { areaAddress } from "../../domain/area.ts";
import { type Item, type QuestionTheme, questionThemes } from "../../domain/questionnaire.ts";
import { areaLabel } from "../areaLabel.ts";
import type { Cell } from "../cell.ts";
import { type Edition, page } from "../edition.ts";
import { list } from "../formatNumber.ts";
import type { Link, LinkGroup, Page, SearchFilters } from "../page.ts";
import { clearSize } from "./clearDifference.ts";
import { type ItemSection, itemSection, sectionId } from "./itemSection.ts";
import { comparisonSentences, mayJudge, positiveLabel } from "./itemSentences.ts";
import type { SurveyTable } from "./itemTables.ts";
import { reachTable } from "./reachTable.ts";
import { regionDocuments } from "./regionDocuments.ts";
import { regionAddress, surveyTrail, themesAsked } from "./regionThemePage.ts";
import { responseOf } from "./response.ts";
import { mainMeasure } from "./shownClasses.ts";
import { resultCell } from "./surveyCell.ts";
import type { PublishedRegion, SurveyIndex } from "./surveyIndex.ts";
import { groupNames, groupsInOrder, whoInSentence } from "./surveyNames.ts";
import { cooperation } from "./surveyThemes.ts";

/** A region's own page: who answered, what stands out, the marks, and the way to the themes. */
export interface RegionPage extends Page {
  kind: "regio";
  heading: string;
  region: string;
  year: number;
  filters: SearchFilters;
  /** The jeugdregio and samenwerkingsverbanden that it is. */
  areas: Link[];
  reach: SurveyTable;
  warnings: string[];
  standouts: KeyAnswer[];
  marks: ItemSection[];
  themes: { slug: QuestionTheme; title: string; href: string; figures: KeyAnswer[] }[];
  /** "Ook in 2018 en 2020 deed deze regio mee. Die jaren staan bij elke vraag." */
  earlier: string | null;
  questions: string;
  documents: LinkGroup[];
}

/** A number that speaks for a question. */
export interface KeyAnswer {
  title: string;
  figure: Cell;
  unit: string;
  href: string;
  sentence: string;
}

const mostStandouts = 5;
const mostFigures = 3;

/** The page of a region, of the latest year that is public. */
export function regionPage(region: PublishedRegion, survey: SurveyIndex, edition: Edition): RegionPage {
  const year = region.years.at(-1)!;
  const heading = `Samenwerking in de regio ${region.name}`;
  const units = groupsInOrder.map((group): Unit => ({ year, group, region: region.slug, subgroup: "alle" }));
  return {
    ...page(
      edition,
      regionAddress(region).slice(1, -1),
      `${heading}, ${year}`,
      `Wat mensen in de regio ${region.name} vinden van de samenwerking tussen onderwijs en jeugdhulp.`,
      surveyTrail,
    ),
    ...{ kind: "regio", heading, region: region.slug, year },
    filters: { soort: "Vragenlijst", thema: cooperation.title },
    areas: areaLinks(region, edition),
    reach: reachTable(units, survey),
    warnings: units.flatMap((unit) => {
      const { warning } = responseOf(survey.reach(unit));
      return warning === null ? [] : [`${groupNames[unit.group]}: ${warning}`];
    }),
    standouts: standouts(units, survey),
    marks: marksOf(units, survey, edition.release.demo),
    themes: themesAsked(region, survey).map((theme) => ({
      ...{ slug: theme, title: questionThemes[theme], href: `${regionAddress(region)}${theme}/` },
      figures: units.flatMap((unit) => keyAnswers(theme, unit, survey)).slice(0, mostFigures),
    })),
    earlier: earlierYears(region),
    questions: `${regionAddress(region)}vragen/`,
    documents: regionDocuments(region),
  };
}

function areaLinks({ areas }: PublishedRegion, edition: Edition): Link[] {
  return edition.areas.areas
    .filter(({ code }) => areas.includes(code))
    .map((area) => ({ text: areaLabel(area), href: areaAddress(area) }));
}

/** The marks of every group, one section a question. */
export function marksOf(units: readonly Unit[], survey: SurveyIndex, demo: boolean): ItemSection[] {
  return units.flatMap((unit) =>
    survey
      .items(unit.year, unit.group, unit.region)
      .filter(({ type }) => type === "mark")
      .map((item) => itemSection(item, unit, survey, demo))
      .filter((section) => section !== null),
  );
}

/** Numbers that differ from those of all regions with near certainty: so many are looked at that some differ by chance. */
function standouts(units: readonly Unit[], survey: SurveyIndex): KeyAnswer[] {
  const found = units.flatMap((unit) =>
    survey.items(unit.year, unit.group, unit.region).flatMap((item) => {
      const measure = mainMeasure(item);
      const size = measure === null ? null : clearSize(survey.difference(unit, item.id, measure, "alle"));
      if (size === null || !mayJudge(item, unit, survey)) return [];
      const answer = keyAnswer(item, unit, survey);
      return answer === null ? [] : [{ size, answer }];
    }),
  );
  return found
    .toSorted((a, b) => b.size - a.size)
    .slice(0, mostStandouts)
    .map(({ answer }) => answer);
}

function keyAnswers(theme: QuestionTheme, unit: Unit, survey: SurveyIndex): KeyAnswer[] {
  return survey
    .items(unit.year, unit.group, unit.region)
    .filter((item) => item.theme === theme && mainMeasure(item) !== null)
    .flatMap((item) => keyAnswer(item, unit, survey) ?? []);
}

/** Null where the number of a question is not shown. */
export function keyAnswer(item: Item, unit: Unit, survey: SurveyIndex): KeyAnswer | null {
  const measure = mainMeasure(item);
  const result = measure === null ? undefined : survey.result(unit, item.id, measure);
  if (result === undefined || result.value === null) return null;
  const who = whoInSentence(unit);
  return {
    title: item.text,
    figure: resultCell(result),
    unit: measure === "mean" ? `gemiddeld cijfer van ${who}` : `van de ${who}: ${positiveLabel(item)}`,
    href: `/vragenlijst/${unit.region}/${item.theme}/#${sectionId(item, unit)}`,
    sentence: comparisonSentences(item, unit, survey).join(" "),
  };
}

function earlierYears({ years }: PublishedRegion): string | null {
  const before = years.slice(0, -1).map(String);
  return before.length === 0
    ? null
    : `Ook in ${list(before)} deed deze regio mee. Die jaren staan bij elke vraag in de tabel.`;
}
