import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, inject, test } from "vitest";
import { pageAddresses, readPage } from "./htmlFiles.ts";

const sites = Object.entries(inject("sites")).filter(([, folder]) => folder !== null) as [string, string][];

describe.each(sites)("the %s site", (name, folder) => {
  const pages = pageAddresses(folder).map((address) => ({ address, html: readPage(folder, address) }));
  const areas = pages.filter(({ address }) =>
    /^\/(?:(?:gemeente|samenwerkingsverband|jeugdregio|provincie)\/[^/]+|nederland)\/$/.test(address),
  );

  test("every page of the site names a picture that is there, of the size it says", () => {
    const wrong: string[] = [];
    const seen = new Map<string, string>();
    for (const { address, html } of pages.filter(({ html }) => html.includes('class="site-header"'))) {
      const picture = pathOf(meta(html, "og:image"));
      const size = picture === null ? "none" : (seen.get(picture) ?? sizeOf(join(folder, picture)));
      if (picture !== null) seen.set(picture, size);
      if (size !== `${meta(html, "og:image:width")}x${meta(html, "og:image:height")}`)
        wrong.push(`${address}: ${picture} ${size}`);
    }
    expect(wrong.slice(0, 10)).toEqual([]);
    expect(seen.size).toBeGreaterThan(areas.length);
  });

  test("every page says to other sites what it is, in Dutch", () => {
    const wrong = pages
      .filter(({ html }) => html.includes('class="site-header"'))
      .filter(
        ({ html }) =>
          !meta(html, "og:title") ||
          !meta(html, "og:description") ||
          !meta(html, "og:image:alt") ||
          meta(html, "og:locale") !== "nl_NL" ||
          meta(html, "twitter:card") !== "summary_large_image",
      );
    expect(wrong.map(({ address }) => address).slice(0, 10)).toEqual([]);
  });

  test("every page of an area links to its figures as CSV, XLSX and ODS, and they are there", () => {
    expect(areas.length).toBeGreaterThan(5);
    const missing = areas.flatMap(({ address, html }) => {
      const file = `/data/gebied${address.slice(0, -1)}`;
      return ["csv", "xlsx", "ods"]
        .map((format) => `${file}.${format}`)
        .filter((path) => !existsSync(join(folder, path)) || !new RegExp(`href="?${path}["\\s>]`).test(html));
    });
    expect(missing.slice(0, 10)).toEqual([]);
  });

  test(`the files of ten areas ${name === "demo" ? "all say voorbeeldcijfers" : "do not say voorbeeldcijfers"}`, async () => {
    const step = Math.max(1, Math.floor(areas.length / 10));
    for (const { address } of areas.filter((_, place) => place % step === 0)) {
      const file = join(folder, "data", "gebied", address.slice(0, -1));
      const rows: Record<string, string>[] = parse(readFileSync(`${file}.csv`), {
        delimiter: ";",
        bom: true,
        columns: true,
      });
      expect(new Set(rows.map(({ voorbeeldcijfers }) => voorbeeldcijfers)), address).toEqual(
        new Set([name === "demo" ? "ja" : "nee"]),
      );
      const books = [await readXlsx(readFileSync(`${file}.xlsx`)), await readOds(readFileSync(`${file}.ods`))];
      for (const sheet of books.flatMap(({ sheets }) => sheets)) {
        expect(/voorbeeldcijfers/i.test(JSON.stringify(sheet.rows)), `${address} ${sheet.name}`).toBe(name === "demo");
      }
    }
  });
});

function meta(html: string, property: string): string | null {
  const [, quoted, bare] =
    new RegExp(`<meta (?:property|name)="?${property}"? content=(?:"([^"]*)"|([^\\s>]+))`).exec(html) ?? [];
  return quoted ?? bare ?? null;
}

function pathOf(address: string | null): string | null {
  return address === null ? null : new URL(address).pathname;
}

/** "640x336", as the first bytes of a PNG say it; "none" where there is no file. */
function sizeOf(file: string): string {
  if (!existsSync(file)) return "none";
  const png = readFileSync(file);
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}
