import { join } from "node:path";
import { median } from "d3-array";
import { descents, existed } from "../domain/lineage.ts";
import type { CheckedRelease } from "./checkedRelease.ts";
import { type Finding, finding } from "./finding.ts";
import { bounds, columnOf, isNumber, type Point } from "./points.ts";

const number = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 1 });

/** A total of the source beside the sum of its parts. */
interface Balance {
  total: Point;
  what: string;
  /** What the sum may be; `high` is unknown where a part is hidden. */
  low: number;
  high: number;
  /** How far the sum lies from the total, as a part of it; 0 where rounding explains it. */
  gap: number;
}

/**
 * Gemeenten against their provincie and the country, and provincies against the country, of numbers that may be added
 * up. What rounding and hidden cells leave open is no mistake. Where a person may count in two gemeenten the sum is more
 * than the total in every year: only a year that differs from the others is then said.
 */
export function checkTotals(release: CheckedRelease): Finding[] {
  const balances = [...release.points].flatMap(([measure, points]) => {
    if (!mayBeAdded(release, measure)) return [];
    const groups = [...Map.groupBy(points, ({ period, classification }) => `${period} ${classification}`).values()];
    return groups.flatMap((same) => balancesOf(release, same, points));
  });
  const exact = filesThatAddUp(balances);
  const series = Map.groupBy(balances, ({ what, total: { measure } }) => `${measure} ${what}`);
  return [...series.values()].flatMap((same) => told(same, exact, release));
}

/** Counts; means and percentages have no sum. */
function mayBeAdded({ inputs }: CheckedRelease, measure: string): boolean {
  return inputs.sources.some(({ slug, extracts }) =>
    extracts.some(({ measures }) =>
      Object.entries(measures).some(
        ([name, own]) => `${slug}.${name}` === measure && !("fraction" in own && own.fraction),
      ),
    ),
  );
}

function balancesOf({ inputs }: CheckedRelease, same: readonly Point[], all: readonly Point[]): Balance[] {
  const { register, release } = inputs;
  const { period, classification } = same[0]!;
  const byArea = new Map(same.map((point) => [point.area, point]));
  const country = all.find((point) => point.area === "NL" && point.period === period);
  const gemeenten = [...register.areas, ...register.former.map((area) => ({ ...area, kind: "gemeente" }))].filter(
    (area) => area.kind === "gemeente" && existed({ until: null, ...area }, classification),
  );
  const codes = gemeenten.map(({ code }) => code);
  const unknown = byArea.has("GM9999") ? ["GM9999"] : [];
  const provincies = register.areas.filter(({ kind }) => kind === "provincie").map(({ code }) => code);
  const found = [
    balance(country, [...codes, ...unknown], byArea, "de som van alle gemeenten"),
    balance(country, provincies, byArea, "de som van alle provincies"),
  ];
  const provincieOf = memberships(register.memberships, provincies);
  const follow = descents(register.mergers);
  for (const code of provincies) {
    const total = all.find((point) => point.area === code && point.period === period);
    // Borders of an older year are not those of today.
    if (total === undefined || total.classification !== release.classification) continue;
    const homes = codes.map((old) => ({
      old,
      to: new Set(follow(old).map(({ current }) => provincieOf.get(current))),
    }));
    const members = homes.filter(({ to }) => to.has(code));
    if (members.some(({ to }) => to.size > 1)) continue;
    found.push(
      balance(
        total,
        members.map(({ old }) => old),
        byArea,
        `de som van de gemeenten in ${register.areas.find((area) => area.code === code)!.name}`,
      ),
    );
  }
  return found.filter((one) => one !== null);
}

function memberships(
  all: readonly { region: string; member: string }[],
  regions: readonly string[],
): Map<string, string> {
  const wanted = new Set(regions);
  return new Map(all.filter(({ region }) => wanted.has(region)).map(({ region, member }) => [member, region]));
}

/** Null where a part is missing altogether: nothing can be said then. */
function balance(
  total: Point | undefined,
  parts: readonly string[],
  byArea: ReadonlyMap<string, Point>,
  what: string,
): Balance | null {
  if (total === undefined || !isNumber(total.amount) || parts.length < 2) return null;
  let [low, high] = [0, 0];
  for (const part of parts) {
    const point = byArea.get(part);
    if (point === undefined || point === total) return null;
    if (!isNumber(point.amount)) {
      high = Number.POSITIVE_INFINITY;
      continue;
    }
    const [least, most] = bounds(point.amount);
    low += least;
    high += most;
  }
  if (low === 0) return null;
  const [least, most] = bounds(total.amount);
  const gap = low > most ? (low - most) / most : high < least ? (high - least) / least : 0;
  return { total, what, low, high, gap };
}

/** What counting some persons twice may add where there is one year alone to judge by. */
const countedTwice = 0.05;

/** Files of which nearly all totals are the sum of their parts to the last person: there nobody counts twice. */
function filesThatAddUp(balances: readonly Balance[]): Set<string> {
  const files = Map.groupBy(balances, fileAndParts);
  const adds = (own: readonly Balance[]) => own.filter(({ gap }) => gap === 0).length;
  return new Set([...files].filter(([, own]) => own.length >= 3 && adds(own) >= 0.75 * own.length).map(([key]) => key));
}

function fileAndParts({ total, what }: Balance): string {
  return `${total.source} ${total.file.file} ${what}`;
}

function told(balances: readonly Balance[], exact: ReadonlySet<string>, { folder }: CheckedRelease): Finding[] {
  const usual = median(balances, ({ gap }) => gap)!;
  const spread = median(balances, ({ gap }) => Math.abs(gap - usual))!;
  const isOdd = (balance: Balance) => {
    const { gap } = balance;
    if (gap === 0) return false;
    if (exact.has(fileAndParts(balance))) return true;
    if (balances.length < 3) return gap < 0 || gap > countedTwice;
    return usual === 0 || Math.abs(gap - usual) > Math.max(0.01, 5 * spread);
  };
  return balances.filter(isOdd).map(({ total, what, low, high }) => {
    const [least, most] = bounds(total.amount as number | [number, number]);
    const sum = low > most ? low : high;
    const all = low > most ? most : least;
    return finding("optelling", {
      source: total.source,
      file: join(folder, total.file.file),
      line: total.line,
      column: columnOf(total),
      message: `het totaal van ${total.area} in ${total.period} is ${number.format(all)}, maar ${what} is ${number.format(sum)}`,
      hint: "is het totaal veranderd, of het cijfer van een gebied, of ontbreken er rijen?",
    });
  });
}
