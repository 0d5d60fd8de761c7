import type { NamedTheme } from "../../domain/indicator.ts";
import { changesIn } from "../changes/changeIndex.ts";
import type { Edition } from "../edition.ts";
import type { Link } from "../page.ts";

/** A figure that a report no longer has, under the id that it had, and where a reader may go on. */
export type EndedFigure = Link & { id: string };

/** The figures that earlier releases had under a theme and that are no longer there, or under another theme. */
export function endedFigures({ slug: theme }: Pick<NamedTheme, "slug">, edition: Edition): EndedFigure[] {
  const now = new Map(edition.indicators.map((indicator) => [indicator.slug, indicator]));
  const before = changesIn(edition)
    .records.flatMap(({ indicators }) => indicators)
    .filter((indicator) => indicator.theme === theme && now.get(indicator.slug)?.theme !== theme);
  const titles = new Map(before.map(({ slug, title }) => [slug, title]));
  return [...titles].map(([id, text]) => ({ id, text, href: `/indicator/${id}/` }));
}
