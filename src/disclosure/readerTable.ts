import { inSubgroup, isTotal, sameRegionsAs } from "../domain/unitMembers.ts";
import type { Fact, Knowledge, Sum } from "./knowledge.ts";
import type { PublishedFact } from "./publishedFact.ts";

/** The cells of one item as a reader can make them up, with all that is published of it. */
export interface ReaderTable extends Knowledge {
  /** The inner cells that a published number sums. */
  sumOf(fact: PublishedFact): Sum;
  /** The codes of its answers. */
  codes: number[];
}

interface ReaderLeaf {
  region: string;
  subgroup: string;
  /** The totals that it is in, of a region that a reader knows of by its number alone. */
  totals: string[] | null;
}

const withoutAnswer = ["dont-know", "not-applicable", "unanswered"] as const;

/**
 * Everything that is published of an item in one year, of one group, beside who took part. Regions that no page names
 * are made up where a total says that it holds more of them.
 *
 * @param askedBy the regions that asked the item in a year, of the same group; "" stands for who took part
 */
export function readerTable(
  facts: readonly PublishedFact[],
  item: string,
  askedBy: (year: number, item: string) => ReadonlySet<string>,
): ReaderTable {
  const leaves = leavesOf(facts, item, askedBy);
  const options = [...new Set(facts.filter((fact) => fact.item === item).map(({ option }) => option))];
  const codes = codesOf(facts);
  const width = options.length * codes.length + withoutAnswer.length + 1;
  const at = (leaf: number, offset: number) => leaf * width + offset;
  const code = (leaf: number, option: number, one: number) =>
    at(leaf, options.indexOf(option) * codes.length + codes.indexOf(one));
  const respondents = (leaf: number) => at(leaf, width - 1);

  const asking = new Set(facts.filter((fact) => fact.item === item).map(({ region }) => region));
  const isAsked = (leaf: ReaderLeaf, of: string) => of === "" || leaf.totals !== null || asking.has(leaf.region);

  function sumOf({ region, subgroup, item: of, option, what }: PublishedFact): Sum {
    const members = leaves.flatMap((leaf, place) =>
      isAsked(leaf, of) && isIn(leaf, { region, subgroup }, others(askedBy, region, of)) ? [place] : [],
    );
    if (what === "respondents") return { cells: members.map(respondents) };
    if (what === "marks")
      return {
        cells: members.flatMap((leaf) => codes.map((one) => code(leaf, option, one))),
        weights: members.flatMap(() => codes),
      };
    const place = withoutAnswer.indexOf(what as (typeof withoutAnswer)[number]);
    if (place >= 0) return { cells: members.map((leaf) => at(leaf, width - 4 + place)) };
    const wanted = what === "answers" ? codes : (what as readonly number[]);
    return { cells: members.flatMap((leaf) => wanted.map((one) => code(leaf, option, one))) };
  }

  const published = facts.flatMap((fact): Fact[] =>
    fact.low === null || fact.high === null ? [] : [{ ...sumOf(fact), low: fact.low, high: fact.high }],
  );
  const structure = leaves.flatMap((_, leaf) =>
    options.map((option): Fact => {
      const parts = [
        ...codes.map((one) => code(leaf, option, one)),
        ...[4, 3, 2].map((back) => at(leaf, width - back)),
      ];
      return { cells: [...parts, respondents(leaf)], weights: [...parts.map(() => 1), -1], low: 0, high: 0 };
    }),
  );
  return { size: leaves.length * width, facts: [...published, ...structure], sumOf, codes };
}

function codesOf(facts: readonly PublishedFact[]): number[] {
  const named = facts.flatMap(({ what }) => (typeof what === "string" ? [] : what));
  return [...new Set(named.length > 0 ? named : [1, 2])].sort((a, b) => a - b);
}

/** The smallest groups that pages name, and those of regions that they only count. */
function leavesOf(
  facts: readonly PublishedFact[],
  item: string,
  askedBy: (year: number, item: string) => ReadonlySet<string>,
): ReaderLeaf[] {
  const own = facts.filter(({ region }) => !isTotal({ region }));
  const subgroups = [...new Set(facts.map(({ subgroup }) => subgroup))].filter(
    (one) => !["alle", "onderwijs"].includes(one),
  );
  const regions = [...new Set(own.map(({ region }) => region))];
  const named = regions.flatMap((region) => {
    const parts = subgroups.filter((subgroup) =>
      own.some((fact) => fact.region === region && fact.subgroup === subgroup),
    );
    return (parts.length > 0 ? parts : ["alle"]).map((subgroup) => ({ region, subgroup, totals: null }));
  });
  const totals = [...new Set(facts.filter(isTotal).map(({ region }) => region))];
  const short = totals.filter((total) => {
    const said = Math.max(0, ...facts.filter(({ region }) => region === total).map((fact) => fact.regions ?? 0));
    return (
      said >
      regions.filter((region) =>
        isIn(
          { region, subgroup: "alle", totals: null },
          { region: total, subgroup: "alle" },
          others(askedBy, total, item),
        ),
      ).length
    );
  });
  const unnamed = subsets(short).filter((subset) => subset.includes("alle"));
  return [
    ...named,
    ...unnamed.flatMap((subset) =>
      (subgroups.length > 0 ? subgroups : ["alle"]).map((subgroup) => ({ region: "", subgroup, totals: subset })),
    ),
  ];
}

function subsets(all: readonly string[]): string[][] {
  let found: string[][] = [[]];
  for (const one of all) found = found.flatMap((subset) => [subset, [...subset, one]]);
  return found;
}

function isIn(leaf: ReaderLeaf, unit: { region: string; subgroup: string }, then: ReadonlySet<string> | null): boolean {
  if (!inSubgroup(leaf.subgroup, unit.subgroup)) return false;
  if (leaf.totals !== null) return leaf.totals.includes(unit.region);
  return unit.region === leaf.region || unit.region === "alle" || (then?.has(leaf.region) ?? false);
}

/** The regions of "zelfde-2020"; null of other units. */
function others(askedBy: (year: number, item: string) => ReadonlySet<string>, region: string, item: string) {
  const year = sameRegionsAs(region);
  return year === null ? null : askedBy(year, item);
}
