import { isTotal } from "../domain/unitMembers.ts";
import { attack } from "./attack.ts";
import { integersWithin, type Target } from "./knowledge.ts";
import type { PublishedFact } from "./publishedFact.ts";
import { type ReaderTable, readerTable } from "./readerTable.ts";
import { loadSolver } from "./solver.ts";

/** What an attack from outside found. */
export interface SiteAudit {
  /** How many numbers were attacked of units that are marked as protected. */
  attacked: number;
  /** How many whole values the best known of them can take; from `wide` on it was not looked for how many more. */
  narrowest: number;
  seconds: number;
  /** Those that can take one value only: a reader knows them. */
  pinned: string[];
}

/** An interval with so many whole values is wide: how much wider it is does not matter. */
const wide = 10;

/**
 * Attacks a survey with nothing but what was published of it: of each unit marked as protected, who took part, how many
 * answered and who gave each answer.
 */
export async function attackSite(facts: readonly PublishedFact[]): Promise<SiteAudit> {
  const started = performance.now();
  const highs = await loadSolver();
  const widths: { name: string; width: number }[] = [];
  for (const family of Map.groupBy(facts, ({ year, group }) => `${year} ${group}`).values()) {
    const reach = family.filter(({ what }) => what === "respondents");
    const askedBy = (year: number, item: string) => regionsOf(facts, family[0]!.group, year, item);
    for (const item of new Set(family.map((fact) => fact.item).filter((name) => name !== "")).add("")) {
      const about = family.filter((fact) => fact.item === item && fact.what !== "respondents");
      const table = readerTable([...reach, ...about], item, askedBy);
      const targets = (item === "" ? reach : about).flatMap((fact) => targetsOf(fact, table, reach));
      const findings = attack(highs, table, targets);
      for (const [index, { name }] of targets.entries())
        widths.push({ name, width: integersWithin(findings[index]!.low, findings[index]!.high) });
    }
  }
  return {
    attacked: widths.length,
    narrowest: widths.reduce((least, { width }) => Math.min(least, width), Number.POSITIVE_INFINITY),
    seconds: (performance.now() - started) / 1000,
    pinned: widths.flatMap(({ name, width }) => (width <= 1 ? [name] : [])),
  };
}

function regionsOf(facts: readonly PublishedFact[], group: string, year: number, item: string): Set<string> {
  const then = facts.filter((fact) => fact.group === group && fact.year === year && fact.item === item);
  return new Set(then.flatMap((fact) => (isTotal(fact) ? [] : [fact.region])));
}

function isOfSame(one: PublishedFact, other: PublishedFact): boolean {
  return one.region === other.region && one.subgroup === other.subgroup;
}

/**
 * Of a protected number: itself, and of an item each of its answers. A total over regions is held back to protect others
 * and may well follow from them; so may how many answered an item of many options, for each option says it.
 */
function targetsOf(fact: PublishedFact, table: ReaderTable, reach: readonly PublishedFact[]): Target[] {
  if (fact.low !== null || isTotal(fact)) return [];
  const { year, group, region, subgroup, item, option } = fact;
  const unit = `${year} ${group} ${region} ${subgroup}`;
  if (fact.what === "respondents") return [{ name: `${unit}, deelnemers`, ...table.sumOf(fact), integers: wide }];
  const isNumberSaid = option > 0 && reach.some((people) => people.low !== null && isOfSame(people, fact));
  const what = [...table.codes.map((code) => [code]), ...(isNumberSaid ? [] : [table.codes])];
  return what.map((codes) => ({
    name: `${unit}, ${item}${option || ""} ${codes.length > 1 ? "aantal" : `antwoord ${codes[0]}`}`,
    ...table.sumOf({ ...fact, what: codes }),
    integers: wide,
  }));
}
