import { type Decisions, hide, wanted } from "./decisions.ts";
import type { PublicFact, Source } from "./familyFacts.ts";
import type { FamilyTarget } from "./familyTargets.ts";
import { type Family, participation } from "./surveyFamily.ts";

/** A target that a reader finds out, and the places of the facts that tell it. */
export interface Leak {
  target: FamilyTarget;
  binding: readonly number[];
  behind: readonly number[];
}

/**
 * Takes back, of what gives targets away, for each question what is wanted least. Returns the leaks that nothing public
 * is to blame for.
 */
export function repair(
  family: Family,
  decisions: Decisions,
  facts: readonly PublicFact[],
  leaks: readonly Leak[],
): FamilyTarget[] {
  const blamed = leaks.map(({ target, binding, behind }) => {
    const direct = sourcesOf(target, binding, facts);
    return { target, sources: direct.length > 0 ? direct : sourcesOf(target, behind, facts) };
  });
  for (const found of Map.groupBy(blamed, ({ target }) => target.topic).values()) {
    const worst = leastWanted(
      family,
      found.flatMap(({ sources }) => sources),
    );
    if (worst) takeBack(family, decisions, worst);
  }
  return blamed.filter(({ sources }) => sources.length === 0).map(({ target }) => target);
}

/**
 * How many gave no answer follows from who gave one and who took part, so of that its parts alone can be held back.
 * To hide answers these come last.
 */
function sourcesOf({ kind }: FamilyTarget, binding: readonly number[], facts: readonly PublicFact[]): Source[] {
  const sources = binding.flatMap((place) => facts[place]!.from ?? []);
  const [rest, others] = [true, false].map((isRest) => sources.filter((source) => (source.kind === "rest") === isRest));
  return kind === "rest" || others!.length === 0 ? rest! : others!;
}

/** Means before classes, classes before who took part, totals before regions, and what gives most away before the rest. */
function leastWanted(family: Family, sources: readonly Source[]): Source | undefined {
  const cost = ({ kind, question, unit }: Source) =>
    (kind === "mean" ? 0 : 30) + (question === participation ? 60 : 0) + unitCost(family, unit);
  const times = [...Map.groupBy(sources, ({ kind, question, unit }) => `${kind} ${question} ${unit}`).values()];
  return times.sort((a, b) => cost(a[0]!) - cost(b[0]!) || b.length - a.length)[0]?.[0];
}

function unitCost({ units }: Family, unit: number): number {
  return wanted(units[unit]!) + (units[unit]!.total ? 0 : 10);
}

function takeBack(family: Family, decisions: Decisions, { kind, question, unit }: Source): void {
  if (kind === "rest") decisions.rest[question]![unit] = false;
  else if (kind === "mean") decisions.mean[question]![unit] = false;
  else if (question === participation) hide(family, decisions, question, unit);
  else decisions.levels[question]![unit]! += 1;
}
