import { optionsOf, type QuestionTheme, questionThemes, type SurveyGroup } from "../../domain/questionnaire.ts";
import { type Edition, page } from "../edition.ts";
import type { Page, SearchFilters } from "../page.ts";
import { regionTrail } from "./regionThemePage.ts";
import type { PublishedRegion, SurveyIndex } from "./surveyIndex.ts";
import { groupsInOrder } from "./surveyNames.ts";
import { cooperation } from "./surveyThemes.ts";

/** The questions that a region asked, as they stood in the questionnaire. */
export interface QuestionnairePage extends Page {
  kind: "vragen";
  heading: string;
  year: number;
  filters: SearchFilters;
  groups: { id: SurveyGroup; title: string; introduction: string[]; themes: AskedTheme[]; thanks: string[] }[];
}

interface AskedTheme {
  title: string;
  questions: AskedQuestion[];
}

export interface AskedQuestion {
  text: string;
  /** As it is put to the young. */
  textYoung: string | null;
  note: string | null;
  own: boolean;
  /** How it is answered: "Kies één antwoord". */
  how: string;
  options: string[];
}

/** The questionnaires of the latest year that is public. */
export function questionnairePage(region: PublishedRegion, survey: SurveyIndex, edition: Edition): QuestionnairePage {
  const year = region.years.at(-1)!;
  const heading = `De vragen in de regio ${region.name}, ${year}`;
  const asked = survey.years.find((one) => one.year === year);
  return {
    ...page(
      edition,
      `vragenlijst/${region.slug}/vragen`,
      heading,
      `Alle vragen van de vragenlijst in de regio ${region.name} in ${year}.`,
      regionTrail(region),
    ),
    ...{ kind: "vragen", heading, year },
    filters: { soort: "Vragenlijst", thema: cooperation.title },
    groups: groupsInOrder.flatMap((group) => {
      const questionnaire = asked?.questionnaires[group];
      if (questionnaire === undefined) return [];
      const { title, introduction, thanks } = questionnaire;
      const themes = askedThemes(region, year, group, survey);
      const texts = { introduction: paragraphs(introduction), thanks: paragraphs(thanks) };
      return [{ id: group, title, ...texts, themes }];
    }),
  };
}

function askedThemes(region: PublishedRegion, year: number, group: SurveyGroup, survey: SurveyIndex): AskedTheme[] {
  const byTheme = Map.groupBy(survey.items(year, group, region.slug), ({ theme }) => theme);
  return (Object.keys(questionThemes) as QuestionTheme[]).flatMap((theme) => {
    const items = byTheme.get(theme);
    return items === undefined ? [] : [{ title: questionThemes[theme], questions: items.map(question) }];
  });
}

type Item = ReturnType<SurveyIndex["items"]>[number];

function question(item: Item): AskedQuestion {
  const options = item.type === "mark" ? [] : item.reversed ? optionsOf(item).toReversed() : [...optionsOf(item)];
  const beside = [item.dont_know, item.not_applicable].filter((text) => text !== undefined);
  return {
    text: item.text,
    textYoung: item.text_young === undefined || item.text_young === item.text ? null : item.text_young,
    note: item.note ?? null,
    own: item.id.startsWith("X"),
    how: hows[item.type],
    options: [...options, ...beside],
  };
}

const hows: Record<Item["type"], string> = {
  agreement: "Kies één antwoord",
  frequency: "Kies één antwoord",
  "yes-no": "Kies één antwoord",
  single: "Kies één antwoord",
  multiple: "Kies alle antwoorden die passen",
  mark: "Geef een cijfer van 1 tot en met 10",
  open: "Schrijf in eigen woorden",
};

function paragraphs(text: string): string[] {
  return text.trim().split(/\n+/);
}
