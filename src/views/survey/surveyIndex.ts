import type { Unit } from "../../domain/answerCount.ts";
import { type Item, type SurveyGroup, surveyGroups } from "../../domain/questionnaire.ts";
import { regionItems, type SurveyPublication, type SurveyYear } from "../../domain/survey.ts";
import type {
  PublishedSurvey,
  SurveyAnswer,
  SurveyCode,
  SurveyDifference,
  SurveyMeasure,
  SurveyQuote,
  SurveyReach,
  SurveyResult,
} from "../../domain/surveyResult.ts";
import { isTotal } from "../../domain/unitMembers.ts";

/** A region of which results are public. */
export interface PublishedRegion {
  slug: string;
  name: string;
  /** The years that are public, the latest last. */
  years: number[];
  /** Codes of its jeugdregio and samenwerkingsverbanden. */
  areas: string[];
}

/** All that pages know of a survey: what is published, and what was asked. */
export interface SurveyIndex {
  years: readonly SurveyYear[];
  /** By name. */
  regions: readonly PublishedRegion[];
  reach(unit: Unit): SurveyReach | undefined;
  /** The shares of the answers to an item, in their order. */
  answers(unit: Unit, item: string, option?: number): readonly SurveyAnswer[];
  result(unit: Unit, item: string, measure: SurveyMeasure, option?: number): SurveyResult | undefined;
  /** `beside`: "alle", or an earlier year. */
  difference(
    unit: Unit,
    item: string,
    measure: SurveyMeasure,
    beside: string,
    option?: number,
  ): SurveyDifference | undefined;
  codes(unit: Unit, item: string): readonly SurveyCode[];
  quotes(unit: Unit, item: string): readonly SurveyQuote[];
  /** What was asked of a group in a year: in a region, or of "alle" the questions that all were asked. */
  items(year: number, group: SurveyGroup, region: string): readonly Item[];
  /** The groups that were asked something in a year. */
  groups(year: number): readonly SurveyGroup[];
}

/**
 * Finds what is published of a survey. A row of a region or year that is not to be published is left out, whatever made
 * it: no page then knows that it is there.
 */
export function indexSurvey(
  published: PublishedSurvey,
  years: readonly SurveyYear[],
  publish: SurveyPublication["publish"],
): SurveyIndex {
  const mayShow = (unit: Unit) => isTotal(unit) || (publish[unit.region]?.includes(unit.year) ?? false);
  const grouped = <Row extends Unit>(rows: readonly Row[], key: (row: Row) => string) =>
    Map.groupBy(rows.filter(mayShow), key);
  const ofItem = (row: Unit & { item: string; option?: number }, ...rest: string[]) =>
    [unitKey(row), row.item, row.option ?? 0, ...rest].join(" ");
  const reach = grouped(published.reach, unitKey);
  const answers = grouped(published.answers, (row) => ofItem(row));
  const results = grouped(published.results, (row) => ofItem(row, row.measure));
  const differences = grouped(published.differences, (row) => ofItem(row, row.measure, row.beside));
  const codes = grouped(published.codes, (row) => ofItem({ ...row, option: 0 }));
  const quotes = grouped(published.quotes, (row) => ofItem({ ...row, option: 0 }));
  const inOrder = years.toSorted((a, b) => a.year - b.year);
  for (const list of answers.values()) list.sort((a, b) => a.place - b.place);
  return {
    years: inOrder,
    regions: publishedRegions(inOrder, publish),
    reach: (unit) => reach.get(unitKey(unit))?.[0],
    answers: (unit, item, option = 0) => answers.get(ofItem({ ...unit, item, option })) ?? [],
    result: (unit, item, measure, option = 0) => results.get(ofItem({ ...unit, item, option }, measure))?.[0],
    difference: (unit, item, measure, beside, option = 0) =>
      differences.get(ofItem({ ...unit, item, option }, measure, beside))?.[0],
    codes: (unit, item) => codes.get(ofItem({ ...unit, item, option: 0 })) ?? [],
    quotes: (unit, item) => quotes.get(ofItem({ ...unit, item, option: 0 })) ?? [],
    items: (year, group, region) => itemsAsked(inOrder, year, group, region),
    groups: (year) => {
      const asked = inOrder.find((one) => one.year === year);
      return surveyGroups.filter((group) => asked?.questionnaires[group] !== undefined);
    },
  };
}

function unitKey({ year, group, region, subgroup }: Unit): string {
  return `${year} ${group} ${region} ${subgroup}`;
}

function publishedRegions(
  years: readonly SurveyYear[],
  publish: SurveyPublication["publish"],
): readonly PublishedRegion[] {
  const taken = years.flatMap(({ year, regions }) =>
    regions.filter(({ slug }) => publish[slug]?.includes(year)).map((region) => ({ year, region })),
  );
  return [...Map.groupBy(taken, ({ region }) => region.slug)]
    .map(([slug, all]) => {
      const { name, areas } = all.at(-1)!.region;
      return { slug, name, areas, years: all.map(({ year }) => year) };
    })
    .sort((a, b) => a.name.localeCompare(b.name, "nl"));
}

function itemsAsked(years: readonly SurveyYear[], year: number, group: SurveyGroup, slug: string): readonly Item[] {
  const asked = years.find((one) => one.year === year);
  const region = asked?.regions.find((one) => one.slug === slug);
  if (asked === undefined || region === undefined) return asked?.questionnaires[group]?.items ?? [];
  return regionItems(asked, region, group);
}
