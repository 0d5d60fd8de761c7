import type { Highs } from "highs";
import { attack, type Finding } from "./attack.ts";
import { decideRegions } from "./decideRegions.ts";
import { decideRest } from "./decideRest.ts";
import { decideTotals } from "./decideTotals.ts";
import type { Decisions } from "./decisions.ts";
import { familyCells } from "./familyCells.ts";
import { familyFacts } from "./familyFacts.ts";
import { type FamilyTarget, familyTargets } from "./familyTargets.ts";
import { integersWithin } from "./knowledge.ts";
import { hiddenAtAll } from "./needs.ts";
import { repair } from "./repair.ts";
import { type Family, participation } from "./surveyFamily.ts";

/** What is shown of a family, and what the attack on it found. */
export interface ProtectedFamily {
  decisions: Decisions;
  /** How many sums were attacked. */
  attacked: number;
  /** How many whole values the sum of a protected unit that a reader knows best can take. */
  narrowest: number;
  /** What a reader finds out after all. */
  pinned: string[];
}

/**
 * Decides by rules, attacks what they show, and takes back what gives a target away until nothing does: first who took
 * part, then item by item beside who took part.
 */
export function protectFamily(highs: Highs, family: Family, minimum: number): ProtectedFamily {
  const decisions = decideRegions(family, minimum);
  decideTotals(family, decisions, minimum);
  decideRest(family, decisions, minimum);
  const context = {
    highs,
    family,
    minimum,
    decisions,
    settled: new Map<string, Finding>(),
  };
  const items = Map.groupBy(family.questions.keys(), (place) => family.questions[place]!.item);
  const pinned = [...items.values()].flatMap((questions) => protectItem(context, questions));
  return { decisions, ...summary(context.settled), pinned: pinned.map(({ name }) => name) };
}

interface Context {
  highs: Highs;
  family: Family;
  minimum: number;
  decisions: Decisions;
  /** What was safe stays so, for less is shown each time. */
  settled: Map<string, Finding>;
}

/** Returns what a reader finds out after all. */
function protectItem({ highs, family, minimum, decisions, settled }: Context, questions: number[]): FamilyTarget[] {
  const cells = familyCells(family, questions);
  const passed = new Set<string>(); // how many gave no answer, where that follows from who did and who took part
  for (;;) {
    const facts = familyFacts(family, cells, decisions, [...new Set([participation, ...questions])]);
    const targets = familyTargets(family, cells, decisions, questions, minimum);
    const open = targets.filter((target) => !settled.has(keyOf(target)) && !passed.has(keyOf(target)));
    const findings = attack(highs, { size: cells.size, facts }, open);
    const leaks = open.flatMap((target, index) => {
      const finding = findings[index]!;
      if (finding.safe) settled.set(keyOf(target), finding);
      return finding.binding.length > 0 ? [{ target, ...finding }] : [];
    });
    const blameless = repair(family, decisions, facts, leaks);
    for (const target of blameless) passed.add(keyOf(target));
    const pinned = blameless.filter(({ kind }) => kind !== "rest");
    if (pinned.length > 0 || leaks.length === 0) return pinned;
  }
}

function keyOf({ name, integers }: FamilyTarget): string {
  return `${name} ${integers}`;
}

function summary(settled: Map<string, Finding>): Pick<ProtectedFamily, "attacked" | "narrowest"> {
  const widths = [...settled]
    .filter(([key]) => !key.endsWith(` ${hiddenAtAll}`))
    .map(([, { low, high }]) => integersWithin(low, high));
  return { attacked: settled.size, narrowest: widths.reduce((least, width) => Math.min(least, width), Infinity) };
}
