import type { AreaBarsSpec } from "../../charts/areaBarsSpec.ts";
import type { TrendSpec } from "../../charts/trendSpec.ts";
import type { NamedTheme } from "../../domain/indicator.ts";
import type { PageArea } from "../areaIndex.ts";
import { areaInSentence } from "../areaLabel.ts";
import { benchmarks } from "../benchmarks.ts";
import type { Cell } from "../cell.ts";
import type { Edition } from "../edition.ts";
import { formatFigure } from "../formatFigure.ts";
import { unitOf } from "../moment.ts";
import { allSentences, keyFigure, statement } from "../sentences.ts";
import { type ShownComment, shownComments } from "../shownComments.ts";
import { trend } from "../trend.ts";
import { unitSign } from "../unitSign.ts";
import { firstSentences } from "./firstSentences.ts";
import type { MeetingFigure, Table } from "./meetingFigures.ts";
import { memberChanges, memberSentences } from "./memberSentences.ts";

/** One figure on the annex: what it says, its picture, what it is and is not, and what to ask. */
export interface AnnexFigure {
  id: string;
  title: string;
  /** The figure of who speaks: the verband, its only gemeente or the country; null where gemeenten are beside each other. */
  figure: Cell | null;
  /** After the figure, or below the title: whom it is about and when. */
  unit: string;
  sentences: string[];
  trend: TrendSpec | null;
  bars: AreaBarsSpec | null;
  meaning: string;
  not: string;
  questions: string[];
  /** What areas write themselves, as far as there is room for it. */
  comments: ShownComment[];
  /** That more is written, which the site has; null where it is all here. */
  elsewhere: string | null;
}

/** So many words of the explanation and of comments, and so many questions; the live page has them all. */
const most = { meaning: 34, not: 26, questions: 2, comments: 160 };

/** Everything that the annex says about one figure. */
export function annexFigure(
  { indicator, of, period }: MeetingFigure,
  theme: NamedTheme,
  table: Table,
  edition: Edition,
): AnnexFigure {
  const explanation = edition.explanations?.get(indicator.slug);
  const told = of === "gemeenten" ? ofGemeenten : ofOne;
  return {
    id: indicator.slug,
    title: indicator.title,
    ...briefly(told({ indicator, of, period }, theme, table, edition), table.verband),
    meaning: firstSentences(explanation?.meaning ?? indicator.definition, most.meaning),
    not: firstSentences(explanation?.not ?? "", most.not),
    questions: explanation?.questions.slice(0, most.questions) ?? [],
    ...withinRoom(shownComments([table.verband, ...table.gemeenten], indicator, edition)),
  };
}

/** The first comments, that of the verband before those of gemeenten. */
function withinRoom(all: readonly ShownComment[]): Pick<AnnexFigure, "comments" | "elsewhere"> {
  const upTo = (count: number) => all.slice(0, count).reduce((sum, { words }) => sum + words, 0);
  const comments = all.filter((_, index) => upTo(index + 1) <= most.comments);
  const left = all.length - comments.length;
  const what = left === 1 ? "Nog één reactie staat" : `Nog ${left} reacties staan`;
  return { comments, elsewhere: left === 0 ? null : `${what} op de site.` };
}

type Told = Pick<AnnexFigure, "figure" | "unit" | "sentences" | "trend" | "bars">;

/** The head of the sheet has the whole name of the verband. */
function briefly(told: Told, verband: PageArea): Told {
  const [whole, brief] = [areaInSentence(verband), `het samenwerkingsverband ${verband.code}`];
  return { ...told, sentences: told.sentences.map((sentence) => sentence.replaceAll(whole, brief)) };
}

/** Of the verband, or of the country where that is all there is. */
function ofOne(meeting: MeetingFigure, theme: NamedTheme, { verband, gemeenten }: Table, edition: Edition): Told {
  const { indicator, of } = meeting;
  const area = of === "verband" ? verband : edition.areas.get("NL");
  const told = speaks(area, meeting, theme, edition);
  if (of === "nederland") return { ...told, sentences: ["Dit cijfer is er alleen voor Nederland.", ...told.sentences] };
  const members =
    gemeenten.length < 2
      ? []
      : [
          ...inGemeenten(memberSentences(gemeenten, indicator, meeting.period!, edition)),
          ...memberChanges(gemeenten, indicator, edition),
        ];
  return { ...told, sentences: [...told.sentences, ...members] };
}

/** The first sentence says that it is about gemeenten now. */
function inGemeenten(sentences: readonly string[]): string[] {
  return sentences.map((sentence, index) => (index === 0 ? `Per gemeente: ${lower(sentence)}` : sentence));
}

function lower(text: string): string {
  return `${text[0]!.toLowerCase()}${text.slice(1)}`;
}

function speaks(area: PageArea, { indicator }: MeetingFigure, theme: NamedTheme, edition: Edition): Told {
  const others = benchmarks(area, theme, edition.areas, indicator.sectors);
  const figure = keyFigure(edition.figures.series(indicator.slug, area.code), indicator);
  return {
    figure: formatFigure(figure, indicator),
    unit: unitOf(figure, indicator),
    sentences: allSentences(statement(area, indicator, others, edition)),
    trend: trend(area, indicator, others, edition.figures, edition.release.demo),
    bars: null,
  };
}

/** Of gemeenten beside each other; one gemeente speaks for itself. */
function ofGemeenten(meeting: MeetingFigure, theme: NamedTheme, table: Table, edition: Edition): Told {
  const { indicator, period } = meeting;
  const [first, ...others] = table.gemeenten;
  if (others.length === 0) return speaks(first!, meeting, theme, edition);
  const unit = `${indicator.unit}, ${[indicator.reference_day, period].filter(Boolean).join(" ")}`;
  return {
    figure: null,
    unit,
    sentences: [
      ...memberSentences(table.gemeenten, indicator, period!, edition),
      ...memberChanges(table.gemeenten, indicator, edition),
    ],
    trend: null,
    bars: bars(meeting, table, edition),
  };
}

function bars({ indicator, period }: MeetingFigure, { verband, gemeenten }: Table, edition: Edition): AreaBarsSpec {
  const { figures, areas, release } = edition;
  const cell = ({ code }: PageArea) => formatFigure(figures.get(indicator.slug, code, period!), indicator);
  const country = cell(areas.get("NL"));
  const comparable = indicator.kind !== "count" && indicator.kind !== "forecast" && country.value !== undefined;
  return {
    title: `${indicator.title}${unitSign(indicator) === "%" ? "" : ` (${unitSign(indicator) || "aantal"})`}, ${period}`,
    description: `De gemeenten van ${verband.code} naast elkaar. Alle cijfers staan in de tabel op de pagina van het overleg.`,
    bars: gemeenten.map((area) => {
      const { text, value = null } = cell(area);
      return { name: area.name, value, text };
    }),
    benchmark: comparable ? { name: "Nederland", value: country.value!, text: country.text } : null,
    demo: release.demo,
  };
}
