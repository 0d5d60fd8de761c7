import type { NamedIndicator, NamedTheme } from "../domain/indicator.ts";
import type { Source } from "../domain/manifest.ts";
import type { Release } from "../domain/release.ts";
import type { AreaIndex } from "./areaIndex.ts";
import type { FigureIndex } from "./figureIndex.ts";
import type { Link, Page } from "./page.ts";

/** What every page of one release draws on: definitions and published figures, nothing else. */
export interface Edition {
  release: Release;
  areas: AreaIndex;
  themes: readonly NamedTheme[];
  indicators: readonly NamedIndicator[];
  sources: readonly Source[];
  figures: FigureIndex;
  /** By the code of a gemeente: woonplaatsen, former gemeenten and other spellings. */
  otherNames: ReadonlyMap<string, readonly string[]>;
}

/** The part of a page that is the same for all. */
export function page(
  { release }: Edition,
  address: string,
  title: string,
  description: string,
  breadcrumbs: Link[] = [],
): Page {
  const { id, title: name, date, demo } = release;
  return { address, title, description, breadcrumbs, release: { id, title: name, date, demo } };
}

/** The indicators of a theme: first those that the theme names, in its order, then the others by title. */
function inPageOrder(theme: NamedTheme, indicators: readonly NamedIndicator[]): NamedIndicator[] {
  const rank = ({ slug }: NamedIndicator) =>
    theme.order.includes(slug) ? theme.order.indexOf(slug) : theme.order.length;
  return indicators
    .filter((indicator) => indicator.theme === theme.slug)
    .sort((a, b) => rank(a) - rank(b) || a.title.localeCompare(b.title, "nl"));
}

/** Indicators of a theme that an area of this kind gets. */
export function reported(
  theme: NamedTheme,
  kind: NamedIndicator["levels"][number],
  { indicators }: Edition,
): NamedIndicator[] {
  return inPageOrder(theme, indicators).filter(({ levels }) => levels.includes(kind));
}
