import { areaAddress } from "../../domain/area.ts";
import type { NamedTheme } from "../../domain/indicator.ts";
import { areaInSentence, areaLabel } from "../areaLabel.ts";
import { benchmarks } from "../benchmarks.ts";
import type { Edition } from "../edition.ts";
import { formatDate, list } from "../formatNumber.ts";
import { type AnnexFigure, annexFigure } from "./annexFigure.ts";
import { fitsOnTwoSheets } from "./annexRoom.ts";
import { byAttention } from "./attention.ts";
import { type MeetingFigure, meetingFigures, type Table } from "./meetingFigures.ts";
import { oogoAddress, oogoDocument } from "./oogoAddress.ts";

/** One theme of a verband for the agenda: two printed pages at most. */
export interface Annex {
  slug: string;
  theme: string;
  summary: string;
  area: string;
  /** "Uitgave 2026-1, 22 november 2026". */
  release: string;
  /** With what the figures are compared. */
  compared: string;
  figures: AnnexFigure[];
  /** How many figures there are beside these, and where. */
  rest: string;
  /** The address of this annex, of its document, and of the page with everything, which changes with each release. */
  href: string;
  document: string;
  live: string;
}

/** No more, however short they are: an agenda has room for so many. */
const mostFigures = 6;

/** The annex of one theme. */
export function annex(table: Table, theme: NamedTheme, edition: Edition): Annex {
  const { verband } = table;
  const known = meetingFigures(table, theme, edition).filter(({ period }) => period !== null);
  const figures = chosen(known, theme, table, edition);
  const reported = known.some(({ of }) => of === "verband");
  const { id, date } = edition.release;
  return {
    slug: theme.slug,
    theme: theme.title,
    summary: theme.summary,
    area: areaLabel(verband),
    release: `Uitgave ${id}, ${formatDate(date)}`,
    compared: `Vergeleken met ${list(benchmarks(verband, theme, edition.areas).map(areaInSentence))}`,
    figures,
    rest: restSentence(known.length, figures.length),
    href: oogoAddress(verband, theme.slug),
    document: oogoDocument(verband, theme.slug),
    live: reported ? `${areaAddress(verband)}${theme.slug}/` : `${oogoAddress(verband)}#${theme.slug}`,
  };
}

/** Of so many figures that ask most for attention some may be too tall to fit; a smaller one may then take their place. */
const mostConsidered = 9;

/** The figures that ask most for attention and fit, in the order of the theme. */
function chosen(known: readonly MeetingFigure[], theme: NamedTheme, table: Table, edition: Edition): AnnexFigure[] {
  const asking = byAttention(known, table, edition).slice(0, mostConsidered);
  const told = new Map(asking.map((figure) => [figure, annexFigure(figure, theme, table, edition)]));
  const inOrder = (some: readonly MeetingFigure[]) =>
    known.filter((figure) => some.includes(figure)).map((figure) => told.get(figure)!);
  let kept: MeetingFigure[] = [];
  for (const figure of asking) {
    const wider = [...kept, figure];
    if (wider.length <= mostFigures && fitsOnTwoSheets(inOrder(wider))) kept = wider;
  }
  return inOrder(kept);
}

function restSentence(all: number, shown: number): string {
  if (all === 0) return "Over dit thema zijn er in deze uitgave geen cijfers.";
  if (shown === all) return `Dit ${all === 1 ? "is het enige cijfer" : `zijn alle ${all} cijfers`} over dit thema.`;
  return `Dit zijn ${shown} van de ${all} cijfers over dit thema: eerst wat opvalt of verandert. De andere staan op de site.`;
}
