import { type Edition, page } from "./edition.ts";
import type { Page } from "./page.ts";

/** Shared by the pages of prose: about, method, accessibility, sources, not found. Their words are in content/pages/. */
export interface ProsePage extends Page {
  slug: string;
}

const prose = [
  { slug: "over", address: "over", title: "Over deze site", parents: [] },
  { slug: "methode", address: "over/methode", title: "Methode", parents: [{ text: "Over deze site", href: "/over/" }] },
  {
    slug: "begrippen",
    address: "over/begrippen",
    title: "Begrippen",
    parents: [{ text: "Over deze site", href: "/over/" }],
  },
  { slug: "toegankelijkheid", address: "toegankelijkheid", title: "Toegankelijkheid", parents: [] },
  { slug: "404", address: "404", title: "Deze pagina bestaat niet", parents: [] },
  { slug: "zoeken", address: "zoeken", title: "Zoeken", parents: [] },
];

/** The pages whose words an editor writes. */
export function prosePages(edition: Edition): ProsePage[] {
  return prose.map(({ slug, address, title, parents }) => ({
    ...page(edition, address, title, `${title}: Monitor Aansluiting Onderwijs Jeugdhulp.`, [
      { text: "Home", href: "/" },
      ...parents,
    ]),
    slug,
  }));
}
