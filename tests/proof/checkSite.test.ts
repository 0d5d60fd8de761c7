import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { checkAccessibility } from "../../src/proof/checkAccessibility.ts";
import { checkAddresses } from "../../src/proof/checkAddresses.ts";
import { checkLinks } from "../../src/proof/checkLinks.ts";
import { checkSite, failedChecks } from "../../src/proof/checkSite.ts";
import { checkTotals } from "../../src/proof/checkTotals.ts";
import { openSite } from "../../src/proof/sitePages.ts";
import { openWarehouse } from "../../src/warehouse/warehouse.ts";

const folder = mkdtempSync(join(tmpdir(), "controle-"));
const site = join(folder, "site");
afterAll(() => rmSync(folder, { recursive: true }));

const page = (body: string) =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Een pagina</title></head><body>${body}</body></html>`;

function write(file: string, text: string): void {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), text);
}

beforeEach(() => {
  rmSync(site, { recursive: true, force: true });
  write("index.html", page('<h1>Home</h1><p><a href="gemeente/almere/#cijfer">Almere</a></p>'));
  write("gemeente/almere/index.html", page('<h1 id="cijfer">Almere</h1><p><a href="../../data/a.csv">a</a></p>'));
  write("data/a.csv", "a");
});

describe("the check of links", () => {
  test("finds nothing where all is there, and counts what it looked at", () => {
    expect(checkLinks(openSite(site))).toMatchObject({ looked: 2, wrong: 0, examples: [] });
  });

  test.each([
    ["a page that is not there", '<a href="/gemeente/urk/">', "/x/ → /gemeente/urk/"],
    ["a place that is not on the page", '<a href="../gemeente/almere/#ander">', "/x/ → ../gemeente/almere/#ander"],
    ["a file that is not there", '<a href="/data/b.csv">', "/x/ → /data/b.csv"],
    ["a picture that is not there", '<img alt="" src="weg.png">', "/x/ → weg.png"],
    ["a style that is not there", '<link rel="stylesheet" href="../weg.css">', "/x/ → ../weg.css"],
  ])("finds %s", (_, html, found) => {
    write("x/index.html", page(html));
    expect(checkLinks(openSite(site)).examples).toEqual([found]);
  });

  test("leaves other sites, mail and data alone", () => {
    write("x/index.html", page('<a href="https://a.nl/b/"><a href="mailto:a@b.nl"><link rel="icon" href="data:,">'));
    expect(checkLinks(openSite(site)).wrong).toBe(0);
  });
});

test("the check of addresses names what an earlier release had and this one has not", () => {
  writeFileSync(join(folder, "addresses.json"), '{"index.html":"2026-1","gemeente/urk/index.html":"2026-1"}');
  expect(checkAddresses(openSite(site), folder)).toMatchObject({ looked: 2, wrong: 1, examples: ["/gemeente/urk/"] });
  rmSync(join(folder, "addresses.json"));
  expect(checkAddresses(openSite(site), folder).looked).toBe(0);
});

test("the check of pages sees one of each kind, and what is wrong on it", () => {
  expect(checkAccessibility(openSite(site))).toMatchObject({ looked: 2, wrong: 0 });
  write("thema/onderwijs/index.html", page('<h1>Onderwijs</h1><img src="a.png">'));
  const { examples } = checkAccessibility(openSite(site));
  expect(examples.join()).toContain("/thema/onderwijs/: wcag/h37");
});

describe("the check of totals", () => {
  const published = join(folder, "published.duckdb");
  const columns = "t(indicator, period, area, value, numerator, denominator, expected)";

  async function totals(rows: string): Promise<Awaited<ReturnType<typeof checkTotals>>> {
    rmSync(published, { force: true });
    const warehouse = await openWarehouse(published);
    await warehouse.run(`create table published as from (values ${rows}) as ${columns}`);
    warehouse.closeSync();
    return checkTotals(published);
  }

  test("finds a country that is not the sum of its gemeenten, and lets rounding pass", async () => {
    const right = "('a', 2024, 'GM1', 60.0, 60.0, null, false), ('a', 2024, 'GM2', 41.0, 41.0, null, false)";
    expect(await totals(`${right}, ('a', 2024, 'NL', 100.0, 100.0, null, false)`)).toMatchObject({
      looked: 1,
      wrong: 0,
    });
    const wrong = await totals(`${right}, ('a', 2024, 'NL', 120.0, 120.0, null, false)`);
    expect(wrong.examples).toEqual(["a 2024: gemeenten samen 101, Nederland 120"]);
  });

  test("says nothing of shares, of forecasts, and of years in which a gemeente has no figure", async () => {
    const rows = [
      "('a', 2024, 'GM1', 60.0, 60.0, 100.0, false), ('a', 2024, 'NL', 50.0, 50.0, 100.0, false)",
      "('b', 2024, 'GM1', 60.0, 60.0, null, true), ('b', 2024, 'NL', 50.0, 50.0, null, true)",
      "('c', 2024, 'GM1', null, null, null, false), ('c', 2024, 'NL', 50.0, 50.0, null, false)",
    ];
    expect((await totals(rows.join(", "))).looked).toBe(0);
  });

  test("is told with the others, and stops no release; a broken link does", async () => {
    await totals("('a', 2024, 'GM1', 60.0, 60.0, null, false), ('a', 2024, 'NL', 10.0, 10.0, null, false)");
    const account = { rows: 3, used: 2, refused: 0, aside: { voettekst: 1 } };
    const received = [{ source: "s", file: "f.csv", hash: "", account }];
    const run = () => checkSite({ site, folder, summary: { received, protection: null } });
    const checks = await run();
    expect(checks.find(({ name }) => name === "Optelling")).toMatchObject({ wrong: 1 });
    expect(checks.find(({ name }) => name === "Regels")).toMatchObject({ looked: 3, wrong: 0 });
    expect(failedChecks(checks)).toEqual([]);
    write("x/index.html", page('<a href="/weg/">'));
    expect(failedChecks(await run()).map(({ name }) => name)).toEqual(["Verwijzingen"]);
  });
});
