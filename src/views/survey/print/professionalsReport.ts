import type { Unit } from "../../../domain/answerCount.ts";
import { type Item, type QuestionTheme, questionThemes } from "../../../domain/questionnaire.ts";
import { type ItemSection, itemSection, whosOf } from "../itemSection.ts";
import type { SurveyTable } from "../itemTables.ts";
import { reachTable } from "../reachTable.ts";
import { responseOf } from "../response.ts";
import type { SurveyIndex } from "../surveyIndex.ts";
import { groupNames, regionName } from "../surveyNames.ts";
import { reportedThemes } from "../surveyThemes.ts";
import { answersTable, type PrintTable } from "./answersTable.ts";
import { comparableYears } from "./comparableYears.ts";
import type { RegionYear } from "./regionYear.ts";

/** Everything that professionals were asked, for who filled it in and who works with it. */
export interface ProfessionalsReport {
  title: string;
  subtitle: string;
  introduction: string[];
  reach: SurveyTable;
  warnings: string[];
  reading: string[];
  themes: PrintedTheme[];
}

export interface PrintedTheme {
  slug: QuestionTheme;
  title: string;
  items: PrintedItem[];
}

/** A question with its answers, on as little paper as it needs. */
export interface PrintedItem extends Omit<ItemSection, "table" | "years" | "id"> {
  table: PrintTable | null;
}

export function professionalsReport(of: RegionYear, survey: SurveyIndex): ProfessionalsReport {
  const { region, year } = of;
  const name = regionName(region, survey);
  const unit: Unit = { year, group: "professionals", region, subgroup: "alle" };
  const { warning } = responseOf(survey.reach(unit));
  return {
    title: `Onderwijs en jeugdhulp in de regio ${name}`,
    subtitle: `Wat professionals vinden: alle antwoorden op de vragenlijst van ${year}`,
    introduction: [
      `In ${year} vroegen gemeenten en samenwerkingsverbanden in de regio ${name} hoe de samenwerking gaat.`,
      "In dit rapport staan de antwoorden, vraag voor vraag. Ernaast staan alle regio's die meededen.",
      "Deed u mee? Dan ziet u hier wat er met uw antwoorden is gedaan. Hartelijk dank.",
    ],
    reach: reachTable([unit], survey),
    warnings: warning === null ? [] : [`${groupNames.professionals}: ${warning}`],
    reading,
    themes: reportedThemes
      .map((theme) => themeOf(theme, unit, survey, of.demo))
      .filter(({ items }) => items.length > 0),
  };
}

function themeOf(theme: QuestionTheme, unit: Unit, survey: SurveyIndex, demo: boolean): PrintedTheme {
  const asked = survey.items(unit.year, unit.group, unit.region).filter((item) => item.theme === theme);
  return {
    ...{ slug: theme, title: questionThemes[theme] },
    items: asked.flatMap((item) => printedItem(item, unit, survey, demo) ?? []),
  };
}

function printedItem(item: Item, unit: Unit, survey: SurveyIndex, demo: boolean): PrintedItem | null {
  const section = itemSection(item, unit, survey, demo);
  if (section === null) return null;
  const { table, years, id, ...rest } = section;
  const perYear = comparableYears(item, unit, survey);
  return {
    ...rest,
    // On paper the years are a sentence, but for the marks.
    trend: item.type === "mark" ? rest.trend : null,
    sentences: [...rest.sentences, ...(perYear === null ? [] : [perYear])],
    table: table && answersTable(item, "", whosOf(item, unit, survey), survey),
  };
}

const reading = [
  "Elke balk is een groep. Links staan antwoorden die het niet eens zijn, rechts die het wel eens zijn.",
  "“Weet niet” staat apart aan de rechterkant. Het telt niet mee in de andere percentages.",
  "“Afgeschermd” betekent: er zijn te weinig antwoorden om iedereen onherkenbaar te houden.",
  "Bij weinig antwoorden voegen wij antwoorden samen. In de tabel staat dan bij de losse antwoorden: niet apart.",
  "Percentages zijn afgerond op hele procenten.",
];
