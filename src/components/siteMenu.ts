import type { Link, Page } from "../views/page.ts";

/** A link of the main menu, with the first parts of the addresses that it leads to: ["gemeente", "provincie"]. */
export interface MenuItem extends Link {
  within: readonly string[];
}

const menu: readonly MenuItem[] = [
  { text: "Thema's", href: "/#themas", within: ["thema", "indicator"] },
  {
    text: "Gebieden",
    href: "/#gebieden",
    within: ["gemeente", "samenwerkingsverband", "jeugdregio", "provincie", "nederland"],
  },
  { text: "Vergelijken", href: "/vergelijken/", within: ["vergelijken"] },
  { text: "Verkennen", href: "/verkennen/", within: ["verkennen"] },
  { text: "OOGO", href: "/oogo/", within: ["oogo"] },
  { text: "Vragenlijst", href: "/vragenlijst/", within: ["vragenlijst"] },
  { text: "Meedoen", href: "/meedoen/", within: ["meedoen"] },
  { text: "Over", href: "/over/", within: ["over", "toegankelijkheid"] },
  { text: "Zoeken", href: "/zoeken/", within: ["zoeken"] },
];

/** The main menu of a release: without what it does not have. */
export function siteMenu({ survey }: Pick<Page["release"], "survey">): readonly MenuItem[] {
  return menu.filter(({ href }) => survey || href !== "/vragenlijst/");
}

/** What a menu says of the page that one is on: it is this one, or lies within it. */
export function currentOf({ href, within }: MenuItem, here: string): "page" | "true" | undefined {
  if (href === here) return "page";
  return within.includes(here.split("/")[1] ?? "") ? "true" : undefined;
}
