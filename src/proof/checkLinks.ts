import type { Check } from "../domain/releaseRecord.ts";
import { checkOf } from "./checkOf.ts";
import { fileAt, type SitePages } from "./sitePages.ts";

/** Looks whether everything that pages name is there: pages, the place on a page after #, files, styles and pictures. */
export function checkLinks(site: SitePages): Check {
  const { links, asked } = collectLinks(site);
  const wrong = [...asked].flatMap(([target, places]) => brokenPlaces(target, places, site));
  return checkOf(
    "Verwijzingen",
    "Elke verwijzing op elke pagina komt uit bij een pagina, plek of bestand.",
    links,
    wrong,
  );
}

/** What is asked of an address: the place on its page ("" for none), and the first page that asks for it. */
type Asked = Map<string, Map<string, string>>;

function collectLinks({ addresses, read }: SitePages): { links: number; asked: Asked } {
  const asked: Asked = new Map();
  let links = 0;
  for (const address of addresses) {
    for (const href of internalLinks(read(address))) {
      const { pathname, hash } = new URL(href, `http://site${address}`);
      const target = decodeURIComponent(pathname);
      const places = asked.get(target) ?? asked.set(target, new Map()).get(target)!;
      const place = decodeURIComponent(hash.slice(1));
      if (!places.has(place)) places.set(place, `${address} → ${href}`);
      links++;
    }
  }
  return { links, asked };
}

function internalLinks(html: string): string[] {
  const named = [...html.matchAll(/<(?:a|img|link|script|source|iframe)\s[^>]*?(?:href|src)="?([^"\s>]+)/g)];
  const links = new Set(named.map(([, href]) => href!.replaceAll("&amp;", "&")));
  return [...links].filter((href) => !/^([a-z]+:|\/\/)/.test(href));
}

function brokenPlaces(target: string, places: ReadonlyMap<string, string>, { files, read }: SitePages): string[] {
  if (!files.has(fileAt(target))) return [...places.values()];
  const named = [...places].filter(([place]) => place !== "");
  if (named.length === 0 || !fileAt(target).endsWith(".html")) return [];
  const ids = new Set([...read(target).matchAll(/\sid="?([^"\s>]+)/g)].map(([, id]) => id!));
  return named.flatMap(([place, asker]) => (ids.has(place) ? [] : [asker]));
}
