import { join } from "node:path";
import { median } from "d3-array";
import { type CheckedRelease, nameOf } from "./checkedRelease.ts";
import { type Finding, finding } from "./finding.ts";
import { modifiedZ, outlying } from "./modifiedZ.ts";
import { columnOf, isNumber, middle, type Point, sayAmount } from "./points.ts";

/** A change of an area from one year in its series to the next. */
interface Step {
  before: Point;
  after: Point;
  /** The natural logarithm of the quotient, less that of the country: 0 where the area goes along with the others. */
  beyond: number;
  /** How much of `beyond` is chance where persons are counted: the standard deviation of ln(a/b) is √(1/a + 1/b). */
  chance: number;
}

/** Fewer areas say nothing of the country, and fewer years nothing of an area. */
const fewestAreas = 10;
const fewestSteps = 3;

/** Less than half as much again is not worth a look, whatever the series. */
const worthALook = Math.log(1.5);

/**
 * Figures that do not go with their series. The change of an area from year to year is held against that of all areas in
 * that year (their median), and the rest against what is usual for this area and for all: see modifiedZ. Of figures
 * without years the quotient with the largest figure of the same file is held against that of all areas.
 */
export function checkSeries(release: CheckedRelease): Finding[] {
  return [...release.points.values()].flatMap((points) => {
    const steps = stepsOf(points, release);
    return [...jumpsOfAll(steps, release), ...outliers(steps, release), ...repeats(points, release)];
  });
}

function stepsOf(points: readonly Point[], { inputs }: CheckedRelease): Step[] {
  const known = points.filter(({ amount }) => isNumber(amount) && middle(amount) >= 0);
  const series = [...Map.groupBy(known, ({ area }) => area).values()];
  const raw = series.flatMap((own) => {
    const years = own.toSorted((a, b) => a.period - b.period);
    return years.slice(1).flatMap((after, at) => {
      const before = years[at]!;
      return after.period === before.period || isMerged(before, after, inputs.register.mergers)
        ? []
        : [{ before, after }];
    });
  });
  const all = raw.map((step) => ({ ...step, growth: Math.log(size(step.after) / size(step.before)) }));
  const byYears = Map.groupBy(all, ({ before, after }) => `${before.period} ${after.period}`);
  return [...byYears.values()].flatMap((same) => {
    const usual = same.length < fewestAreas ? 0 : median(same, ({ growth }) => growth)!;
    return same.map(({ before, after, growth }) => ({
      before,
      after,
      beyond: growth - usual,
      chance: Math.sqrt(1 / size(before) + 1 / size(after)),
    }));
  });
}

/** Half a person more, so that zero has a logarithm. */
function size({ amount }: Point): number {
  return middle(amount as number | [number, number]) + 0.5;
}

/** A gemeente that took in another between the two years has grown by that. */
function isMerged(
  before: Point,
  after: Point,
  mergers: readonly { to: string; from: string; date: string }[],
): boolean {
  if (before.classification === after.classification) return false;
  const [first, last] = [`${before.classification}-01-01`, `${after.classification}-01-01`].sort() as [string, string];
  return mergers.some(
    ({ from, to, date }) => (to === after.area || from === after.area) && date > first && date <= last,
  );
}

/** All areas at once five times as large, or a fifth: another unit, and no news. */
function jumpsOfAll(steps: readonly Step[], release: CheckedRelease): Finding[] {
  const years = [...Map.groupBy(steps, ({ before, after }) => `${before.period} ${after.period}`).values()];
  return years.flatMap((same) => {
    const ratio = Math.exp(median(same, ({ before, after }) => Math.log(size(after) / size(before)))!);
    if (same.length < fewestAreas || Math.abs(Math.log(ratio)) < Math.log(5)) return [];
    const { before, after } = same[0]!;
    return [
      finding("eenheid", {
        ...placeOfPoint(after, release),
        message: `de cijfers van ${after.period} zijn ${times(ratio)} die van ${before.period}, in ${same.length} gebieden tegelijk`,
        old: sayAmount(before.amount),
        new: sayAmount(after.amount),
        hint: "staan de cijfers in een andere eenheid, bijvoorbeeld in duizendtallen? Zet dan factor in het manifest",
      }),
    ];
  });
}

/** "ongeveer 1.000 keer", "ongeveer 1/10 van". */
function times(ratio: number): string {
  const number = (value: number) => value.toLocaleString("nl-NL", { maximumSignificantDigits: 2 });
  return ratio >= 1 ? `ongeveer ${number(ratio)} keer` : `ongeveer 1/${number(1 / ratio)} van`;
}

/** A figure out of line: how far, and what it is held against. */
interface Outlier {
  point: Point;
  against: string;
  other: Point;
  score: number;
}

/** Twice the usual limit, for hundreds of thousands of steps are looked at and real life has thick tails. */
const limit = 2 * outlying;

function outliers(steps: readonly Step[], release: CheckedRelease): Finding[] {
  if (steps.length < fewestAreas) return [];
  const all = modifiedZ(steps.map(relative), 1);
  const scored = steps.map((step, at) => ({ ...step, score: Math.abs(all[at]!) }));
  const odd = [...Map.groupBy(scored, ({ after }) => after.area).values()].flatMap((own) => {
    const usual = own.length < fewestSteps ? own.map(() => limit + 1) : modifiedZ(own.map(relative), 1).map(Math.abs);
    return own.filter(({ beyond, score }, at) => Math.abs(beyond) > worthALook && Math.min(score, usual[at]!) > limit);
  });
  const found = odd.map(({ before, after, score }) => ({
    point: after,
    other: before,
    against: `${before.period}`,
    score,
  }));
  return tellWorst(withoutReturns(found), release);
}

