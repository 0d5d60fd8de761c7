import type { TrendPoint, TrendSeries, TrendSpec } from "../../charts/trendSpec.ts";
import { wordingSince } from "../../domain/wordingSince.ts";
import type { Pictured, Who } from "./itemCharts.ts";
import { resultCell } from "./surveyCell.ts";
import type { SurveyIndex } from "./surveyIndex.ts";
import { regionName } from "./surveyNames.ts";

/**
 * The mean of marks in the years of the survey, beside that of all regions. A question in other words is another
 * question: no line goes on to it. Null where there are fewer than two years.
 */
export function itemTrend({ item, of, whos, demo }: Pictured, survey: SurveyIndex): TrendSpec | null {
  const own = whos.findLast(({ compared }) => !compared);
  if (item.type !== "mark" || own === undefined) return null;
  const compared = whos.filter((who) => who.compared);
  const [first, ...others] = [own, ...compared].map((who) => series(item.id, who, survey));
  const valued = first!.points.filter(({ value }) => value !== null);
  if (valued.length < 2) return null;
  const years = new Set(first!.points.map(({ period }) => period));
  const [from, to] = [valued[0]!, valued.at(-1)!];
  return {
    title: `${item.text} ${of.replace(/, \d{4}$/, "")}, per jaar`,
    description: `Van ${from.text} in ${from.period} naar ${to.text} in ${to.period}. Alle jaren staan in de tabel.`,
    ...{ unit: "", decimals: 1, demo },
    series: [first!, ...others.map((one) => within(one, years)).filter(hasValue)],
    breaks: breaksOf(item.id, own, survey),
  };
}

function series(item: string, { unit, compared }: Who, survey: SurveyIndex): TrendSeries {
  const points = survey.years.flatMap(({ year }): TrendPoint[] => {
    const result = survey.result({ ...unit, year }, item, "mean");
    return result === undefined ? [] : [{ period: year, value: result.value, text: resultCell(result).text }];
  });
  return { name: regionName(unit.region, survey), role: compared ? "benchmark" : "own", points };
}

function within(one: TrendSeries, years: ReadonlySet<number>): TrendSeries {
  return { ...one, points: one.points.filter(({ period }) => years.has(period)) };
}

function hasValue({ points }: TrendSeries): boolean {
  return points.some(({ value }) => value !== null);
}

/** From which years the question means something else (methods.md 4.4, C and D). */
function breaksOf(item: string, { unit }: Who, survey: SurveyIndex): TrendSpec["breaks"] {
  const years = survey.years.map(({ year }) => year);
  return years.slice(1).flatMap((year, index) => {
    const asked = survey.items(year, unit.group, unit.region).find(({ id }) => id === item);
    const letter = asked?.wording?.letter;
    if (letter !== "C" || wordingSince(survey.years, unit.group, item, [years[index]!, year], unit.region) !== null) {
      return [];
    }
    return [{ period: year, reason: asked!.wording!.note ?? "de vraag veranderde" }];
  });
}
