import { describe, expect, inject, test } from "vitest";
import { checkLinks } from "../../src/proof/checkLinks.ts";
import { openSite } from "../../src/proof/sitePages.ts";
import { pageAddresses, readPage } from "./htmlFiles.ts";

const sites = Object.entries(inject("sites")).filter(([, folder]) => folder !== null) as [string, string][];

describe.each(sites)("the %s site", (_, folder) => {
  const addresses = pageAddresses(folder);
  const pages = new Map(addresses.map((address) => [address, readPage(folder, address)]));

  test("has thousands of pages, and every link on them leads to a page or file that is there, and to its anchor", () => {
    expect(addresses.length).toBeGreaterThan(2000);
    const { looked, examples } = checkLinks(openSite(folder));
    expect(looked).toBeGreaterThan(10 * addresses.length);
    expect(examples).toEqual([]);
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
    const inline = /<style|<[^>]*\sstyle=|<script(?![^>]*\ssrc=)(?![^>]*application\/(?:ld\+)?json)/;
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
