import type { TrendPoint, TrendSpec } from "../../charts/trendSpec.ts";
import type { Item } from "../../domain/questionnaire.ts";
import { wordingSince } from "../../domain/wordingSince.ts";
import type { Pictured, Who } from "./itemCharts.ts";
import { isKey } from "./keyItems.ts";
import { mainMeasure } from "./shownClasses.ts";
import { resultCell } from "./surveyCell.ts";
import type { SurveyIndex } from "./surveyIndex.ts";
import { regionName } from "./surveyNames.ts";

/**
 * A mark, or the share of a question that speaks for its theme, in the years that are public. A line goes on where the
 * question stayed as it was, with dashes where its words changed a little, and not over another question (methods.md
 * 4.4). All regions together have no line: they are other regions each year. Null where there are fewer than two years.
 */
export function itemTrend({ item, of, whos, demo }: Pictured, survey: SurveyIndex): TrendSpec | null {
  const own = whos.findLast(({ compared }) => !compared);
  if (own === undefined || own.unit.region === "alle" || !(item.type === "mark" || isKey(item))) return null;
  const points = pointsOf(item, own, survey);
  const breaks = breaksOf(item, own, survey);
  const valued = points.filter(({ value }) => value !== null);
  if (valued.length < 2) return null;
  // Two years on two sides of a break are not put beside each other.
  const since = Math.max(0, ...breaks.map(({ period }) => period));
  const [from, to] = [valued.find(({ period }) => period >= since) ?? valued.at(-1)!, valued.at(-1)!];
  return {
    title: `${item.text} ${of.replace(/, \d{4}$/, "")}, per jaar`,
    description: `Van ${from.text} in ${from.period} naar ${to.text} in ${to.period}. Alle jaren staan in de tabel.`,
    ...(mainMeasure(item) === "mean" ? { unit: "", decimals: 1 } : { unit: "%", decimals: 0 }),
    series: [{ name: regionName(own.unit.region, survey), role: "own", points }],
    ...{ breaks, demo, between: "niet elk jaar gevraagd" },
  };
}

function pointsOf(item: Item, { unit }: Who, survey: SurveyIndex): TrendPoint[] {
  const asked = survey.years.flatMap(({ year }) => {
    const result = survey.result({ ...unit, year }, item.id, mainMeasure(item)!);
    return result === undefined ? [] : [result];
  });
  return asked.map((result, index): TrendPoint => {
    const { text, low, high, value } = resultCell(result);
    const before = asked[index - 1]?.year;
    const wording =
      before !== undefined && wordingSince(survey.years, unit.group, item.id, [before, result.year], unit.region);
    return {
      ...{ period: result.year, text },
      // Of "90% of meer" no more is drawn than where it lies.
      ...(result.bound === null ? { value: value ?? null } : { value: null, low: low!, high: high! }),
      ...(wording === "B" ? { reworded: true } : {}),
    };
  });
}

/** From which years the question means something else. */
function breaksOf({ id }: Item, { unit }: Who, survey: SurveyIndex): TrendSpec["breaks"] {
  return survey.years.flatMap(({ year }) => {
    const { wording } = survey.items(year, unit.group, unit.region).find((item) => item.id === id) ?? {};
    return wording?.letter === "C" ? [{ period: year, reason: wording.note ?? "de vraag veranderde" }] : [];
  });
}
