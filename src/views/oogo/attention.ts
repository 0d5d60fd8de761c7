import { isDifferent } from "../../domain/comparison.ts";
import type { NamedIndicator } from "../../domain/indicator.ts";
import type { PageArea } from "../areaIndex.ts";
import { areaInSentence } from "../areaLabel.ts";
import { clearDirection } from "../changeSentences.ts";
import type { Edition } from "../edition.ts";
import { list } from "../formatNumber.ts";
import type { MeetingFigure, Table } from "./meetingFigures.ts";

/** Why a figure asks for a place on the agenda: where it stands out, and where it went one way. */
export interface Attention {
  standsOut: PageArea[];
  changed: PageArea[];
}

/** Where a figure stands out or changed clearly: the verband first, then its gemeenten. As published; nothing is judged here. */
export function attentionFor({ slug }: Pick<NamedIndicator, "slug">, table: Table, edition: Edition): Attention {
  const { comparisons } = edition;
  const all = [table.verband, ...table.gemeenten];
  return {
    standsOut: all.filter(({ code }) => comparisons.standouts(code).includes(slug)),
    changed: all.filter(({ code }) => {
      const change = comparisons.change(slug, code);
      return (
        change !== undefined &&
        isDifferent(change.verdict) &&
        clearDirection(change, comparisons.trend(slug, code)) !== null
      );
    }),
  };
}

/** What counts most for the agenda: standing out of the verband, of gemeenten, then clear changes. */
function weight({ standsOut, changed }: Attention, { verband }: Table): number {
  const of = (areas: readonly PageArea[]) => (areas.includes(verband) ? 100 : 0) + areas.length;
  return 10 * of(standsOut) + of(changed);
}

/**
 * The figures of a theme, those that ask most for attention first; among equals the order of the theme. A figure of the
 * country alone comes last, and one that nobody has is left out.
 */
export function byAttention(figures: readonly MeetingFigure[], table: Table, edition: Edition): MeetingFigure[] {
  return figures
    .filter(({ period }) => period !== null)
    .map((figure, place) => {
      const asked = weight(attentionFor(figure.indicator, table, edition), table);
      return { figure, rank: figure.of === "nederland" ? Number.NEGATIVE_INFINITY : asked, place };
    })
    .sort((a, b) => b.rank - a.rank || a.place - b.place)
    .map(({ figure }) => figure);
}

/** Why the questions about a figure are asked first; null where only its place in the theme says so. */
export function attentionSentence({ standsOut, changed }: Attention): string | null {
  const names = (areas: readonly PageArea[]) =>
    areas.length > 3 ? `${areas.length} gebieden` : list(areas.map(areaInSentence));
  if (standsOut.length === 0 && changed.length === 0) return null;
  if (changed.length === 0) return `Dit cijfer valt op in ${names(standsOut)}.`;
  if (standsOut.length === 0) return `Dit cijfer verandert duidelijk in ${names(changed)}.`;
  return `Dit cijfer valt op in ${names(standsOut)}. Het verandert duidelijk in ${names(changed)}.`;
}
