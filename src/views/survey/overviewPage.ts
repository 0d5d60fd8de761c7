import type { Unit } from "../../domain/answerCount.ts";
import { type Edition, page } from "../edition.ts";
import { formatNumber, list } from "../formatNumber.ts";
import type { Link, Page, SearchFilters } from "../page.ts";
import type { SurveyTable } from "./itemTables.ts";
import { respondentsCell } from "./reachTable.ts";
import { regionAddress } from "./regionThemePage.ts";
import type { SurveyIndex } from "./surveyIndex.ts";
import { groupNames, groupsInOrder } from "./surveyNames.ts";
import { cooperation } from "./surveyThemes.ts";

/** The front page of the survey: what it is, which years, and the regions that are public. */
export interface OverviewPage extends Page {
  kind: "overzicht";
  heading: string;
  filters: SearchFilters;
  regions: { name: string; href: string; years: string }[];
  /** How many took part in all regions together, year by year. */
  reach: SurveyTable;
  facts: string[];
  download: Link;
  /** From how many persons on something is shown. */
  least: string;
}

/** The page of all regions. */
export function overviewPage(survey: SurveyIndex, edition: Edition): OverviewPage {
  const heading = "Vragenlijst samenwerking onderwijs en jeugdhulp";
  const years = survey.years.map(({ year }) => String(year));
  return {
    ...page(edition, "vragenlijst", heading, cooperation.summary, [{ text: "Home", href: "/" }]),
    ...{ kind: "overzicht", heading },
    filters: { soort: "Vragenlijst", thema: cooperation.title },
    regions: survey.regions.map((region) => ({
      ...{ name: region.name, href: regionAddress(region) },
      years: list(region.years.map(String)),
    })),
    reach: reachOverYears(survey),
    facts: [
      `De vragenlijst is afgenomen in ${list(years)}.`,
      `Van ${formatNumber(survey.regions.length)} regio's staan de resultaten hier.`,
    ],
    download: { text: "Alle cijfers van alle regio's samen (csv)", href: "/data/vragenlijst/alle.csv" },
    least: `De grens ligt bij ${edition.release.survey?.minimum ?? 10} mensen.`,
  };
}

function reachOverYears(survey: SurveyIndex): SurveyTable {
  const rows = survey.years.toReversed().map(({ year }) => {
    const units = groupsInOrder.map((group): Unit => ({ year, group, region: "alle", subgroup: "alle" }));
    return { name: String(year), cells: units.map((unit) => respondentsCell(survey.reach(unit))) };
  });
  return {
    caption: "Hoeveel mensen deden mee?",
    ...{ corner: "Jaar", columns: groupsInOrder.map((group) => groupNames[group]), rows },
  };
}
