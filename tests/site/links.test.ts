import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, test } from "vitest";
import { pageAddresses, readPage } from "./htmlFiles.ts";

const sites = Object.entries(inject("sites")).filter(([, folder]) => folder !== null) as [string, string][];

describe.each(sites)("the %s site", (_, folder) => {
  const addresses = pageAddresses(folder);
  const pages = new Map(addresses.map((address) => [address, readPage(folder, address)]));
  const anchors = new Map(
    [...pages].map(([address, html]) => [
      address,
      new Set([...html.matchAll(/\sid="?([^"\s>]+)/g)].map(([, id]) => id!)),
    ]),
  );

  test("has thousands of pages, and every link on them leads to a page or file that is there, and to its anchor", () => {
    expect(addresses.length).toBeGreaterThan(2000);
    const broken: string[] = [];
    for (const [address, html] of pages) {
      for (const href of internalLinks(html)) {
        const { pathname, hash } = new URL(href, `http://site${address}`);
        const target = decodeURIComponent(pathname);
        const isPage = anchors.has(target);
        if (!isPage && !(!target.endsWith("/") && existsSync(join(folder, target))))
          broken.push(`${address} → ${href}`);
        else if (isPage && hash !== "" && !anchors.get(target)!.has(decodeURIComponent(hash.slice(1))))
          broken.push(`${address} → ${href}`);
      }
    }
    expect(broken.slice(0, 20)).toEqual([]);
  });

  test("asks nothing of another host: scripts, styles, pictures and fonts are its own", () => {
    const foreign = [...pages].flatMap(([address, html]) =>
      [
        ...html.matchAll(
          /<(?:script|img|iframe|source|link rel="?(?:stylesheet|preload|icon|modulepreload)"?)[^>]*?\s(?:src|href)="?(https?:[^"\s>]+)/g,
        ),
      ].map(([, url]) => `${address} → ${url}`),
    );
    expect(foreign).toEqual([]);
  });

  test("every page has a strict policy, no inline script or style, and a title of its own", () => {
    const inline = /<style|<[^>]*\sstyle=|<script(?![^>]*\ssrc=)(?![^>]*application\/json)/;
    const html = [...pages];
    const titles = Map.groupBy(html, ([, text]) => /<title>([^<]+)/.exec(text)?.[1] ?? "");
    const addresses = (wrong: typeof html) => wrong.map(([address]) => address).slice(0, 10);
    expect(addresses(html.filter(([, text]) => !text.includes("default-src 'none'; script-src 'self'")))).toEqual([]);
    expect(addresses(html.filter(([, text]) => inline.test(text)))).toEqual([]);
    expect([...titles].filter(([title, same]) => title.length < 5 || same.length > 1).map(([title]) => title)).toEqual(
      [],
    );
  });
});

function internalLinks(html: string): string[] {
  const links = [...html.matchAll(/<a\s[^>]*?href="?([^"\s>]+)/g)].map(([, href]) => href!.replaceAll("&amp;", "&"));
  return [...new Set(links)].filter((href) => !/^(https?:|mailto:)/.test(href));
}
