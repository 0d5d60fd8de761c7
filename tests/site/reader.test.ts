import type { Browser, Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { figureRows, parsePage } from "./htmlFiles.ts";
import { pageKinds } from "./pageKinds.ts";
import { siteBrowser } from "./siteBrowser.ts";

const { demo } = inject("sites");

const site = siteBrowser(demo);

/** Opens a page of the demo site and watches what it asks for and what goes wrong on it. */
async function open(address: string, options: Parameters<Browser["newContext"]>[0] = {}) {
  const context = await site.browser.newContext({ viewport: { width: 360, height: 780 }, ...options });
  const page = await context.newPage();
  const seen = { errors: [] as string[], hosts: new Set<string>() };
  page.on("console", (message) => {
    if (message.type() === "error") seen.errors.push(message.text());
  });
  page.on("pageerror", (error) => seen.errors.push(error.message));
  page.on("request", (request) => seen.hosts.add(new URL(request.url()).host));
  await page.goto(site.url + address, { waitUntil: "load" });
  return { page, seen, close: () => context.close() };
}

describe("a reader", () => {
  test("without JavaScript has every figure of a report as sentence, table and drawing", async () => {
    const { page, close } = await open("/gemeente/almere/onderwijs/", { javaScriptEnabled: false });
    const sections = await page.locator("main section[id]:has(h2):has(table)").all();
    expect(sections.length).toBe(12);
    for (const section of sections) {
      expect((await section.innerText()).length).toBeGreaterThan(100);
      expect(await section.locator("td[data-value], td[data-absence]").count()).toBeGreaterThan(0);
    }
    expect(await page.locator("main figure svg").count()).toBeGreaterThan(4);
    expect(await page.locator("main").innerText()).toMatch(/leerlingen/);
    await close();
  });

  test("without JavaScript finds every gemeente on the home page, as a link", async () => {
    const { page, close } = await open("/", { javaScriptEnabled: false });
    expect(await page.locator('main a[href^="/gemeente/"]').count()).toBeGreaterThanOrEqual(342);
    expect(await page.locator("[data-area-search]").isVisible()).toBe(false);
    await close();
  });

  test.each([
    ["almer", "Almere", "/gemeente/almere/"],
    ["den haag", "'s-Gravenhage", "/gemeente/s-gravenhage/"],
    ["Heerhugowaard", "Dijk en Waard", "/gemeente/dijk-en-waard/"],
    ["Leek", "Westerkwartier", "/gemeente/westerkwartier/"],
    ["sudwest", "Súdwest-Fryslân", "/gemeente/sudwest-fryslan/"],
  ])("types %s, sees %s, presses Enter and is there", async (typed, shown, address) => {
    const { page, seen, close } = await open("/");
    const box = page.getByRole("combobox").first();
    await box.click();
    await box.pressSequentially(typed, { delay: 20 });
    const option = page.getByRole("option").filter({ hasText: shown }).first();
    await option.waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL(`**${address}`);
    expect(seen.errors).toEqual([]);
    await close();
  });

  test("steps through a chart by keyboard and hears each year", async () => {
    const { page, close } = await open("/gemeente/almere/onderwijs/#aandeel-sbo");
    const chart = page.locator("#aandeel-sbo [aria-roledescription]").first();
    await chart.focus();
    await page.keyboard.press("End");
    const last = await page.locator("body > [role=status]").textContent();
    await page.keyboard.press("ArrowLeft");
    const before = await page.locator("body > [role=status]").textContent();
    expect(last).toMatch(/2025.*Almere.*%/s);
    expect(before).toMatch(/2024.*Almere.*%/s);
    await close();
  });

  test("sorts the table of all gemeenten by a year, the missing ones last both ways", async () => {
    const { page, close } = await open("/indicator/aandeel-sbo/", { viewport: { width: 1280, height: 900 } });
    const table = page.locator("table[data-sortable]").first();
    const button = table.locator("thead button").nth(1);
    for (const direction of [-1, 1]) {
      await button.click();
      const cells = await table
        .locator("tbody tr")
        .evaluateAll((rows) => rows.map((row) => row.querySelector("td")!.getAttribute("data-value")));
      const values = cells.flatMap((value) => (value === null ? [] : [Number(value)]));
      expect(values.length).toBeGreaterThan(50);
      expect(cells.slice(0, values.length)).not.toContain(null);
      expect(values).toEqual(values.toSorted((a, b) => direction * (a - b)));
    }
    await close();
  });

  test("gets the first rows of a long table, and all at a click, in a search, at its address and without scripts", async () => {
    const shown = (page: Page) => page.locator("#gemeente tbody tr:visible").count();
    const { page, close } = await open("/indicator/aandeel-sbo/", {
      viewport: { width: 1280, height: 900 },
      reducedMotion: "reduce",
    });
    expect(await shown(page)).toBe(25);
    await page.locator("#gemeente .table-filter input").fill("zwolle");
    expect(await shown(page)).toBe(1);
    await page.locator("#gemeente .table-filter input").fill("");
    expect(await shown(page)).toBe(342);
    await page.reload();
    const all = page.locator("#gemeente .unfold a");
    const top = async () => Math.round((await page.locator("#gemeente tbody tr").nth(20).boundingBox())!.y);
    await page.locator("#provincie .take-row").waitFor();
    expect(await all.innerText()).toMatch(/^Toon alle 342 rijen/);
    await all.focus();
    const before = await top();
    await page.keyboard.press("Enter");
    expect(await shown(page)).toBe(342);
    // Wider columns may break other names, no more than that.
    expect(Math.abs((await top()) - before)).toBeLessThan(40);
    expect(await all.isVisible()).toBe(false);
    const next = await page.evaluate(() => document.activeElement!.closest("tr")!.rowIndex);
    expect(next).toBe(26);
    await page.goto("about:blank");
    await page.goto(`${site.url}/indicator/aandeel-sbo/#gemeente-alle`);
    expect(await shown(page)).toBe(342);
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("#samenwerkingsverband tbody tr:visible").count()).toBeGreaterThan(100);
    await close();
    const plain = await open("/indicator/aandeel-sbo/", { javaScriptEnabled: false });
    expect(await shown(plain.page)).toBe(342);
    expect(await plain.page.locator(".unfold:visible").count()).toBe(0);
    await plain.close();
  });

  test("searches in words, filters by kind of area and theme, and can send the address on", async () => {
    const { page, seen, close } = await open("/zoeken/?q=Almere");
    await page.locator(".search-results li").first().waitFor();
    const all = await page.locator('[role="status"]').first().textContent();
    await page.locator("[data-search] summary").click();
    await page
      .getByRole("checkbox", { name: /Gemeente/ })
      .first()
      .check();
    await page.waitForURL(/soort=/);
    await page.waitForFunction((before) => document.querySelector('[role="status"]')!.textContent !== before, all);
    expect(await page.locator(".search-results a").first().getAttribute("href")).toMatch(/^\/gemeente\//);
    expect(seen.errors).toEqual([]);
    await close();
  });

  test("reaches the content by the first Tab, and sees where the focus is", async () => {
    const { page, close } = await open("/gemeente/almere/");
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    expect(await focused.innerText()).toBe("Naar de inhoud");
    expect(await focused.isVisible()).toBe(true);
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.locator("main :focus").count()).toBe(1);
    await close();
  });

  test.each(pageKinds)("on %s meets no error, no other host and no sideways scrolling", async (address) => {
    const { page, seen, close } = await open(address);
    expect(seen.errors).toEqual([]);
    expect([...seen.hosts]).toEqual([new URL(site.url).host]);
    expect(await sideways(page)).toBeLessThanOrEqual(0);
    await close();
  });

  test.each(pageKinds)("on %s of the demo is told that the figures are invented", async (address) => {
    const { page, close } = await open(address, { javaScriptEnabled: false });
    expect((await page.locator("body").innerText()).toLowerCase()).toContain("voorbeeldcijfers");
    await close();
  });

  test("prints a report: no navigation, every figure and chart, and the tables that are open", async () => {
    const { page, close } = await open("/gemeente/almere/onderwijs/", { viewport: { width: 794, height: 1123 } });
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("header nav").first().isVisible()).toBe(false);
    expect(await page.locator(".figure-section table").first().isVisible()).toBe(false);
    await page
      .locator(".figure-section details")
      .first()
      .evaluate((details: HTMLDetailsElement) => details.setAttribute("open", ""));
    expect(await page.locator(".figure-section table").first().isVisible()).toBe(true);
    expect(await page.locator("main .large-figure").count()).toBe(12);
    const pdf = await page.pdf({ format: "A4" });
    expect(pdf.length).toBeGreaterThan(20_000);
    await close();
  });

  test("who asks for an address that is not there is helped on", async () => {
    const { page, close } = await open("/gemeente/nergenshuizen/");
    expect(await page.locator("h1").innerText()).toMatch(/bestaat niet/);
    await close();
  });
});

test("every picture and file of the demo says that its figures are invented", async () => {
  const { page, close } = await open("/gemeente/almere/onderwijs/", { javaScriptEnabled: false });
  for (const svg of await page.locator("main figure svg").all())
    expect((await svg.textContent())!.toLowerCase()).toContain("voorbeeldcijfers");
  const csv = await (await fetch(`${site.url}/data/aandeel-sbo.csv`)).text();
  expect(csv.split("\n")[0]).toContain("voorbeeldcijfers");
  expect(csv.split("\n")[1]).toMatch(/;ja\r?$/);
  await close();
});

test("a figure that a source cannot give says so in table, sentence and download alike", () => {
  const page = parsePage(demo, "/gemeente/vlieland/onderwijs/");
  expect(
    [...figureRows(page, "leerlingen-sbo").values()].every(
      ({ absence, value }) => absence === "none-here" && value === null,
    ),
  ).toBe(true);
  expect(page.querySelector("#leerlingen-sbo")!.text).toContain("geen enkele vestiging van deze soort");
});

async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
