import type { AnswerCount, Unit } from "./answerCount.ts";

/** Regions that took part in another year too, as a unit names them: "zelfde-2020". */
const alike = /^zelfde-(\d{4})$/;

/** What is counted of one item: of the regions and subgroups that answer for themselves. */
type Base = Pick<AnswerCount, keyof Unit | "item" | "option">;

/**
 * The counts that add up to an item of a unit. "zelfde-2020" holds the regions that asked the item in 2020 too: a region
 * that left it out in one of the two years is in neither.
 */
export function membersOf<T extends Base>(unit: Base, counts: readonly T[]): T[] {
  const other = sameRegionsAs(unit.region);
  const same = counts.filter(
    ({ group, item, option }) => group === unit.group && item === unit.item && option === unit.option,
  );
  const inOther =
    other === null ? null : new Set(same.filter(({ year }) => year === other).map(({ region }) => region));
  return same.filter(
    ({ year, region, subgroup }) =>
      year === unit.year && isRegionIn(region, unit, inOther) && inSubgroup(subgroup, unit.subgroup),
  );
}

/** Whether a unit holds a region. `inOther`: of "zelfde-2020" the regions of 2020, null of other units. */
export function isRegionIn(region: string, unit: Pick<Unit, "region">, inOther: ReadonlySet<string> | null): boolean {
  return inOther === null ? unit.region === "alle" || unit.region === region : inOther.has(region);
}

/** "alle" holds every subgroup, "onderwijs" those of primary and of secondary schools. */
export function inSubgroup(base: string, subgroup: string): boolean {
  if (subgroup === "onderwijs") return base === "po" || base === "vo";
  return subgroup === "alle" || subgroup === base;
}

/** The year of "zelfde-2020"; null of other regions. */
export function sameRegionsAs(region: string): number | null {
  const year = region.match(alike)?.[1];
  return year === undefined ? null : Number(year);
}

/** Whether a unit holds regions added up. */
export function isTotal({ region }: Pick<Unit, "region">): boolean {
  return region === "alle" || alike.test(region);
}
