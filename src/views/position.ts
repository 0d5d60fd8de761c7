import type { PositionSpec } from "../charts/positionSpec.ts";
import { type AreaKind, kindBySector } from "../domain/area.ts";
import type { Position } from "../domain/comparison.ts";
import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import type { AreaIndex, PageArea } from "./areaIndex.ts";
import { areaInChart, areaInSentence } from "./areaLabel.ts";
import type { Edition } from "./edition.ts";
import type { FigureIndex } from "./figureIndex.ts";
import { formatFigure } from "./formatFigure.ts";
import { formatNumber } from "./formatNumber.ts";
import { kindNames } from "./page.ts";
import { unitSign } from "./unitSign.ts";

/** With fewer areas a strip of dots says less than the table. */
const fewest = 5;

/** Where the latest figure stands among those of all areas of its kind. Null where that cannot be said. */
export function position(
  area: PageArea,
  indicator: NamedIndicator,
  latest: Figure | undefined,
  benchmarks: readonly PageArea[],
  edition: Edition,
): PositionSpec | null {
  const { areas, figures, release } = edition;
  if (latest === undefined || latest.value === null || !isLevel(indicator)) return null;
  // Verbanden of primary schools are not among those of secondary schools.
  const own = kindBySector(area);
  const others = crowd(indicator.slug, area.kind, latest.period, areas, figures)
    .filter(({ code }) => code !== area.code && kindBySector({ code, kind: area.kind }) === own)
    .map(({ value }) => value);
  if (others.length < fewest) return null;
  const place = placeOf(latest, edition);
  const noun = kindNames[area.kind].many.toLowerCase();
  return {
    title: `${indicator.title}: ${areaInSentence(area)} en de andere ${noun}, ${latest.period}`,
    description: placeSentence(countsOf(place), noun),
    unit: unitSign(indicator),
    decimals: "decimals" in indicator ? indicator.decimals : 0,
    values: others,
    own: {
      name: areaInChart(area),
      value: latest.value,
      ...(place?.lower == null || place.upper === null ? {} : { lower: place.lower, upper: place.upper }),
      text: formatFigure(latest, indicator).text,
    },
    benchmarks: benchmarks.flatMap((benchmark) => {
      const figure = figures.get(indicator.slug, benchmark.code, latest.period);
      if (figure === undefined || figure.value === null) return [];
      return [{ name: areaInChart(benchmark), value: figure.value, text: formatFigure(figure, indicator).text }];
    }),
    noun,
    demo: release.demo,
  };
}

interface Placed {
  code: string;
  value: number;
}

/** The crowd is the same on the page of every area of a kind: it is gathered once a release. */
const crowds = new WeakMap<FigureIndex, Map<string, readonly Placed[]>>();

/** The areas of a kind with a value in a year, from low to high. */
function crowd(
  indicator: string,
  kind: AreaKind,
  period: number,
  areas: AreaIndex,
  figures: FigureIndex,
): readonly Placed[] {
  const known = crowds.get(figures) ?? new Map<string, readonly Placed[]>();
  crowds.set(figures, known);
  const key = `${indicator} ${kind} ${period}`;
  const gather = () =>
    areas
      .ofKind(kind)
      .flatMap(({ code }) => {
        const value = figures.get(indicator, code, period)?.value ?? null;
        return value === null ? [] : [{ code, value }];
      })
      .sort((a, b) => a.value - b.value);
  const found = known.get(key) ?? gather();
  known.set(key, found);
  return found;
}

/** Kinds that say the same of a small area and of a large one. */
function isLevel({ kind }: NamedIndicator): boolean {
  return kind !== "count" && kind !== "forecast" && kind !== "growth";
}

/** How many others are surely lower, how many surely higher, and of how many it cannot be told. */
export interface PlaceCounts {
  below: number;
  above: number;
  alike: number;
}

/** No rank: counts of the others in the year of a figure. Null where chance cannot be reckoned. */
export function placeCounts(figure: Figure, edition: Edition): PlaceCounts | null {
  return countsOf(placeOf(figure, edition));
}

/** That of the year of the figure; of a year that few areas of the kind have there is none. */
function placeOf({ indicator, area, period }: Figure, { comparisons }: Edition): Position | undefined {
  const place = comparisons.position(indicator, area);
  return place?.period === period ? place : undefined;
}

function countsOf(place: Position | undefined): PlaceCounts | null {
  if (place === undefined || place.below === null || place.above === null || place.alike === null) return null;
  return { below: place.below, above: place.above, alike: place.alike };
}

/** What the strip shows; its numbers stand in the table of comparisons. */
function placeSentence(counts: PlaceCounts | null, noun: string): string {
  const dots = `Elke stip is een van de andere ${noun}.`;
  if (counts === null) return dots;
  const [below, above, alike] = [counts.below, counts.above, counts.alike].map((count) => formatNumber(count));
  return `${dots} Lager: ${below}. Hoger: ${above}. Bij ${alike} is het verschil klein of misschien toeval.`;
}
