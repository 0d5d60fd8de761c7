import { type Edition, page } from "../edition.ts";
import type { Page } from "../page.ts";

/** The page on which readers compare areas of their choice. Its figures are loaded when they have chosen. */
export interface ComparePage extends Page {
  themes: { slug: string; title: string }[];
}

/** What the page says before anything is chosen. */
export function comparePage(edition: Edition): ComparePage {
  return {
    ...page(
      edition,
      "vergelijken",
      "Vergelijk gebieden",
      "Zet gemeenten en regio's naast elkaar, en naast een regio of groep die u zelf kiest.",
      [{ text: "Home", href: "/" }],
    ),
    themes: edition.themes.map(({ slug, title }) => ({ slug, title })),
  };
}
