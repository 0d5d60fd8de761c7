import type { Unit } from "../../domain/answerCount.ts";
import { isDifferent } from "../../domain/comparison.ts";
import { type Item, optionsOf, positiveOf } from "../../domain/questionnaire.ts";
import type { SurveyDifference, SurveyResult } from "../../domain/surveyResult.ts";
import { wordingSince } from "../../domain/wordingSince.ts";
import { differenceWords } from "../differenceWords.ts";
import { formatNumber } from "../formatNumber.ts";
import { responseOf } from "./response.ts";
import { mainMeasure } from "./shownClasses.ts";
import { resultCell } from "./surveyCell.ts";
import type { SurveyIndex } from "./surveyIndex.ts";
import { whereInSentence, whoInSentence } from "./surveyNames.ts";

/** Said of every result that is held back, whether for itself or for what could be reckoned from it. */
export const protectedSentence =
  "Hierover laten wij niets zien, want er zijn te weinig antwoorden om iedereen onherkenbaar te houden.";

/** Beside answers that are shown. */
const protectedMean = "Het gemiddelde laten wij niet zien, om iedereen onherkenbaar te houden.";

/** From so many per cent on who had no opinion is the first thing to say, and the word for a difference goes. */
const manyUnsure = 25;
/** From so many per cent on an item was passed over by too many. */
const manySkipped = 20;
const few = 30;

/**
 * What the answers of a group to one question say: what to know first, the figure, how it is elsewhere and how it was. A
 * word like "hoger" stands only where a verdict gives it (methods.md 6).
 */
export function itemSentences(item: Item, unit: Unit, survey: SurveyIndex): string[] {
  const measure = mainMeasure(item);
  const result = measure === null ? undefined : survey.result(unit, item.id, measure);
  if (result === undefined) return [];
  if (result.value === null) return [result.n === null ? protectedSentence : protectedMean];
  const judged = mayJudge(item, unit, survey);
  return [
    ...cautions(item, unit, result, survey),
    mainSentence(item, unit, result, survey),
    ...elsewhere(item, unit, result, judged, survey),
    ...earlier(item, unit, result, judged, survey),
  ];
}

/** Whether a difference may have a word: enough took part, and enough of them had an opinion. */
export function mayJudge(item: Item, unit: Unit, survey: SurveyIndex): boolean {
  return !isMostlyUnsure(item, unit, survey) && responseOf(survey.reach({ ...unit, subgroup: "alle" })).judged;
}

function isMostlyUnsure({ id }: Item, unit: Unit, survey: SurveyIndex): boolean {
  return (survey.result(unit, id, "dont-know")?.value ?? 0) >= manyUnsure;
}

function cautions(item: Item, unit: Unit, { n }: SurveyResult, survey: SurveyIndex): string[] {
  const unsure = survey.result(unit, item.id, "dont-know")?.value ?? 0;
  const skipped = survey.result(unit, item.id, "unanswered")?.value ?? 0;
  return [
    ...(unsure >= manyUnsure
      ? [`Let op: ${unsure}% weet het niet. Kijk daarom voorzichtig naar de andere percentages.`]
      : []),
    ...(n! < few ? [`Klein aantal: dit komt van ${formatNumber(n!)} mensen. Het is een indicatie.`] : []),
    ...(skipped > manySkipped ? [`${skipped}% vulde hier niets in. Dit cijfer is indicatief.`] : []),
  ];
}

function mainSentence(item: Item, unit: Unit, result: SurveyResult, survey: SurveyIndex): string {
  const [who, where] = [whoInSentence(unit), whereInSentence(unit.region, survey)];
  const value = resultCell(result).text;
  if (result.measure === "mean") return `${capital(who)} in ${where} geven gemiddeld een ${value}.`;
  return `Van de ${who} in ${where} ${agrees(item, value)}.`;
}

/** "is 74% het eens of helemaal eens met deze stelling", "antwoordt 52% ‘ja’". */
function agrees(item: Item, value: string): string {
  const answers = positiveOf(item).map((code) => optionsOf(item)[code - 1]!);
  if (item.type === "agreement") return `is ${value} het ${answers.join(" of ")} met deze stelling`;
  return `antwoordt ${value} ${answers.map((answer) => `‘${answer}’`).join(" of ")}`;
}

/** The positive answers in a few words: "eens of helemaal eens". */
export function positiveLabel(item: Item): string {
  return positiveOf(item)
    .map((code) => optionsOf(item)[code - 1]!)
    .join(" of ");
}

/** How the answers stand to those of all regions, without the figure itself. */
export function comparisonSentences(item: Item, unit: Unit, survey: SurveyIndex): string[] {
  const measure = mainMeasure(item);
  const own = measure === null ? undefined : survey.result(unit, item.id, measure);
  if (own === undefined || own.value === null) return [];
  return elsewhere(item, unit, own, mayJudge(item, unit, survey), survey);
}

function elsewhere(item: Item, unit: Unit, own: SurveyResult, judged: boolean, survey: SurveyIndex): string[] {
  if (unit.region === "alle") return [];
  const { measure } = own;
  const all = survey.result({ ...unit, region: "alle" }, item.id, measure);
  if (all === undefined || all.value === null) return [];
  const found = survey.difference(unit, item.id, measure as SurveyDifference["measure"], "alle");
  const value = `${measure === "mean" ? "een " : ""}${resultCell(all).text}`;
  return [`In alle regio's samen is dat ${value}.`, ...verdictSentences(found, own, all, judged)];
}

