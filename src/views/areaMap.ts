import { quantileSorted } from "d3-array";
import type { MapSpec } from "../charts/mapSpec.ts";
import { areaAddress } from "../domain/area.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import type { Edition } from "./edition.ts";
import { formatFigure } from "./formatFigure.ts";
import { formatNumber } from "./formatNumber.ts";

const classCount = 5;
/** The indicator that gives circles their size: all children and young people. */
const sizeIndicator = "jongeren";

/** The map of all gemeenten in the latest year with values; five classes with as many gemeenten each. Null without values. */
export function areaMap(indicator: NamedIndicator, { areas, figures, release }: Edition): MapSpec | null {
  if (!indicator.levels.includes("gemeente")) return null;
  const gemeenten = areas.ofKind("gemeente");
  const years = gemeenten.flatMap(({ code }) =>
    figures
      .series(indicator.slug, code)
      .filter(({ absence }) => absence === null)
      .map(({ period }) => period),
  );
  if (years.length === 0) return null;
  const period = Math.max(...years);
  const drawn = gemeenten.map((area) => {
    const cell = formatFigure(figures.get(indicator.slug, area.code, period), indicator);
    const size = figures.series(sizeIndicator, area.code).findLast(({ absence }) => absence === null)?.value;
    return {
      code: area.code,
      name: area.name,
      href: `${areaAddress(area)}${indicator.theme}/#${indicator.slug}`,
      value: cell.value ?? null,
      text: cell.text,
      size: size ?? 0,
      lon: area.lon ?? 0,
      lat: area.lat ?? 0,
    };
  });
  const thresholds = classThresholds(
    drawn.flatMap(({ value }) => (value === null ? [] : [value])),
    indicator,
  );
  return {
    title: `${indicator.title}, ${period}`,
    description: `Kaart van ${gemeenten.length} gemeenten. Dezelfde cijfers staan in de tabel.`,
    thresholds,
    classes: classNames(thresholds, indicator),
    areas: drawn,
    demo: release.demo,
  };
}

/** Bounds that a legend can print: quintiles rounded to the decimals of the figure, each once. */
function classThresholds(values: number[], indicator: NamedIndicator): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const decimals = "decimals" in indicator ? indicator.decimals : 0;
  const bounds = Array.from(
    { length: classCount - 1 },
    (_, index) => quantileSorted(sorted, (index + 1) / classCount)!,
  );
  const rounded = bounds.map((bound) =>
    decimals === 0 ? Number(bound.toPrecision(2)) : Number(bound.toFixed(decimals)),
  );
  return [...new Set(rounded)].filter((bound) => bound > sorted[0]! && bound <= sorted.at(-1)!);
}

function classNames(thresholds: readonly number[], indicator: NamedIndicator): string[] {
  const decimals = "decimals" in indicator ? indicator.decimals : 0;
  const unit = indicator.kind === "share" || indicator.kind === "growth" ? "%" : "";
  const say = (bound: number) => formatNumber(bound, decimals);
  if (thresholds.length === 0) return ["alle waarden"];
  const middle = thresholds.slice(1).map((bound, index) => `${say(thresholds[index]!)} tot ${say(bound)}${unit}`);
  return [`minder dan ${say(thresholds[0]!)}${unit}`, ...middle, `${say(thresholds.at(-1)!)}${unit} of meer`];
}
