import type { SurveyGroup } from "../../domain/questionnaire.ts";
import { between } from "../random.ts";

type Sizes = Readonly<Record<string, number>>;

/** The numbers that something hangs on, by region, year and group; flevoland.ts says why those of Flevoland. */
const fixed: Readonly<Record<string, Sizes>> = {
  "flevoland/2020/professionals": { jeugdhulp: 66, po: 40, vo: 22, anders: 2 },
  "flevoland/2021/professionals": { jeugdhulp: 66, po: 39, vo: 25, anders: 1 },
  "flevoland/2021/beleid": { alle: 10 },
  "twente/2021/professionals": { jeugdhulp: 41, po: 24, vo: 6, anders: 2 },
  "midden-holland/2021/beleid": { alle: 6 },
  "noord-limburg/2021/ouders-en-jongeren": { alle: 7 },
};

/** How many of each part of a group fill in the questionnaire. */
export function groupSize(region: string, year: number, group: SurveyGroup): Sizes {
  const known = fixed[`${region}/${year}/${group}`];
  if (known !== undefined) return known;
  const about = (low: number, high: number, part: string) =>
    Math.round(between(low, high, "size", part, region) * between(0.85, 1.15, "size", part, region, year));
  if (group === "beleid") return { alle: about(8, 14, group) };
  if (group === "ouders-en-jongeren") return { alle: about(14, 55, group) };
  return {
    jeugdhulp: about(30, 56, "jeugdhulp"),
    po: about(17, 36, "po"),
    vo: about(9, 20, "vo"),
    anders: about(0.6, 3.2, "anders"),
  };
}
