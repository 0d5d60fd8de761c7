import { isDifferent } from "../../domain/comparison.ts";
import type { NamedIndicator } from "../../domain/indicator.ts";
import type { PageArea } from "../areaIndex.ts";
import { changeSentences, clearDirection } from "../changeSentences.ts";
import type { Edition } from "../edition.ts";
import { figureAddress } from "../figureAddress.ts";
import { formatFigure } from "../formatFigure.ts";
import { keyFigure } from "../sentences.ts";

/** A figure of an area that went one way. */
export interface MeetingChange {
  title: string;
  href: string;
  /** "In 2026 is het 2,9%. In 2020 was dat 2,4%. Het cijfer is sindsdien … hoger geworden. De stijging is duidelijk." */
  sentence: string;
}

/** So many changes of one area are told; the report has all of them. */
const most = 4;

/** The figures of an area of which both the trend and the change go one way, in the order that is given. */
export function meetingChanges(
  area: PageArea,
  indicators: readonly NamedIndicator[],
  edition: Edition,
): MeetingChange[] {
  return indicators.flatMap((indicator) => changeOf(area, indicator, edition)).slice(0, most);
}

function changeOf(area: PageArea, indicator: NamedIndicator, { comparisons, figures }: Edition): MeetingChange[] {
  const change = comparisons.change(indicator.slug, area.code);
  const going = comparisons.trend(indicator.slug, area.code);
  if (change === undefined || !isDifferent(change.verdict) || clearDirection(change, going) === null) return [];
  const series = figures.series(indicator.slug, area.code);
  const latest = keyFigure(series, indicator);
  const first = series.find(({ period }) => period === change.since);
  if (latest?.period !== change.period || latest.absence !== null || first === undefined) return [];
  const now = `In ${latest.period} is het ${formatFigure(latest, indicator).text}.`;
  const sentence = [now, ...changeSentences(latest, first, change, going, indicator)].join(" ");
  return [{ title: indicator.title, href: figureAddress(area, indicator), sentence }];
}
