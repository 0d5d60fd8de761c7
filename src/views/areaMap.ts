import { quantileSorted } from "d3-array";
import type { MapSpec } from "../charts/mapSpec.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import type { Edition } from "./edition.ts";
import { figureAddress } from "./figureAddress.ts";
import { formatFigure } from "./formatFigure.ts";
import { formatNumber } from "./formatNumber.ts";
import { unitSign } from "./unitSign.ts";

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
      href: figureAddress(area, indicator),
      value: cell.value ?? null,
      text: cell.text,
      size: size ?? 0,
      lon: area.lon ?? 0,
      lat: area.lat ?? 0,
    };
  });
  const values = drawn.flatMap(({ value }) => (value === null ? [] : [value]));
  return {
    title: `${indicator.title}, ${period}`,
    description: `Kaart van ${gemeenten.length} gemeenten. Dezelfde cijfers staan in de tabel.`,
    ...mapClasses(values, indicator),
    areas: drawn,
    demo: release.demo,
  };
}

/** Bounds that a legend can print: quintiles rounded to the decimals of the figure, each once; nobody is a class of its own. */
function mapClasses(values: readonly number[], indicator: NamedIndicator): Pick<MapSpec, "thresholds" | "classes"> {
  const sorted = values.filter((value) => value !== 0).sort((a, b) => a - b);
  const [lowest, highest] = [sorted[0], sorted.at(-1)];
  if (lowest === undefined || highest === undefined) return { thresholds: [], classes: ["alle waarden"] };
  const decimals = "decimals" in indicator ? indicator.decimals : 0;
  const round = (bound: number) => (decimals === 0 ? Number(bound.toPrecision(2)) : Number(bound.toFixed(decimals)));
  const quintiles = [1, 2, 3, 4].map((part) => round(quantileSorted(sorted, part / classCount)!));
  const bounds = [...new Set(quintiles)].filter((bound) => bound > lowest && bound <= highest);
  const classes = classNames(bounds, indicator);
  if (lowest < 0 || sorted.length === values.length) return { thresholds: bounds, classes };
  return {
    thresholds: [lowest, ...bounds],
    classes: [`${formatNumber(0, decimals)}${unitSign(indicator)}`, ...classes],
  };
}

function classNames(bounds: readonly number[], indicator: NamedIndicator): string[] {
  const unit = unitSign(indicator);
  const say = (bound: number) => formatNumber(bound, "decimals" in indicator ? indicator.decimals : 0);
  if (bounds.length === 0) return ["alle andere waarden"];
  const middle = bounds.slice(1).map((bound, index) => `${say(bounds[index]!)} tot ${say(bound)}${unit}`);
  return [`minder dan ${say(bounds[0]!)}${unit}`, ...middle, `${say(bounds.at(-1)!)}${unit} of meer`];
}
