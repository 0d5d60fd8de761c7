import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashFiles } from "../../src/files/hashFiles.ts";
import { indexSite } from "../../src/search/indexSite.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "monitor-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A page of one of eight kinds and seven themes. */
function writePage(site: string, number: number): void {
  const place = join(folder, site, `pagina-${number}`);
  mkdirSync(place, { recursive: true });
  const filters = `data-pagefind-filter="soort[data-soort], thema[data-thema]" data-soort="Soort ${number % 8}" data-thema="Thema ${number % 7}"`;
  writeFileSync(
    join(place, "index.html"),
    `<!doctype html><html lang="nl"><body><main data-pagefind-body ${filters}><h1>Rapport ${number}</h1></main></body></html>`,
  );
}

const numbers = Array.from({ length: 40 }, (_, number) => number);

/** Some disks list files in the order in which they were written, or in that order turned around. */
async function index(site: string, order = numbers): Promise<string> {
  for (const number of order) writePage(site, number);
  expect(await indexSite(join(folder, site))).toBe(40);
  return join(folder, site, "pagefind");
}

describe("the search index", () => {
  test("is the same for the same pages, byte for byte, in whatever order the disk has them", async () => {
    const [one, other] = [await index("one"), await index("other", numbers.toReversed())];
    expect(Object.keys(hashFiles(one)).length).toBeGreaterThan(40);
    expect(hashFiles(one)).toEqual(hashFiles(other));
  });

  test("names files that are there, with every value of every filter", async () => {
    const place = await index("site");
    const unpack = (file: string) => gunzipSync(readFileSync(join(place, file))).toString("latin1");
    const { languages } = JSON.parse(readFileSync(join(place, "pagefind-entry.json"), "utf8"));
    const meta = unpack(`pagefind.${languages.nl.hash}.pf_meta`);
    const filters = readdirSync(join(place, "filter"));
    for (const file of filters) expect(meta).toContain(file.replace(".pf_filter", ""));
    const values = filters.flatMap((file) => unpack(join("filter", file)).match(/(?:Soort|Thema) \d/g));
    expect(values.sort()).toEqual([
      ...Array.from({ length: 8 }, (_, number) => `Soort ${number}`),
      ...Array.from({ length: 7 }, (_, number) => `Thema ${number}`),
    ]);
  });
});
