import type { AnswerCount, ReachCount } from "../domain/answerCount.ts";
import type { ShownReach, ShownSurvey, ShownUnit } from "../domain/shownUnit.ts";
import type { SurveyPublication, SurveyYear } from "../domain/survey.ts";
import { type Decisions, isShown } from "./decisions.ts";
import { protectFamilies } from "./protectFamilies.ts";
import type { ProtectedFamily } from "./protectFamily.ts";
import { type Family, familiesOf, participation } from "./surveyFamily.ts";
import { type Excluded, totalsWithout } from "./totalsWithout.ts";

/** What the attack found, for the build to say. */
export interface Audit {
  /** How many sums were attacked that nobody may find out. */
  attacked: number;
  /** How many whole values the one that a reader knows best can take. */
  narrowest: number;
  seconds: number;
}

export interface ProtectedSurvey {
  shown: ShownSurvey;
  /** The regions that are in no total of a group in a year: their rows have to be left out of what is tabulated. */
  excluded: Excluded[];
  audit: Audit;
}

/**
 * Decides what of a survey may be shown, and proves it by an attack (rules C1 to C14 of the method).
 *
 * @param counts of each region and subgroup (or of "alle", where a group has none), of regions that are not public too
 * @param reach how many took part, of the same
 * @throws where something that nobody may find out follows from what is shown after all, with its name
 */
export async function protectSurvey(
  counts: readonly AnswerCount[],
  reach: readonly ReachCount[],
  years: readonly SurveyYear[],
  publication: SurveyPublication,
): Promise<ProtectedSurvey> {
  const started = performance.now();
  const excluded = totalsWithout({ counts, reach, years, publication });
  const counted = <T extends Excluded>(rows: readonly T[]) => rows.filter((row) => !isExcluded(row, excluded));
  const families = familiesOf({ counts: counted(counts), reach: counted(reach), years, publication });
  const answers = await protectFamilies(families, publication.minimum);
  const found = families.map((family, index) => ({ family, ...answers[index]! }));
  const pinned = found.flatMap(({ pinned }) => pinned);
  if (pinned.length > 0) throw new Error(`niet te beschermen: ${pinned.join("; ")}`);
  return {
    shown: {
      units: found.flatMap(({ family, decisions }) => shownUnits(family, decisions)),
      reach: found.flatMap(({ family, decisions }) => shownReach(family, decisions)),
    },
    excluded,
    audit: { ...sumUp(found), seconds: (performance.now() - started) / 1000 },
  };
}

function isExcluded(row: Excluded, excluded: readonly Excluded[]): boolean {
  return excluded.some(({ year, group, region }) => row.year === year && row.group === group && row.region === region);
}

function sumUp(found: readonly ProtectedFamily[]): Pick<Audit, "attacked" | "narrowest"> {
  return {
    attacked: found.reduce((sum, { attacked }) => sum + attacked, 0),
    narrowest: Math.min(...found.map(({ narrowest }) => narrowest)),
  };
}

function shownUnits(family: Family, decisions: Decisions): ShownUnit[] {
  const { year, group, units, questions } = family;
  return questions.flatMap(({ item, option, leavesOf }, question) =>
    units.flatMap(({ region, subgroup, published }, unit) => {
      if (question === participation || !published || leavesOf[unit]!.length === 0) return [];
      const shown = isShown(family, decisions, question, unit);
      return [
        {
          ...{ year, group, region, subgroup, item: item.id, option },
          classes: shown ? decisions.levels[question]![unit]! : null,
          mean: shown && decisions.mean[question]![unit]!,
          rest: shown && decisions.rest[question]![unit]!,
        },
      ];
    }),
  );
}

function shownReach(family: Family, decisions: Decisions): ShownReach[] {
  const { year, group, units } = family;
  return units.flatMap(({ region, subgroup, published, leaves }, unit) => {
    const shown = isShown(family, decisions, participation, unit);
    return published && leaves.length > 0 ? [{ year, group, region, subgroup, shown }] : [];
  });
}
