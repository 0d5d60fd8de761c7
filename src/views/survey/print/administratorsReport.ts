import type { MarkSpec } from "../../../charts/markSpec.ts";
import type { TrendSpec } from "../../../charts/trendSpec.ts";
import { questionThemes } from "../../../domain/questionnaire.ts";
import { itemSection } from "../itemSection.ts";
import { itemSentences } from "../itemSentences.ts";
import type { SurveyTable } from "../itemTables.ts";
import { reachTable } from "../reachTable.ts";
import type { SurveyIndex } from "../surveyIndex.ts";
import { groupsInOrder, regionName, whoLabel } from "../surveyNames.ts";
import { reportedThemes } from "../surveyThemes.ts";
import { clearDifferences, type Finding, finding, oftenUnknown } from "./findings.ts";
import { cooperationMarks, coreItems, keyItems } from "./keyItems.ts";
import { keyTable } from "./keyTable.ts";
import type { RegionYear } from "./regionYear.ts";

/** Four pages for who decides: what is so, compared with what, and what to talk about. */
export interface AdministratorsReport {
  title: string;
  subtitle: string;
  /** The mark for the cooperation, of each group. */
  marks: { who: string; sentences: string[] }[];
  differences: Finding[];
  unknown: Finding[];
  reach: SurveyTable;
  /** The marks of the professionals, now and over the years. */
  chart: MarkSpec | null;
  trend: TrendSpec | null;
  themes: SurveyTable[];
  discuss: string[];
  reading: string[];
}

export function administratorsReport(of: RegionYear, survey: SurveyIndex): AdministratorsReport {
  const { region, year, demo } = of;
  const core = coreItems(of, survey);
  const marks = cooperationMarks(of, survey);
  const key = keyItems(of, survey);
  const clear = clearDifferences(core, survey);
  const unknown = oftenUnknown(core, survey);
  const drawn = marks.find(({ unit }) => unit.group === "professionals");
  const section = drawn === undefined ? null : itemSection(drawn.item, drawn.unit, survey, demo);
  return {
    title: `Onderwijs en jeugdhulp in de regio ${regionName(region, survey)}`,
    subtitle: `Hoe de samenwerking gaat, volgens de mensen die ermee te maken hebben. Voor bestuurders, ${year}`,
    marks: marks.map(({ item, unit }) => ({ who: whoLabel(unit), sentences: itemSentences(item, unit, survey) })),
    differences: clear.map((one) => finding(one, survey)),
    unknown,
    reach: reachTable(
      groupsInOrder.map((group) => ({ year, group, region, subgroup: "alle" })),
      survey,
    ),
    chart: section?.marks ?? null,
    trend: section?.trend ?? null,
    themes: reportedThemes
      .map((theme) => [theme, key.filter(({ item }) => item.theme === theme)] as const)
      .filter(([, items]) => items.length > 0)
      .map(([theme, items]) => keyTable(questionThemes[theme], items, survey)),
    discuss: questionsToDiscuss(clear.length > 0, unknown.length > 0),
    reading,
  };
}

function questionsToDiscuss(differs: boolean, unsure: boolean): string[] {
  return [
    "Herkent u deze cijfers? Wat ziet u zelf in de regio?",
    ...(differs ? ["Wat ligt er achter de duidelijke verschillen met andere regio's? Wie kan dat vertellen?"] : []),
    ...(unsure ? ["Veel mensen weten soms het antwoord niet. Wie heeft die kennis wel, en hoe deelt u die?"] : []),
    "Waar kijken jeugdhulp, primair onderwijs en voortgezet onderwijs anders naar? Wat betekent dat voor uw afspraken?",
    "Welke afspraak maakt u dit jaar? Wie voert die uit, en wanneer kijkt u terug?",
    "Wat vertelt u aan de mensen die de vragenlijst invulden?",
  ];
}

const reading = [
  "Een percentage is het deel dat (helemaal) eens, vaak, altijd of ja antwoordt, of wat tussen haakjes staat.",
  "Wie het niet weet of niets invult, telt in het percentage niet mee.",
  "“Hoger” of “lager” staat er alleen als het verschil groter is dan toeval en groot genoeg om te noemen.",
  "“Afgeschermd” betekent: er zijn te weinig antwoorden om iedereen onherkenbaar te houden.",
  "Soms is ook een grotere groep afgeschermd. Anders is een kleine groep uit te rekenen.",
  "Alle vragen en antwoorden staan in het volledige rapport over deze regio, op de website van de monitor.",
];
