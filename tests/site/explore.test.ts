import { readdirSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { AxeResults } from "axe-core";
import { parse } from "csv-parse/sync";
import type { Download, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { siteBrowser } from "./siteBrowser.ts";

const { demo } = inject("sites");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

describe("the explorer", () => {
  const site = siteBrowser(demo);
  const requests: string[] = [];
  let page: Page;

  beforeAll(async () => {
    page = await site.browser.newPage({ acceptDownloads: true });
    page.on("request", (request) => requests.push(request.url()));
    page.on("pageerror", (error) => requests.push(`error: ${error.message}`));
    await page.goto(`${site.url}/verkennen/`);
  });

  afterAll(() => page.context().close());

  beforeEach(() => page.context().setOffline(false));

  test("loads nothing of the figures or the program before the click", () => {
    expect(requests.filter((url) => /duckdb/.test(url))).toEqual([]);
  });

  test("says beforehand how much it will fetch: the figures, and the program as a server packs it", async () => {
    const said = await page.locator("[data-start] button").innerText();
    const packed = readdirSync(join(demo, "_astro"))
      .filter((file) => /^duckdb-(browser-)?eh.*\.(wasm|worker.*\.js)$/.test(file))
      .map((file) => gzipSync(readFileSync(join(demo, "_astro", file))).length)
      // Scripts that only hold the address of a file are named after it.
      .filter((size) => size > 1000);
    expect(packed).toHaveLength(2);
    const bytes = statSync(join(demo, "data", "monitor.duckdb")).size + packed[0]! + packed[1]!;
    expect(said).toContain(`(${(bytes / 1e6).toFixed(1).replace(".", ",")} MB)`);
  });

  test("shows figures after the click", async () => {
    const start = performance.now();
    await load(page);
    console.log(`Explorer loaded in ${Math.round(performance.now() - start)} ms`);
    expect(await page.locator("[data-answer] tbody tr").count()).toBe(50);
    expect(await page.locator("[data-start]").isHidden()).toBe(true);
  });

  test("fetches from no other host", () => {
    expect(requests.filter((url) => !url.startsWith(site.url) && !url.startsWith("blob:"))).toEqual([]);
  });

  test("gives the same value as the download of the indicator", async () => {
    await choose("?als=lijst&cijfers=aandeel-sbo&jaren=alle&gebieden=GM0034");
    const shown = await figures(await saved(page));
    const expected = readCsv(join(demo, "data", "aandeel-sbo.csv")).filter((row) => row.gebiedscode === "GM0034");
    expect(shown.length).toBeGreaterThan(5);
    expect(shown.map(({ jaar, waarde }) => [jaar, Number(waarde)])).toEqual(
      expected.map(({ jaar, waarde }) => [jaar, Number(waarde)]),
    );
    const cells = page.locator("[data-answer] tbody td[data-value]");
    expect(await cells.count()).toBeGreaterThanOrEqual(shown.length);
  });

  test("an absence keeps its reason in the table and in the download", async () => {
    await choose("?als=lijst&cijfers=aandeel-sbo&jaren=nieuwste");
    const rows = await figures(await saved(page));
    const absent = rows.filter(({ waarde }) => waarde === "");
    expect(absent.length).toBeGreaterThan(0);
    for (const row of absent) expect(row.reden_ontbreekt, row.gebied).not.toBe("");
    await sortBy("Waarde");
    const next = page.locator("[data-page='1']");
    const shown = page.locator("[data-rows]");
    while (await next.isEnabled()) {
      const before = await shown.innerText();
      await next.click();
      await expect.poll(() => shown.innerText(), { timeout: 10_000 }).not.toBe(before);
    }
    expect(await page.locator("[data-answer] td[data-absence]").count()).toBeGreaterThan(0);
    expect(await page.locator("[data-answer] td[data-absence]").first().innerText()).toMatch(/[a-z]{4}/);
  });

  test("the download says its source, its release and that its figures are invented", async () => {
    const [first] = await figures(await saved(page));
    expect(first).toMatchObject({
      uitgave: "2026-1",
      voorbeeldcijfers: "ja",
      bronvermelding: expect.stringContaining("Monitor Aansluiting Onderwijs Jeugdhulp"),
    });
  });

  test("a column sorts, from high to low and from low to high, with what is absent at the end", async () => {
    await choose("?als=lijst&cijfers=jeugdhulp&soort=provincie");
    await sortBy("Waarde");
    const down = await column(0);
    expect(down).toEqual(down.toSorted((a, b) => b - a));
    await sortBy("Waarde");
    const up = await column(0);
    expect(up).toEqual(up.toSorted((a, b) => a - b));
  });

  test("a filter keeps the rows that hold its words", async () => {
    await choose("?als=lijst&cijfers=jeugdhulp");
    await page.locator('input[name="filter"]').fill("fryslan");
    await expect.poll(() => page.locator("[data-answer] tbody tr").count()).toBeLessThan(5);
    expect(await page.locator("[data-answer] tbody").innerText()).toContain("Fryslân");
  });

  test("all figures together do not freeze the page: fifty rows are drawn", async () => {
    const slugs = await page
      .locator("[data-indicators] input")
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
    const start = performance.now();
    await choose(`?als=lijst&cijfers=${slugs.join(",")}&soort=&jaren=alle`);
    console.log(`All figures listed in ${Math.round(performance.now() - start)} ms`);
    expect(await page.locator("[data-answer] tbody tr").count()).toBe(50);
    expect(await page.locator("[data-rows]").innerText()).toMatch(/van [23]\d\d\.\d{3}/);
  });

  test("a pivot has years beside each other, with the values of the list", async () => {
    await choose("?als=kruistabel&cijfers=jeugdhulp&soort=provincie");
    const years = await page.locator("[data-answer] thead th").allInnerTexts();
    expect(years.filter((year) => /^20\d\d/.test(year)).length).toBeGreaterThan(3);
    const csv = readCsv(join(demo, "data", "jeugdhulp.csv"));
    const of = csv.find(({ gebied, jaar }) => gebied === "Flevoland" && jaar === "2020");
    const at = years.findIndex((year) => year.startsWith("2020"));
    const row = page.locator("[data-answer] tbody tr", { hasText: "Flevoland" });
    const value = await row.locator(":scope > *").nth(at).getAttribute("data-value");
    expect(Number(value)).toBeCloseTo(Number(of!.waarde), 2);
  });

  test("a scatter plot has as many points as there are areas with both figures", async () => {
    await choose("?als=puntenwolk&cijfers=jeugdhulp,aandeel-sbo&gebieden=GM0034");
    const rows = await figures(await saved(page));
    const both = rows.filter((row) => row.jeugdhulp !== "" && row["aandeel-sbo"] !== "").length;
    expect(both).toBeGreaterThan(50);
    expect(both).toBeLessThan(rows.length);
    const crowd = await page.locator(".chart-scatter .chart-crowd").getAttribute("d");
    const dots = (crowd!.match(/M/g)?.length ?? 0) + (await page.locator(".chart-scatter .chart-own-dot").count());
    expect(dots).toBe(both);
    expect(await page.locator("[data-scatter]").innerText()).toContain("geen bewijs van een oorzaak");
    await page.locator("[data-drawing]").focus();
    await page.keyboard.press("ArrowRight");
    const spoken = page.locator("body > [role='status']");
    await expect.poll(() => spoken.innerText()).toMatch(/: .+\d%, .+\d%/);
  });

  test("what is wrong with a question in SQL is said in plain words, beside the words of DuckDB", async () => {
    await choose("?als=sql&sql=from+cijfer");
    expect(await page.locator("[data-error]").innerText()).toMatch(/De tabel cijfer bestaat niet[\s\S]*Catalog Error/);
    await page.locator("#sql-vraag").fill("select count(*) as rijen from cijfers");
    await page.getByRole("button", { name: "Voer uit" }).click();
    await expect
      .poll(() => page.locator("[data-answer] td, [data-answer] tbody th").first().innerText())
      .toMatch(/^\d{6}$/);
    expect(await page.locator("[data-error]").isHidden()).toBe(true);
  });

  test("a question in SQL reaches no file and no other host", async () => {
    const before = requests.length;
    for (const sql of [
      "from read_csv('https://example.org/x.csv')",
      "from read_parquet('/data/monitor.duckdb')",
      "select 1; install httpfs",
    ]) {
      await page.locator("#sql-vraag").fill(sql);
      await page.getByRole("button", { name: "Voer uit" }).click();
      await expect.poll(() => page.locator("[data-error]").isVisible()).toBe(true);
    }
    expect(requests.slice(before).filter((url) => !url.includes("favicon"))).toEqual([]);
  });

  test("a choice made by hand stands in the address, which brings it back", async () => {
    await choose("?als=lijst&cijfers=jeugdhulp");
    await page.getByLabel("Gebied op naam").fill("Almere");
    await page.getByRole("button", { name: "Voeg toe" }).click();
    await expect.poll(() => page.url()).toContain("gebieden=GM0034");
    await page.getByRole("radio", { name: "Kruistabel" }).check();
    await expect.poll(() => page.url()).toContain("als=kruistabel");
    const chosen = new URL(page.url()).search;
    await page.goto(`${site.url}/verkennen/${chosen}`);
    await load(page);
    expect(await page.getByRole("radio", { name: "Kruistabel" }).isChecked()).toBe(true);
    expect(await page.locator("[data-answer] tbody tr").count()).toBe(1);
  });

  test("goes on without a network: picking, pivoting, sorting and SQL", async () => {
    await choose("?als=lijst&cijfers=jeugdhulp&soort=provincie");
    await page.context().setOffline(true);
    await page.getByRole("radio", { name: "Kruistabel" }).check();
    await expect.poll(() => page.locator("[data-answer] thead th").count()).toBeGreaterThan(4);
    await page.getByRole("radio", { name: "Puntenwolk" }).check();
    await expect.poll(() => page.locator(".chart-scatter").isVisible()).toBe(true);
    await page.getByRole("radio", { name: "SQL" }).check();
    await page.locator("#sql-vraag").fill("select 41 + 1 as antwoord");
    await page.getByRole("button", { name: "Voer uit" }).click();
    await expect.poll(() => page.locator("[data-answer] tbody").innerText()).toBe("42");
    await sortBy("antwoord");
    expect(readFileSync(await (await saved(page)).path(), "utf8")).toContain("42;2026-1;ja;");
  });

  test("no script before the click is more than 25 kB, and no other page names the program", async () => {
    const fresh = await site.browser.newPage();
    await fresh.goto(`${site.url}/verkennen/`);
    const scripts = await fresh.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter(({ name }) => name.endsWith(".js"))
        .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize),
    );
    await fresh.close();
    console.log(`JavaScript before the click: ${scripts.reduce((sum, size) => sum + size, 0)} bytes`);
    expect(scripts.reduce((sum, size) => sum + size, 0)).toBeLessThan(25_000);
    const pages = readdirSync(demo, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".html"));
    const naming = pages.filter((file) => /verkennen\.astro|duckdb-/.test(readFileSync(join(demo, file), "utf8")));
    expect(naming).toEqual(["verkennen/index.html"]);
  });

  test.each(["lijst", "kruistabel", "puntenwolk", "sql"])(
    "axe finds nothing against WCAG 2.2 A and AA in its form %s, at 360 and 1280 px, light and dark",
    async (form) => {
      const tested = await site.browser.newPage({ bypassCSP: true, reducedMotion: "reduce" });
      await tested.goto(`${site.url}/verkennen/?als=${form}&cijfers=jeugdhulp,aandeel-sbo&gebieden=GM0034`);
      await load(tested);
      await tested.evaluate(axe);
      for (const width of [360, 1280]) {
        await tested.setViewportSize({ width, height: 800 });
        for (const colorScheme of ["light", "dark"] as const) {
          await tested.emulateMedia({ colorScheme });
          const { violations } = await tested.evaluate(
            (tags) =>
              (globalThis as unknown as { axe: { run: (of: unknown) => Promise<AxeResults> } }).axe.run({
                runOnly: tags,
              }),
            wcag,
          );
          const wrong = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
          expect(wrong, `${width} px, ${colorScheme}`).toEqual([]);
        }
        const wide = await tested.evaluate(() => document.documentElement.scrollWidth);
        expect(wide, `nothing scrolls sideways at ${width} px`).toBeLessThanOrEqual(width);
      }
      await tested.close();
    },
  );

  test("without scripts every indicator has its download, and the database is there", async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${site.url}/verkennen/`);
    const links = await plain
      .locator("a[href$='.csv']")
      .evaluateAll((all) => all.map((link) => link.getAttribute("href")!));
    expect(links.length).toBeGreaterThan(50);
    expect(await plain.locator("a[href='/data/monitor.duckdb']").count()).toBe(1);
    expect(await plain.locator("[data-start] button").isHidden()).toBe(true);
    expect(await plain.locator("noscript .caution").isVisible()).toBe(true);
    await context.close();
  });

  /** Goes to a choice as the button Back does: the figures stay loaded. */
  async function choose(search: string): Promise<void> {
    await page.evaluate((address) => {
      document.querySelector("[data-answer] tbody")?.replaceChildren();
      document.querySelector("[data-error]")?.replaceChildren();
      history.pushState(null, "", address);
      dispatchEvent(new PopStateEvent("popstate"));
    }, search);
    await page.locator("[data-answer] tbody tr, [data-error] p").first().waitFor({ timeout: 60_000 });
  }

  async function load(on: Page): Promise<void> {
    await on.locator("[data-start] button").click();
    await on.locator("[data-answer] tbody tr, [data-error] p").first().waitFor({ timeout: 60_000 });
  }

  async function sortBy(header: string): Promise<void> {
    const sorted = page.locator("[data-answer] th", { has: page.getByRole("button", { name: header }) });
    const before = await sorted.getAttribute("aria-sort");
    await sorted.getByRole("button").click();
    await expect.poll(() => sorted.getAttribute("aria-sort")).not.toBe(before);
  }

  /** The raw values of the last column but `fromEnd` that has them. */
  async function column(fromEnd: number): Promise<number[]> {
    const rows = page.locator("[data-answer] tbody tr");
    return rows.evaluateAll(
      (all, back) =>
        all.map((row) => Number([...row.querySelectorAll<HTMLElement>("td[data-value]")].at(-1 - back)!.dataset.value)),
      fromEnd,
    );
  }
});

async function saved(page: Page): Promise<Download> {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Download als CSV" }).click(),
  ]);
  return file;
}

async function figures(file: Download): Promise<Record<string, string>[]> {
  return readCsv(await file.path());
}

function readCsv(file: string): Record<string, string>[] {
  return parse(readFileSync(file), { delimiter: ";", bom: true, columns: true });
}
