import type { SurveyGroup } from "../domain/questionnaire.ts";
import { inSubgroup, isTotal, sameRegionsAs } from "../domain/unitMembers.ts";
import type { Leaf, Survey } from "./surveyFamily.ts";

/** Whom a result may be about, in one group and year. */
export interface FamilyUnit {
  region: string;
  subgroup: string;
  /** The places of the leaves that took part. */
  leaves: number[];
  /** Whether it holds regions added up. */
  total: boolean;
  /** Whether its results may be public at all. */
  published: boolean;
}

/** All units: parts of regions, regions, and the totals over regions that other years stand beside. */
export function unitsOf(year: number, group: SurveyGroup, leaves: readonly Leaf[], survey: Survey): FamilyUnit[] {
  const regions = [...new Set(leaves.map(({ region }) => region))];
  const inRegions = regions.flatMap((region) =>
    subgroupsOf(
      leaves.filter((leaf) => leaf.region === region),
      region,
    ),
  );
  const alike = neighbours(year, survey).map((other) => ({ region: `zelfde-${other}`, subgroup: "alle" }));
  return [...inRegions, ...subgroupsOf(leaves, "alle"), ...alike].map(({ region, subgroup }) => {
    const isIn = membership(region, group, survey);
    return {
      region,
      subgroup,
      leaves: leaves.flatMap((leaf, place) =>
        isIn(leaf.region) && inSubgroup(leaf.subgroup, subgroup) ? [place] : [],
      ),
      total: isTotal({ region }),
      published: isTotal({ region }) || (survey.publication.publish[region] ?? []).includes(year),
    };
  });
}

/** The subgroups that have someone, education where it is two of them, and the whole. */
function subgroupsOf(leaves: readonly Leaf[], region: string): { region: string; subgroup: string }[] {
  const base = [...new Set(leaves.map(({ subgroup }) => subgroup))].filter((subgroup) => subgroup !== "alle");
  const education = base.includes("po") && base.includes("vo") ? ["onderwijs"] : [];
  return [...base, ...education, "alle"].map((subgroup) => ({ region, subgroup }));
}

/** The survey years just before and after. */
function neighbours(year: number, { years }: Survey): number[] {
  const all = years.map((known) => known.year).sort((a, b) => a - b);
  const at = all.indexOf(year);
  return [all[at - 1], all[at + 1]].filter((other) => other !== undefined);
}

/** Whether a region is in a region, in all of them, or in those that took part in another year too. */
function membership(region: string, group: SurveyGroup, { reach }: Survey): (region: string) => boolean {
  const other = sameRegionsAs(region);
  if (other === null) return (member) => region === "alle" || region === member;
  const then = reach.filter((known) => known.year === other && known.group === group && known.respondents > 0);
  return (member) => then.some((known) => known.region === member);
}
