import { isTotal, sameRegionsAs } from "../domain/unitMembers.ts";
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
  /** The same of how many gave an answer, beside how many answered or took part at all. */
  narrowestAnswer: number;
  /** How many answers can take fewer than ten values. */
  narrowAnswers: number;
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
  const asked = regionsThatAsked(facts);
  for (const all of Map.groupBy(facts, ({ year, group }) => `${year} ${group}`).values()) {
    const family = all.filter((fact) => knowsMembers(fact, all, asked));
    const reach = family.filter(({ what }) => what === "respondents");
    const askedBy = (year: number, item: string) => asked.get(questionName(family[0]!.group, year, item)) ?? nobody;
    for (const item of new Set(family.map((fact) => fact.item).filter((name) => name !== "")).add("")) {
      const about = family.filter((fact) => fact.item === item && fact.what !== "respondents");
      const table = readerTable([...reach, ...about], item, askedBy);
      const targets = (item === "" ? reach : about).flatMap((fact) => targetsOf(fact, table, reach));
      const findings = attack(highs, table, targets);
      for (const [index, { name }] of targets.entries())
        widths.push({ name, width: integersWithin(findings[index]!.low, findings[index]!.high) });
    }
  }
  const answers = widths.filter(({ name }) => name.includes(" antwoord "));
  return {
    attacked: widths.length,
    narrowest: leastOf(widths),
    narrowestAnswer: leastOf(answers),
    narrowAnswers: answers.filter(({ width }) => width < wide).length,
    seconds: (performance.now() - started) / 1000,
    pinned: widths.flatMap(({ name, width }) => (width <= 1 ? [name] : [])),
  };
}

function leastOf(widths: readonly { width: number }[]): number {
  return widths.reduce((least, { width }) => Math.min(least, width), Number.POSITIVE_INFINITY);
}

/**
 * Whether a reader can tell which regions a total holds. Of "zelfde-2020" they cannot where a region that is public this
 * year was not in 2020: they see how many there are, and one name too few.
 */
function knowsMembers(
  { year, group, region }: PublishedFact,
  family: readonly PublishedFact[],
  asked: ReadonlyMap<string, ReadonlySet<string>>,
): boolean {
  const other = sameRegionsAs(region);
  if (other === null) return true;
  const then = asked.get(questionName(group, other, "")) ?? nobody;
  const named = [...(asked.get(questionName(group, year, "")) ?? nobody)].filter((one) => then.has(one));
  const said = family.find((fact) => fact.region === region && fact.regions !== undefined)?.regions;
  const whole = family.find((fact) => fact.region === "alle" && fact.regions !== undefined)?.regions;
  const unnamed = (whole ?? 0) - (asked.get(questionName(group, year, "")) ?? nobody).size;
  return said === undefined || (said >= named.length && said <= named.length + Math.max(0, unnamed));
}

const nobody: ReadonlySet<string> = new Set();

/** The regions that are named with a question, by its group, year and item. */
function regionsThatAsked(facts: readonly PublishedFact[]): Map<string, ReadonlySet<string>> {
  const named = facts.filter((fact) => !isTotal(fact));
  const questions = Map.groupBy(named, ({ group, year, item }) => questionName(group, year, item));
  return new Map([...questions].map(([name, own]) => [name, new Set(own.map(({ region }) => region))]));
}

function questionName(group: string, year: number, item: string): string {
  return `${group} ${year} ${item}`;
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
