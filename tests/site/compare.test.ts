import { copyFileSync, mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { comparableYears } from "../../src/comparison/comparableYears.ts";
import { compareAreas } from "../../src/comparison/compareAreas.ts";
import { type CountingIndicator, isCounting } from "../../src/comparison/difference.ts";
import type { Difference } from "../../src/domain/comparison.ts";
import type { NamedIndicator } from "../../src/domain/indicator.ts";
import { openPublished, type Published } from "../../src/publish/openPublished.ts";
import type { ThemeFile } from "../../src/views/compare/themeFigures.ts";
import { type FigureIndex, indexFigures } from "../../src/views/figureIndex.ts";
import { randomNumbers } from "../figures/randomNumbers.ts";
import { siteBrowser } from "./siteBrowser.ts";

const { demo } = inject("sites");
const site = siteBrowser(demo);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** What the build published, from its work folder beside the site. */
let published: Published;
let figures: FigureIndex;

beforeAll(async () => {
  // A copy: another test may have the database open.
  const copy = join(mkdtempSync(join(tmpdir(), "published-")), "published.duckdb");
  copyFileSync(join(demo, "../work/published.duckdb"), copy);
  published = await openPublished(copy);
  figures = indexFigures(published.figures);
});

const fileOf = (theme: string) =>
  JSON.parse(readFileSync(join(demo, `data/vergelijken/${theme}.json`), "utf8")) as ThemeFile;

/** Opens a comparison, and watches what goes wrong on the page. */
async function open(query: string, options: Parameters<Browser["newContext"]>[0] = {}) {
  const context = await site.browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(`${site.url}/vergelijken/${query}`);
  await page.locator(".compare-result > *").first().waitFor();
  return { page, context, errors, close: () => context.close() };
}

/** Figures come one after the other: waits for the last. */
async function allThere(page: Page): Promise<void> {
  await page.locator(".compare-result:not([aria-busy]) #vergelijking").waitFor();
}

/** A difference as the page shows it, with all digits. */
interface Told extends Omit<Difference, "verdict"> {
  verdict: string | null;
}

/** By figure: what the table says of each area, in order; null where it tells no difference. */
async function told(page: Page): Promise<Map<string, (Told | null)[]>> {
  const sections = await page.locator(".figure-section").evaluateAll((all) =>
    all.map((section) => ({
      id: section.id,
      rows: [...section.querySelectorAll(".compared tbody tr")].map((row) => {
        const word = row.querySelector("td.words");
        const cell = word?.previousElementSibling;
        if (!cell?.hasAttribute("data-value")) return null;
        const number = (name: string) => Number(cell.getAttribute(`data-${name}`));
        const verdict = word!.getAttribute("data-verdict");
        return { value: number("value"), lower: number("low"), upper: number("high"), verdict };
      }),
    })),
  );
  return new Map(sections.map(({ id, rows }) => [id, rows]));
}

/** The same as the build reckoned it. */
function asTold({ value, lower, upper, verdict }: Difference): Told {
  return { value, lower, upper, verdict };
}

describe("the comparison in the browser", () => {
  test("equals the build's in every digit and word, for a thousand random pairs", async () => {
    const random = randomNumbers(2026);
    const pick = <T>(items: readonly T[]): T => items[Math.floor(random.uniform() * items.length)]!;
    const rows = published.comparisons.filter(({ benchmark }) => !benchmark.startsWith("VG"));
    const byKey = new Map(rows.map((row) => [`${row.indicator} ${row.area} ${row.benchmark}`, row]));
    const areasOf = Map.groupBy(rows, ({ benchmark }) => benchmark);
    const counting = ["onderwijs", "jeugdhulp", "jeugdhulp-en-onderwijs", "risicofactoren", "participatie"].map(
      (theme) => ({
        theme,
        slugs: fileOf(theme)
          .indicators.filter(isCounting)
          .map(({ slug }) => slug),
      }),
    );
    const { page, errors, close } = await open("");
    let compared = 0;
    const words = new Set<string>();
    for (let load = 0; compared < 1000 && load < 100; load++) {
      const { theme, slugs } = pick(counting);
      const benchmark =
        load % 3 === 0 ? "NL" : pick(pick(rows).benchmark === "NL" ? [...areasOf.keys()] : [pick(rows).benchmark]);
      const known = [...new Set(areasOf.get(benchmark)!.map(({ area }) => area))].filter((area) => area !== benchmark);
      const areas = [...new Set(Array.from({ length: 5 }, () => pick(known)))];
      await page.goto(`${site.url}/vergelijken/?gebieden=${areas}&met=${benchmark}&thema=${theme}`);
      await allThere(page);
      const shown = await told(page);
      for (const slug of slugs)
        for (const [place, area] of areas.entries()) {
          const built = byKey.get(`${slug} ${area} ${benchmark}`);
          const found = shown.get(slug)?.[place] ?? null;
          expect(found, `${slug} ${area} ${benchmark}`).toEqual(built === undefined ? null : asTold(built));
          if (built === undefined) continue;
          compared += 1;
          words.add(built.verdict);
        }
    }
    await close();
    console.log(`${compared} pairs of areas compared in the browser, with the words ${[...words].sort().join(", ")}`);
    expect(compared).toBeGreaterThanOrEqual(1000);
    expect(words.size).toBe(6);
    expect(errors).toEqual([]);
  });

  test("equals what the same functions say of any two gemeenten, which no build compares", async () => {
    const random = randomNumbers(7);
    const gemeenten = [...new Set(published.figures.flatMap(({ area }) => (area.startsWith("GM") ? [area] : [])))];
    const draw = () => gemeenten[Math.floor(random.uniform() * gemeenten.length)]!;
    const file = fileOf("jeugdhulp");
    const { page, close } = await open("");
    let compared = 0;
    for (let load = 0; load < 6; load++) {
      const [benchmark, ...areas] = [...new Set(Array.from({ length: 6 }, draw))];
      await page.goto(`${site.url}/vergelijken/?gebieden=${areas}&met=${benchmark}&thema=jeugdhulp`);
      await allThere(page);
      const shown = await told(page);
      for (const indicator of file.indicators.filter(isCounting))
        for (const [place, area] of areas.entries()) {
          const expected = between(area, benchmark!, indicator);
          expect(shown.get(indicator.slug)?.[place] ?? null).toEqual(expected);
          compared += expected === null ? 0 : 1;
        }
    }
    await close();
    expect(compared).toBeGreaterThan(200);
  });

  test("goes on without a network, with other areas and another benchmark", async () => {
    const { page, context, errors, close } = await open("?gebieden=GM0034&thema=jeugdhulp");
    await allThere(page);
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    const box = page.getByRole("combobox", { name: /Gebieden/ });
    await box.click();
    await box.pressSequentially("lelystad", { delay: 20 });
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.querySelectorAll(".chip").length === 2);
    await page.getByLabel("Vergelijk met").selectOption("ST2");
    await page.waitForFunction(() => /sterk stedelijke/.test(document.querySelector("#vergelijking")!.textContent!));
    await allThere(page);
    expect(new URL(page.url()).search).toBe("?gebieden=GM0034,GM0995&met=ST2&thema=jeugdhulp");
    expect((await told(page)).get("jeugdhulp")).toHaveLength(3);
    expect(await page.locator(".figure-section").first().locator("svg").count()).toBe(1);
    await page.getByLabel("Thema").selectOption("onderwijs");
    await page.locator(".compare-warning").waitFor();
    expect(await page.locator(".compare-warning").innerText()).toMatch(/verbinding/);
    expect(await page.locator("#vergelijking").innerText()).toMatch(/Jeugdhulp/);
    expect(await page.getByLabel("Thema").inputValue()).toBe("jeugdhulp");
    expect(errors.filter((text) => !text.includes("ERR_INTERNET_DISCONNECTED"))).toEqual([]);
    await close();
  });

  test("comes back with its address, and the way back leads to what was there before", async () => {
    const first = await open("?gebieden=GM0034,PV24&met=NL&thema=jeugdhulp&marges=ja");
    await allThere(first.page);
    const text = await first.page.locator(".compare-result").innerText();
    expect(await first.page.locator(".margin").count()).toBeGreaterThan(10);
    await first.page.getByRole("button", { name: "Haal Provincie Flevoland weg" }).click();
    await first.page.waitForFunction(() => document.querySelectorAll(".chip").length === 1);
    expect(new URL(first.page.url()).search).toBe("?gebieden=GM0034&met=NL&thema=jeugdhulp&marges=ja");
    expect(await first.page.title()).toBe("Almere naast Nederland: Jeugdhulp | Monitor AOJ");
    expect(await first.page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toBe("Haal Almere weg");
    await first.page.goBack();
    await first.page.waitForFunction(() => document.querySelectorAll(".chip").length === 2);
    await allThere(first.page);
    expect(await first.page.locator(".compare-result").innerText()).toBe(text);
    const address = first.page.url();
    await first.close();
    const second = await open(new URL(address).search);
    await allThere(second.page);
    expect(await second.page.locator(".compare-result").innerText()).toBe(text);
    expect(second.errors).toEqual([]);
    await second.close();
  });

  test("says kindly what it cannot read in an address, and shows the rest", async () => {
    const { page, errors, close } = await open("?gebieden=XX,GM0034,GM0034&met=YY&thema=zzz");
    await allThere(page);
    const remarks = await page.locator(".notes").innerText();
    for (const part of [/“XX” kennen wij niet/, /meer dan een keer/, /“YY”/, /“zzz”/]) expect(remarks).toMatch(part);
    expect(await page.locator(".chip").allInnerTexts()).toHaveLength(1);
    expect(await page.locator(".figure-section").count()).toBeGreaterThan(5);
    expect(errors).toEqual([]);
    await close();
  });

  test.each([
    { width: 360, colorScheme: "light" as const },
    { width: 1280, colorScheme: "light" as const },
    { width: 360, colorScheme: "dark" as const },
    { width: 1280, colorScheme: "dark" as const },
  ])("breaks no rule of WCAG 2.2 A or AA at $width px, $colorScheme", async ({ width, colorScheme }) => {
    const query = "?gebieden=GM0034,GM0363,JZ13,PO2707&met=PV24&thema=jeugdhulp&marges=ja";
    const options = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true };
    const { page, close } = await open(query, options);
    await allThere(page);
    await page.locator("details").evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = true;
    });
    await page.evaluate(axe);
    const found = (await page.evaluate(`axe.run(document, { runOnly: ${JSON.stringify(rules)} })`)) as AxeResults;
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    await close();
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(sideways).toBeLessThanOrEqual(0);
  });

  test("prints what was chosen, of which release, from where, and that figures are invented", async () => {
    const { page, close } = await open("?gebieden=GM0034,GM0995&thema=jeugdhulp");
    await allThere(page);
    await page.emulateMedia({ media: "print" });
    const text = await page.locator("main").innerText();
    for (const part of [
      /Almere en Lelystad naast/,
      /Voorbeeldcijfers\. Uitgave 2026-1/,
      /gebieden=GM0034,GM0995/,
      /Bron:/,
    ])
      expect(text).toMatch(part);
    expect(await page.locator(".compare-choice").isVisible()).toBe(false);
    expect(await page.locator(".figure-section svg").count()).toBeGreaterThan(10);
    await close();
  });

  test("loads at most 65 kB of scripts, and at most 350 kB of figures a theme, by gzip", async () => {
    const { page, close } = await open("?gebieden=GM0034&thema=jeugdhulp");
    await allThere(page);
    const loaded = await page.evaluate(() => performance.getEntriesByType("resource").map(({ name }) => name));
    await close();
    const weigh = (path: string) => gzipSync(readFileSync(join(demo, path))).length / 1000;
    const scripts = loaded.map((url) => new URL(url).pathname).filter((path) => path.endsWith(".js"));
    const sum = scripts.reduce((total, path) => total + weigh(path), 0);
    const files = readdirSync(join(demo, "data/vergelijken")).map((file) => ({
      file,
      kB: weigh(`data/vergelijken/${file}`),
    }));
    console.log(
      `scripts ${sum.toFixed(1)} kB; ${files.map(({ file, kB }) => `${file} ${kB.toFixed(1)} kB`).join(", ")}`,
    );
    expect(sum).toBeGreaterThan(10);
    expect(sum).toBeLessThanOrEqual(65);
    expect(files.filter(({ kB }) => kB > 350)).toEqual([]);
  });

  test("offers each chart and table of a comparison to take along", async () => {
    const { page, close } = await open("?gebieden=GM0034,GM0363&thema=jeugdhulp");
    const first = page.locator(".figure-section").first();
    await first
      .getByRole("button", { name: /^Meenemen/ })
      .first()
      .click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      first.getByRole("button", { name: /^CSV/ }).first().click(),
    ]);
    expect(readFileSync(await download.path(), "utf8")).toMatch(/\nAmsterdam;10[.]/);
    await close();
  });

  test("asks for scripts, and says what to do without", async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/vergelijken/`);
    expect(await page.locator("main").innerText()).toMatch(/Zonder JavaScript vindt u in het rapport/);
    expect(await page.locator(".compare").isVisible()).toBe(false);
    await context.close();
  });
});

/** As the page tells it; null where a year or a figure lacks. */
function between(area: string, benchmark: string, indicator: NamedIndicator & CountingIndicator): Told | null {
  const years = (code: string) => comparableYears(figures.series(indicator.slug, code), indicator);
  const found = compareAreas(years(area), years(benchmark), indicator, { part: "own", within: 0 });
  return found === null ? null : asTold(found);
}
