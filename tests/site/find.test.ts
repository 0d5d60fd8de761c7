import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { siteBrowser } from "./siteBrowser.ts";

const { demo } = inject("sites");

const site = siteBrowser(demo);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function open(address: string, options: Parameters<Browser["newContext"]>[0] = {}) {
  const context = await site.browser.newContext({ viewport: { width: 360, height: 780 }, ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(site.url + address, { waitUntil: "load" });
  return { page, errors, box: page.getByRole("combobox").first(), close: () => context.close() };
}

test("what the box knows is served in less than 30 kB gzip", () => {
  expect(gzipSync(readFileSync(join(demo, "data/gebieden.json"))).length).toBeLessThan(30_000);
});

describe("the box for areas", () => {
  test.each([
    ["nijmengen", "/gemeente/nijmegen/"],
    ["1315 AB", "/gemeente/almere/"],
    ["po 24-01", "/samenwerkingsverband/po2401/"],
    ["jeugdregio almere", "/jeugdregio/flevoland/"],
    ["friese meren", "/gemeente/de-fryske-marren/"],
  ])("leads who types %s and presses Enter to %s", async (typed, address) => {
    const { page, errors, box, close } = await open("/");
    await type(page, typed);
    await box.press("Enter");
    await page.waitForURL(`**${address}`);
    expect(errors).toEqual([]);
    await close();
  });

  test("waits for its list when somebody is quicker", async () => {
    const { page, box, close } = await open("/");
    await page.route("**/data/gebieden.json", async (route) => {
      await new Promise((done) => setTimeout(done, 400));
      await route.continue();
    });
    await box.fill("almere");
    await box.press("Enter");
    await page.waitForURL("**/gemeente/almere/");
    await close();
  });

  test("goes by the keys of a combobox, and the text keeps the focus", async () => {
    const { page, box, close } = await open("/");
    await type(page, "utrecht");
    const active = () => box.getAttribute("aria-activedescendant");
    const options = await page.getByRole("option").count();
    expect(options).toBeGreaterThan(2);
    expect(await active()).toBeNull();
    await page.keyboard.press("ArrowDown");
    const first = await active();
    expect(await page.locator(`#${first}`).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("ArrowUp");
    expect(await active()).toBe(await page.getByRole("option").last().getAttribute("id"));
    await page.keyboard.press("ArrowDown");
    expect(await active()).toBe(first);
    for (const [key, place] of [["Home", 0] as const, ["End", 7] as const]) {
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press(key);
      expect(await active()).toBeNull();
      expect(await box.evaluate((input: HTMLInputElement) => input.selectionStart)).toBe(place);
    }
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("combobox");
    await page.keyboard.press("Escape");
    expect(await box.getAttribute("aria-expanded")).toBe("false");
    expect(await box.inputValue()).toBe("utrecht");
    await page.keyboard.press("Alt+ArrowDown");
    expect(await box.getAttribute("aria-expanded")).toBe("true");
    expect(await active()).toBeNull();
    await page.keyboard.press("Alt+ArrowUp");
    expect(await box.getAttribute("aria-expanded")).toBe("false");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/provincie/utrecht/");
    await close();
  });

  test("tells a screen reader how many areas there are, what each is, and that there is none", async () => {
    const { page, box, close } = await open("/");
    const said = page.locator("body > [role=status]");
    await type(page, "8636");
    expect(await said.textContent()).toBe("3 gebieden gevonden");
    expect(await page.getByRole("option").allInnerTexts()).toEqual([
      expect.stringMatching(/^8636 → Súdwest-Fryslân\s+gemeente$/),
      expect.stringMatching(/^8636 → Leeuwarden\s+gemeente$/),
      expect.stringMatching(/^8636 → Waadhoeke\s+gemeente$/),
    ]);
    await box.fill("vo2401");
    expect(await said.textContent()).toBe("1 gebied gevonden");
    expect(await page.getByRole("option").innerText()).toMatch(/^Almere\s+samenwerkingsverband VO2401$/);
    await box.fill("xqzzw");
    expect(await said.textContent()).toMatch(/^Geen gebied gevonden\. .* kies uit de lijst van gemeenten\.$/);
    expect(await page.locator(".area-none a").isVisible()).toBe(true);
    await close();
  });

  test.each(["light", "dark"] as const)("has no accessibility violations while it is open, %s", async (colorScheme) => {
    for (const address of ["/", "/gemeente/almere/jeugdhulp/"]) {
      const { page, close } = await open(address, { colorScheme });
      await type(page, "swv amster");
      await page.keyboard.press("ArrowDown");
      expect(await violations(page), address).toEqual([]);
      await close();
    }
  });
});

describe("a report", () => {
  const report = "/gemeente/almere/jeugdhulp/";

  test("leads to the same theme in another area, and loads what that takes when it is asked for", async () => {
    const { page, errors, box, close } = await open(report);
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    expect(await box.evaluate((input) => (input as HTMLInputElement).labels?.[0]?.textContent)).toBe(
      "Ander gebied, zelfde thema",
    );
    await type(page, "den haag");
    expect(asked).toContain("/data/gebieden.json");
    await box.press("Enter");
    await page.waitForURL(`${site.url}/gemeente/s-gravenhage/jeugdhulp/`);
    expect(errors).toEqual([]);
    await close();
  });

  test("leads to the comparison of its area and theme", async () => {
    const { page, close } = await open(report);
    const link = page.getByRole("link", { name: "Vergelijk met andere gebieden" });
    expect(await link.getAttribute("href")).toBe("/vergelijken/?gebieden=GM0034&thema=jeugdhulp");
    await close();
  });

  test("keeps the comparison that its reader comes from, wherever the reader goes", async () => {
    const { page, box, close } = await open(`${report}?gebieden=GM0034,GM0363&met=PV24`);
    const back = page.getByRole("link", { name: "Terug naar uw vergelijking" });
    expect(await back.getAttribute("href")).toBe("/vergelijken/?gebieden=GM0034,GM0363&met=PV24&thema=jeugdhulp");
    const theme = page.locator('main a[href^="/gemeente/almere/onderwijs/"]').first();
    expect(await theme.getAttribute("href")).toBe("/gemeente/almere/onderwijs/?gebieden=GM0034,GM0363&met=PV24");
    await type(page, "rotterdam");
    await box.press("Enter");
    await page.waitForURL("**/gemeente/rotterdam/jeugdhulp/?gebieden=GM0034,GM0363&met=PV24");
    const more = page.getByRole("link", { name: "Voeg toe aan uw vergelijking" });
    expect(await more.getAttribute("href")).toBe(
      "/vergelijken/?gebieden=GM0034,GM0363,GM0599&met=PV24&thema=jeugdhulp",
    );
    await close();
  });

  test("keeps it on the page of an area too, and from there to its reports", async () => {
    const { page, close } = await open(`${report}?gebieden=GM0363`);
    await page.locator('.utrecht-breadcrumb-nav a[href^="/gemeente/almere/"]').click();
    await page.waitForURL("**/gemeente/almere/?gebieden=GM0363");
    const more = page.getByRole("link", { name: "Voeg toe aan uw vergelijking" });
    expect(await more.getAttribute("href")).toBe("/vergelijken/?gebieden=GM0363,GM0034");
    const theme = page.locator('main a[href^="/gemeente/almere/onderwijs/"]').first();
    expect(await theme.getAttribute("href")).toBe("/gemeente/almere/onderwijs/?gebieden=GM0363");
    await close();
  });

  test("keeps nothing of an address that is no comparison", async () => {
    const { page, close } = await open(`${report}?gebieden=%3Cb%3E&met=x`);
    expect(await page.getByRole("link", { name: "Vergelijk met andere gebieden" }).count()).toBe(1);
    await close();
  });

  test("moves nothing when the box comes, and without scripts shows the link alone", async () => {
    for (const width of [360, 1280]) {
      const { page, close } = await open(report, { viewport: { width, height: 780 } });
      const shifts = await page.evaluate(
        () =>
          new Promise<number>((done) => {
            let sum = 0;
            const observer = new PerformanceObserver((entries) => {
              for (const entry of entries.getEntries()) sum += (entry as unknown as { value: number }).value;
            });
            observer.observe({ type: "layout-shift", buffered: true });
            setTimeout(() => done(sum), 300);
          }),
      );
      expect(shifts, `${width}`).toBeLessThan(0.001);
      await close();
    }
    const { page, close } = await open(report, { javaScriptEnabled: false });
    expect(await page.locator(".area-tools").innerText()).toBe("Vergelijk met andere gebieden");
    expect((await page.locator(".area-tools").boundingBox())!.height).toBeLessThan(60);
    await close();
  });

  test("the page of an area leads to its comparison", async () => {
    const { page, close } = await open("/gemeente/almere/");
    const link = page.getByRole("link", { name: "Vergelijk met andere gebieden" });
    expect(await link.getAttribute("href")).toBe("/vergelijken/?gebieden=GM0034");
    await close();
  });
});

describe("search in words", () => {
  test.each([
    ["thuiszitters", "/indicator/thuiszitters/"],
    ["peildatum", "/over/begrippen/"],
    ["methode", "/over/methode/"],
    ["toegankelijkheid", "/toegankelijkheid/"],
    ["risicofactoren", "/thema/risicofactoren/"],
    ["vragenlijst", "/vragenlijst/"],
    ["verzuim en vrijstellingen", "/over/bronnen/duo-verzuim/"],
  ])("%s finds %s among the first ten", async (words, address) => {
    const { page, close } = await open(`/zoeken/?q=${encodeURIComponent(words)}`);
    await page.locator(".search-results li").first().waitFor();
    const found = await page
      .locator(".search-results a")
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
    expect(found).toContain(address);
    await close();
  });

  test("every page that is found has its kind, and reports and indicators their theme", async () => {
    const { page, close } = await open("/zoeken/");
    await page.locator("[data-search] summary").click();
    const boxes = page.locator('fieldset input[type="checkbox"]');
    await boxes.first().waitFor({ state: "attached" });
    const values = await boxes.evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value));
    expect(values.slice(0, 9)).toEqual([
      ...["Gemeente", "Indicator", "Jeugdregio", "Nederland", "Provincie"],
      ...["Samenwerkingsverband", "Thema", "Uitleg", "Vragenlijst"],
    ]);
    expect(values.length).toBe(17);
    await close();
  });

  test("who finds nothing is led on", async () => {
    const { page, errors, close } = await open("/zoeken/?q=dyslexie");
    await page.locator(".search-status", { hasText: "Geen resultaten" }).waitFor();
    const links = page.locator(".search-elsewhere a");
    expect(await links.evaluateAll((all) => all.map((one) => one.getAttribute("href")))).toEqual([
      ...["/#themas", "/#gebieden", "/over/begrippen/"],
    ]);
    expect(await violations(page)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  test("who types the name of an area is led to it, also with an error in it", async () => {
    const { page, close } = await open("/zoeken/?q=Almere");
    const areas = page.locator(".search-elsewhere a");
    await areas.first().waitFor();
    expect(await areas.first().getAttribute("href")).toBe("/gemeente/almere/");
    await page.fill("#zoekvraag", "nijmengen");
    await page.locator(".search-elsewhere a[href='/gemeente/nijmegen/']").waitFor();
    await close();
  });
});

/** Types into the box as a person does, and waits for what it offers. */
async function type(page: Page, text: string): Promise<void> {
  await page.getByRole("combobox").first().click();
  await page.keyboard.type(text);
  await page.getByRole("option").first().waitFor();
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const results = await (window as unknown as { axe: typeof import("axe-core") }).axe.run();
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}