function relative({ beyond, chance }: Step): number {
  return beyond / Math.max(chance, 0.01);
}

/** A peak is one figure, though it is a step up and a step down. */
function withoutReturns(found: readonly Outlier[]): Outlier[] {
  const odd = new Set(found.map(({ point }) => point));
  return found.filter(({ other }) => !odd.has(other));
}

/** Nothing is gained by more of them: who mends the first runs the check again. */
const mostTold = 5;

function tellWorst(found: readonly Outlier[], release: CheckedRelease): Finding[] {
  const worst = found.toSorted((a, b) => b.score - a.score);
  return worst.slice(0, mostTold).map(({ point, other, against }, at) =>
    finding("uitschieter", {
      ...placeOfPoint(point, release),
      message: `${nameOf(release.digest, point.area)} valt in ${point.period} buiten de reeks, vergeleken met ${against}`,
      old: sayAmount(other.amount),
      new: sayAmount(point.amount),
      hint: "klopt het cijfer bij de bron? Andere gebieden veranderen in dit jaar veel minder",
      ...(at === mostTold - 1 && worst.length > mostTold
        ? { examples: worst.slice(mostTold, mostTold + 10).map((one) => sayOutlier(one, release)) }
        : {}),
    }),
  );
}

function sayOutlier({ point, other }: Outlier, { digest }: CheckedRelease): string {
  const change = `${sayAmount(other.amount)} → ${sayAmount(point.amount)}`;
  return `regel ${point.line}: ${nameOf(digest, point.area)} ${point.period}, ${change}`;
}

/** Areas whose share of the largest figure in the file is of another order than elsewhere, for want of years. */
export function checkProportions(release: CheckedRelease): Finding[] {
  const few = [...release.points.values()].filter((points) => new Set(points.map(({ period }) => period)).size < 3);
  const groups = Map.groupBy(few.flat().filter(isGemeente), ({ source, file, period, classification }) =>
    [source, file.file, period, classification].join(" "),
  );
  return [...groups.values()].flatMap((same) => {
    const measures = [...Map.groupBy(same, ({ measure }) => measure).values()];
    const sums = measures.map((own) => own.reduce((sum, { amount }) => sum + middle(amount as number), 0));
    const largest = new Map(measures[sums.indexOf(Math.max(...sums))]!.map((point) => [point.area, point]));
    return measures.flatMap((own) => outOfProportion(own, largest, release));
  });
}

function isGemeente({ area, amount }: Point): boolean {
  return area.startsWith("GM") && isNumber(amount) && middle(amount) > 0;
}

function outOfProportion(
  own: readonly Point[],
  largest: ReadonlyMap<string, Point>,
  release: CheckedRelease,
): Finding[] {
  const pairs = own.flatMap((point) => {
    const whole = largest.get(point.area);
    return whole === undefined || whole === point ? [] : [{ point, whole, part: Math.log(size(point) / size(whole)) }];
  });
  if (pairs.length < 2 * fewestAreas) return [];
  const scores = modifiedZ(
    pairs.map(({ part }) => part),
    0.1,
  ).map(Math.abs);
  const usual = median(pairs, ({ part }) => part)!;
  const found = pairs.flatMap(({ point, whole, part }, at) => {
    const chance = 5 * Math.sqrt(1 / size(point) + 1 / size(whole));
    if (scores[at]! < limit || Math.abs(part - usual) < Math.max(Math.log(4), chance)) return [];
    const against = `${whole.measure.slice(whole.source.length + 1)} in dezelfde rij`;
    return [{ point, other: whole, against, score: scores[at]! }];
  });
  return tellWorst(found, release);
}

/** As many areas of a hundred with the very same figure in two years are no chance. */
const same = 0.9;

/** A year that is a copy of the year before it. */
function repeats(points: readonly Point[], release: CheckedRelease): Finding[] {
  const large = points.filter(({ amount, rows }) => typeof amount === "number" && amount >= 100 && rows > 0);
  const byYear = [...Map.groupBy(large, ({ period }) => period)].toSorted(([a], [b]) => a - b);
  return byYear.slice(1).flatMap(([period, own], at) => {
    const [earlier, before] = byYear[at]!;
    const amounts = new Map(before.map(({ area, amount }) => [area, amount]));
    const both = own.filter(({ area }) => amounts.has(area));
    const alike = both.filter(({ area, amount }) => amounts.get(area) === amount);
    if (both.length < 2 * fewestAreas || alike.length < same * both.length) return [];
    return [
      finding("herhaling", {
        ...placeOfPoint(alike[0]!, release),
        message: `${alike.length} van de ${both.length} gebieden hebben in ${period} precies het cijfer van ${earlier}`,
        hint: "is er een jaar gekopieerd?",
      }),
    ];
  });
}

function placeOfPoint(point: Point, { folder }: CheckedRelease): Pick<Finding, "source" | "file" | "line" | "column"> {
  return { source: point.source, file: join(folder, point.file.file), line: point.line, column: columnOf(point) };
}