/** "Dat is iets hoger." where it may be said. */
function verdictSentences(
  found: SurveyDifference | undefined,
  own: SurveyResult,
  other: SurveyResult,
  judged: boolean,
): string[] {
  if (found === undefined || !judged) return [];
  if (found.verdict === "te-klein") return ["De aantallen zijn te klein om te vergelijken."];
  const subject = own.measure === "mean" ? "Het eigen cijfer" : "Het eigen aandeel";
  return [`${subject} is ${words(found, own, other)}.`];
}

function words(found: SurveyDifference, own: SurveyResult, other: SurveyResult): string {
  const larger = Math.max(Math.abs(own.value!), Math.abs(other.value!), 1);
  return differenceWords(found, larger, own.measure === "mean" ? "mean" : "share");
}

/** How it was when the question was asked before, in the same words or nearly so. */
function earlier(item: Item, unit: Unit, own: SurveyResult, judged: boolean, survey: SurveyIndex): string[] {
  if (unit.region === "alle") return sameRegions(item, unit, judged, survey);
  const before = previousResult(item, unit, survey);
  if (before === undefined) return [];
  const wording = wordingSince(survey.years, unit.group, item.id, [before.year, unit.year], unit.region);
  if (wording === null) return [changedSentence(item, before.year, unit.year)];
  const found = survey.difference(unit, item.id, own.measure as SurveyDifference["measure"], String(before.year));
  return [...changeSentences(before, own, found, judged), ...(wording === "B" ? [reworded(item, before.year)] : [])];
}

/** The result of the last year before that was published. */
export function previousResult(item: Item, unit: Unit, survey: SurveyIndex): SurveyResult | undefined {
  const measure = mainMeasure(item);
  if (measure === null) return undefined;
  const years = survey.years.map(({ year }) => year).filter((year) => year < unit.year);
  return years
    .toReversed()
    .map((year) => survey.result({ ...unit, year }, item.id, measure))
    .find((result) => result !== undefined && result.value !== null);
}

function changeSentences(
  before: SurveyResult,
  own: SurveyResult,
  found: SurveyDifference | undefined,
  judged: boolean,
): string[] {
  const mean = own.measure === "mean";
  const was = `In ${before.year} was dat ${mean ? "een " : ""}${resultCell(before).text}`;
  if (found === undefined || !judged) return [`${was}.`];
  if (found.verdict === "te-klein") return [`${was}.`, "De aantallen zijn te klein om die jaren te vergelijken."];
  if (!isDifferent(found.verdict)) return [`${was}: ongeveer even hoog.`];
  return [`${was}.`, `Het ${mean ? "cijfer" : "aandeel"} is ${words(found, own, before)} geworden.`];
}

/** Of all regions together only those can be compared over years that took part in both. */
function sameRegions(item: Item, unit: Unit, judged: boolean, survey: SurveyIndex): string[] {
  const pair = sameRegionResults(item, unit, survey);
  if (pair === null) return [];
  const [own, before] = pair;
  const [mean, now] = [own.measure === "mean" ? "een " : "", resultCell(own).text];
  const measure = own.measure as SurveyDifference["measure"];
  const found = survey.difference({ ...unit, region: own.region }, item.id, measure, String(before.year));
  return [
    `In de regio's die in ${before.year} en ${own.year} meededen, was het ${mean}${resultCell(before).text}.`,
    `Daar is het nu ${mean}${now}.`,
    ...(found === undefined || !judged
      ? []
      : found.verdict === "te-klein"
        ? ["De aantallen zijn te klein om die jaren te vergelijken."]
        : [`Dat is ${words(found, own, before)}.`]),
  ];
}

/** The two results of the regions that took part in this year and in the survey before; null where one is not shown. */
export function sameRegionResults(item: Item, unit: Unit, survey: SurveyIndex): [SurveyResult, SurveyResult] | null {
  const measure = mainMeasure(item);
  const before = survey.years.map(({ year }) => year).findLast((year) => year < unit.year);
  if (measure === null || before === undefined) return null;
  if (wordingSince(survey.years, unit.group, item.id, [before, unit.year]) === null) return null;
  const now = survey.result({ ...unit, region: `zelfde-${before}` }, item.id, measure);
  const then = survey.result({ ...unit, year: before, region: `zelfde-${unit.year}` }, item.id, measure);
  if (now === undefined || then === undefined || now.value === null || then.value === null) return null;
  return [now, then];
}

function changedSentence({ wording }: Item, before: number, now: number): string {
  const why = wording?.note === undefined ? "" : `: ${wording.note}`;
  return `De vraag is sinds ${before} veranderd${why}. Daarom kunt u ${before} en ${now} niet vergelijken.`;
}

function reworded({ wording }: Item, before: number): string {
  const how = wording?.letter === "B" && wording.note !== undefined ? `: ${wording.note}` : "";
  return `De vraag is sinds ${before} iets anders gesteld${how}.`;
}

function capital(text: string): string {
  return `${text[0]!.toUpperCase()}${text.slice(1)}`;
}
