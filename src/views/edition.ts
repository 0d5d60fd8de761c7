import type { NamedIndicator, NamedTheme } from "../domain/indicator.ts";
import type { Source } from "../domain/manifest.ts";
import type { Release } from "../domain/release.ts";
import type { AreaIndex, PageArea } from "./areaIndex.ts";
import type { ComparisonIndex } from "./comparisonIndex.ts";
import type { FigureIndex } from "./figureIndex.ts";
import type { GroupIndex } from "./groupIndex.ts";
import type { Link, Page } from "./page.ts";

/** What every page of one release draws on: definitions and published figures, nothing else. */
export interface Edition {
  release: Release;
  areas: AreaIndex;
  themes: readonly NamedTheme[];
  indicators: readonly NamedIndicator[];
  sources: readonly Source[];
  figures: FigureIndex;
  comparisons: ComparisonIndex;
  groups: GroupIndex;
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

/** Indicators of a theme that an area gets: those for its kind, and of a samenwerkingsverband those for its sector. */
export function reported(
  theme: NamedTheme,
  { code, kind }: Pick<PageArea, "code" | "kind">,
  { indicators }: Pick<Edition, "indicators">,
): NamedIndicator[] {
  const sector = code.slice(0, 2).toLowerCase();
  return inPageOrder(theme, indicators).filter(
    ({ levels, sectors }) =>
      levels.includes(kind) && (kind !== "samenwerkingsverband" || (sectors as string[]).includes(sector)),
  );
}
