import { areaAddress, sectorOf } from "../../domain/area.ts";
import type { NamedIndicator, NamedTheme } from "../../domain/indicator.ts";
import type { PageArea } from "../areaIndex.ts";
import { areaInSentence, areaLabel } from "../areaLabel.ts";
import { areaNotes } from "../areaPage.ts";
import { type Edition, inPageOrder, page } from "../edition.ts";
import type { Link, Page, SearchFilters } from "../page.ts";
import { kindNames } from "../page.ts";
import { type ShownComment, shownComments } from "../shownComments.ts";
import { type Standouts, standoutsOf } from "../standouts.ts";
import { areaGlance, glanceLinks } from "../survey/surveyGlance.ts";
import { attentionFor, attentionSentence, byAttention } from "./attention.ts";
import { type MeetingChange, meetingChanges } from "./meetingChanges.ts";
import { meetingFigures, type Table } from "./meetingFigures.ts";
import { oogoAddress, oogoDocument } from "./oogoAddress.ts";
import { type SideBySide, sideBySide } from "./sideBySide.ts";

/** What a samenwerkingsverband and its gemeenten take to their overleg. */
export interface OogoPage extends Page {
  kind: "verband";
  heading: string;
  filters: SearchFilters;
  notes: string[];
  /** The verband and its gemeenten. */
  areas: Link[];
  /** Where the ticked themes go to. */
  annex: string;
  standouts: Standouts | null;
  /** Of the gemeenten in which something stands out. */
  memberStandouts: { name: string; href: string; figures: Standouts["figures"] }[];
  quietMembers: string[];
  changes: { name: string; href: string; figures: MeetingChange[] }[];
  themes: OogoTheme[];
  /** What the region answered to the survey, where that is public. */
  survey: Link[];
}

interface OogoTheme {
  slug: string;
  title: string;
  summary: string;
  table: SideBySide;
  comments: { title: string; comments: ShownComment[] }[];
  /** What to ask first: a figure, why it is chosen, and its questions. */
  questions: { title: string; why: string | null; questions: string[] }[];
  report: string;
  annex: string;
  document: string;
}

/** The page of one verband. */
export function oogoPage(table: Table, edition: Edition): OogoPage {
  const { verband, gemeenten } = table;
  const heading = `Het overleg in ${areaInSentence(verband)}`;
  const all = [verband, ...gemeenten];
  const indicators = edition.themes
    .flatMap((theme) => inPageOrder(theme, edition.indicators))
    .filter(({ sectors }) => sectors.includes(sectorOf(verband)));
  const striking = gemeenten.map((area) => ({ ...reference(area), figures: strikingOf(area, indicators, edition) }));
  return {
    kind: "verband",
    ...page(
      edition,
      oogoAddress(verband).slice(1, -1),
      heading,
      `Cijfers voor het overleg (OOGO) van gemeenten en ${areaInSentence(verband)}: naast elkaar, met wat opvalt.`,
      [
        { text: "Home", href: "/" },
        { text: "Overleg", href: "/oogo/" },
      ],
    ),
    heading,
    filters: { soort: kindNames.samenwerkingsverband.one },
    notes: areaNotes(verband, edition.areas),
    areas: all.map((area) => ({ text: areaLabel(area), href: areaAddress(area) })),
    annex: oogoAddress(verband, "bijlage"),
    standouts: standoutsOf(verband, edition),
    memberStandouts: striking.filter(({ figures }) => figures.length > 0),
    quietMembers: striking.filter(({ figures }) => figures.length === 0).map(({ name }) => name),
    changes: all
      .map((area) => ({ ...reference(area), figures: meetingChanges(area, indicators, edition) }))
      .filter(({ figures }) => figures.length > 0),
    themes: edition.themes.map((theme) => oogoTheme(theme, table, edition)),
    survey: glanceLinks(areaGlance(verband, edition)),
  };
}

function reference(area: PageArea): { name: string; href: string } {
  return { name: areaLabel(area), href: areaAddress(area) };
}

/** What stands out in a gemeente, of the figures that this overleg is about. */
function strikingOf(area: PageArea, indicators: readonly NamedIndicator[], edition: Edition): Standouts["figures"] {
  const titles = new Set(indicators.map(({ title }) => title));
  return (standoutsOf(area, edition)?.figures ?? []).filter(({ title }) => titles.has(title));
}

/** So many figures of a theme have their questions on the page. */
const mostAsked = 3;

function oogoTheme(theme: NamedTheme, table: Table, edition: Edition): OogoTheme {
  const { verband, gemeenten } = table;
  const figures = meetingFigures(table, theme, edition);
  const { slug, title, summary } = theme;
  return {
    ...{ slug, title, summary },
    table: sideBySide(figures, title, table, edition),
    comments: figures
      .map(({ indicator }) => ({
        title: indicator.title,
        comments: shownComments([verband, ...gemeenten], indicator, edition),
      }))
      .filter(({ comments }) => comments.length > 0),
    questions: byAttention(figures, table, edition)
      .slice(0, mostAsked)
      .map(({ indicator }) => ({
        title: indicator.title,
        why: attentionSentence(attentionFor(indicator, table, edition)),
        questions: edition.explanations?.get(indicator.slug)?.questions ?? [],
      }))
      .filter(({ questions }) => questions.length > 0),
    report: `${areaAddress(verband)}${slug}/`,
    annex: oogoAddress(verband, slug),
    document: oogoDocument(verband, slug),
  };
}
