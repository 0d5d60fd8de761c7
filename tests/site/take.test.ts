import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { parse as parseCsv } from "csv-parse/sync";
import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";
import type { Locator, Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { siteBrowser } from "./siteBrowser.ts";

const { demo } = inject("sites");

const site = siteBrowser(demo);
const report = "/gemeente/almere/jeugdhulp/";
const figure = "#jeugdhulp";
const frame = report + figure;

async function open(address: string, width = 1280) {
  const context = await site.browser.newContext({
    viewport: { width, height: 900 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  await page.goto(site.url + address, { waitUntil: "load" });
  await page.locator(".take-row").first().waitFor();
  return { page, errors, close: () => context.close() };
}

/** Opens what may be taken along of a figure. */
async function openPanel(section: Locator): Promise<Locator> {
  await section.locator(".take-toggle").first().click();
  const panel = section.locator(".take-panel");
  await panel.waitFor();
  return panel;
}

async function saved(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

const said = (page: Page) => page.locator("body > [role=status]").textContent();

describe("a figure is taken along", () => {
  test("as a PNG of twice its size that is not empty", async () => {
    const { page, errors, close } = await open(report);
    const panel = await openPanel(page.locator(figure));
    const svg = await saved(page, panel.getByRole("button", { name: /^SVG/ }).first());
    const png = await saved(page, panel.getByRole("button", { name: /^PNG/ }).first());
    const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg.bytes.toString())!.map(Number);
    expect(png.name).toBe("jongeren-met-jeugdhulp-in-almere.png");
    expect(png.bytes.subarray(1, 4).toString()).toBe("PNG");
    expect([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)]).toEqual([2 * width!, 2 * height!]);
    expect((await coloursOf(page, png.bytes)).length).toBeGreaterThan(20);
    expect(errors).toEqual([]);
    await close();
  });

  test("as an SVG that stands alone, with title, sentence, source, date and what is invented", async () => {
    const { page, close } = await open(report);
    const panel = await openPanel(page.locator(figure));
    for (const button of await panel.getByRole("button", { name: /^SVG/ }).all()) {
      const { bytes } = await saved(page, button);
      const alone = await page.context().newPage();
      await alone.goto(`data:image/svg+xml;base64,${bytes.toString("base64")}`);
      const texts = (await alone.locator("svg text").allTextContents()).join(" ");
      expect(texts).toMatch(/Jongeren met jeugdhulp.*Almere/);
      expect(texts).toMatch(/In \d{4} had \d+,\d% van de jongeren/);
      expect(texts).toMatch(/Bron: CBS, .*85100NED/);
      expect(texts).toMatch(/uitgave 2026-1 \(22 november 2026\)/);
      expect(texts).toContain("deze cijfers zijn verzonnen");
      expect(await alone.locator("parsererror").count()).toBe(0);
      await alone.close();
    }
    await close();
  });

  test("as a picture on the clipboard, a link and a line to cite", async () => {
    const { page, close } = await open(report);
    const panel = await openPanel(page.locator(figure));
    await panel
      .getByRole("button", { name: /^Kopieer beeld/ })
      .first()
      .click();
    await panel.locator(".take-status", { hasText: "klembord" }).waitFor();
    const size = await page.evaluate(async () => {
      const [item] = await navigator.clipboard.read();
      return (await item!.getType("image/png")).size;
    });
    expect(size).toBeGreaterThan(5000);
    await panel.getByRole("button", { name: "Kopieer link" }).click();
    await panel.locator(".take-status", { hasText: "link" }).waitFor();
    expect(await said(page)).toBe("De link staat op het klembord.");
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toMatch(/^https:\/\/.*\/gemeente\/almere\/jeugdhulp\/#jeugdhulp$/);
    await panel.getByRole("button", { name: "Kopieer bronvermelding" }).click();
    await panel.locator(".take-status", { hasText: "bronvermelding" }).waitFor();
    const line = await page.evaluate(() => navigator.clipboard.readText());
    expect(line).toMatch(/^Monitor Aansluiting Onderwijs Jeugdhulp, uitgave 2026-1 \(22 november 2026\)\. Jongeren/);
    expect(line.endsWith(link)).toBe(true);
    await close();
  });

  test("as CSV, XLSX and ODS that equal each table of the page", async () => {
    const { page, errors, close } = await open("/gemeente/vlieland/onderwijs/");
    for (const id of ["#leerlingen-sbo", "#aandeel-sbo"]) {
      const section = page.locator(id);
      const panel = await openPanel(section);
      const tables = await Promise.all((await section.locator("table").all()).map(shownCells));
      expect(tables.length).toBeGreaterThan(0);
      for (const [at, shown] of tables.entries()) {
        const press = (name: RegExp) => saved(page, panel.getByRole("button", { name }).nth(at));
        const csv = parseCsv((await press(/^CSV/)).bytes, { delimiter: ";", bom: true, columns: true }) as Row[];
        expect(csv.map((row) => shown.header.map((name) => row[name]))).toEqual(
          shown.rows.map((cells) => cells.map(({ value, absence, text }) => (absence ? "" : (value ?? text)))),
        );
        for (const row of csv) expect(row.voorbeeldcijfers).toBe("ja");
        const books = [await readXlsx((await press(/^XLSX/)).bytes), await readOds((await press(/^ODS/)).bytes)];
        for (const { sheets } of books) {
          expect(sheets.length).toBe(2);
          expect(numbersOf(sheets[1]!.rows, shown)).toEqual(
            shown.rows.map((cells) => cells.map(({ value, absence, text }) => (absence ? text : (value ?? text)))),
          );
        }
      }
    }
    expect(errors).toEqual([]);
    await close();
  });

  test("from a map and a table that stand alone, and from a question of the survey", async () => {
    const { page, errors, close } = await open("/indicator/aandeel-sbo/");
    const map = page.locator("#kaart");
    const picture = await saved(page, (await openPanel(map)).getByRole("button", { name: /^SVG/ }));
    expect(picture.bytes.toString()).toContain("deze cijfers zijn verzonnen");
    expect(picture.bytes.toString()).not.toContain("href=");
    const section = page.locator("section:has(table[data-filterable])").first();
    const csv = await saved(page, (await openPanel(section)).getByRole("button", { name: /^CSV/ }));
    expect(csv.bytes.toString().split("\n").length).toBeGreaterThan(300);
    await page.goto(`${site.url}/vragenlijst/flevoland/vormen-van-samenwerking/`);
    const item = page.locator(".survey-item:has(.survey-chart)").first();
    await item.locator(".take-row").waitFor();
    const bars = await saved(page, (await openPanel(item)).getByRole("button", { name: /^SVG/ }).first());
    expect(bars.bytes.toString()).toContain("Bron: vragenlijst van de monitor");
    expect(errors).toEqual([]);
    await close();
  });
});

describe("by keyboard", () => {
  test("a chart changes places with its table, and the table is there once", async () => {
    const { page, close } = await open(report);
    const section = page.locator(figure);
    const before = await section.locator("table").count();
    await section.getByRole("button", { name: "Tabel", exact: true }).focus();
    await page.keyboard.press("Enter");
    expect(await section.locator("figure.chart").first().isVisible()).toBe(false);
    expect(await section.getByRole("row").first().isVisible()).toBe(true);
    expect(await said(page)).toContain("tabel");
    expect(await section.locator("table").count()).toBe(before);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    expect(await section.locator("figure.chart").first().isVisible()).toBe(true);
    expect(await section.getByRole("row").count()).toBe(0);
    await close();
  });

  test("a figure fills the screen and gives it back, and the focus stays on its button", async () => {
    const { page, close } = await open(report);
    const section = page.locator(figure);
    const before = await section.locator("svg").first().boundingBox();
    await section.getByRole("button", { name: /^Volledig scherm/ }).focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.fullscreenElement?.id === "jeugdhulp");
    const source = page.locator("#jeugdhulp > .full-source");
    await source.waitFor();
    expect(await source.innerText()).toMatch(/^Bron: CBS.*uitgave 2026-1 \(22 november 2026\)\.$/);
    await page.waitForFunction((was) => document.querySelector("#jeugdhulp svg")!.clientWidth > was, before!.width);
    expect(await page.locator(":focus").textContent()).toContain("Sluit volledig scherm");
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => document.fullscreenElement === null);
    expect(await source.isVisible()).toBe(false);
    // The button is told of it a moment later.
    await page.locator(":focus", { hasText: /^Volledig scherm/ }).waitFor();
    await close();
  });

  test("Escape closes what may be taken along, and the focus returns to its button", async () => {
    const { page, close } = await open(report);
    const panel = await openPanel(page.locator(figure));
    await panel.getByRole("button").first().focus();
    await page.keyboard.press("Escape");
    expect(await panel.isVisible()).toBe(false);
    expect(await page.locator(":focus").textContent()).toContain("Meenemen");
    expect(await page.locator(":focus").getAttribute("aria-expanded")).toBe("false");
    await close();
  });

  test("a position strip and the bars of the survey are read aloud", async () => {
    const { page, close } = await open(report);
    await page.locator(`${figure} [data-chart=position] .chart-drawing`).focus();
    await page.keyboard.press("Home");
    expect(await said(page)).toMatch(/^\S.* \d+,\d%, 1 van \d van laag naar hoog$/);
    await page.keyboard.press("ArrowRight");
    expect(await said(page)).toMatch(/, 2 van \d van laag naar hoog$/);
    await page.goto(`${site.url}/vragenlijst/flevoland/vormen-van-samenwerking/`);
    await page.locator(".survey-chart .chart-wide[tabindex]").first().focus();
    await page.keyboard.press("ArrowDown");
    expect(await said(page)).toMatch(/^.+: .*\d+/);
    await close();
  });
});

describe("a figure in a frame of another site", () => {
  test("is the one that the address names, with source, release and link, without scripts", async () => {
    const { page, close } = await openHost(false);
    const shown = page.frames()[1]!;
    await shown.waitForLoadState();
    const visible = [];
    for (const section of await shown.locator("section").all()) if (await section.isVisible()) visible.push(section);
    expect(visible.length).toBe(1);
    const text = await visible[0]!.innerText();
    for (const part of ["Jongeren met jeugdhulp: Almere", "Bron: CBS", "uitgave 2026-1", "Voorbeeldcijfers"])
      expect(text).toContain(part);
    expect(await visible[0]!.locator("svg").count()).toBe(2);
    const link = visible[0]!.getByRole("link");
    expect(await link.getAttribute("href")).toBe(frame);
    expect(await link.getAttribute("target")).toBe("_top");
    await close();
  });

  test("tells the page around it how high it is", async () => {
    const { page, close } = await openHost(true);
    await page.waitForFunction(() => (window as unknown as { heard: unknown[] }).heard.length > 0);
    const message = await page.evaluate(() => (window as unknown as { heard: Heard[] }).heard.at(-1)!);
    expect(message.type).toBe("monitor-aoj:hoogte");
    expect(message.address).toBe(`${site.url}/inbedden${frame}`);
    expect(message.height).toBeGreaterThan(400);
    expect(message.height).toBeLessThan(1400);
    await close();
  });

  test.each([200, 320, 640, 1200])("does not scroll sideways at %i px, in light and dark", async (width) => {
    for (const colorScheme of ["light", "dark"] as const) {
      const page = await site.browser.newPage({ viewport: { width, height: 900 }, colorScheme });
      await page.goto(`${site.url}/inbedden${report}`);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      await page.close();
    }
  });

  test("is not for search engines, and names its report", () => {
    const html = readFileSync(`${demo}/inbedden${report}index.html`, "utf8");
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(html).toMatch(/<link rel="canonical" href="https:\/\/[^"]+\/gemeente\/almere\/jeugdhulp\/">/);
    expect(html).not.toContain("data-pagefind-body");
  });

  test("weighs at most 20 KiB with all figures of its report, its style and its script", () => {
    const files = readdirSync(join(demo, "inbedden"), { recursive: true, encoding: "utf8" });
    const pages = files.filter((file) => /.+\/.+\/index\.html$/.test(file));
    const weights = pages.map((page) => {
      const html = readFileSync(join(demo, "inbedden", page), "utf8");
      const further = [...html.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)].map(([, path]) => weigh(path!));
      return { page, parts: further.length, bytes: gzipSync(html).length + further.reduce((sum, one) => sum + one, 0) };
    });
    const heaviest = weights.toSorted((a, b) => b.bytes - a.bytes)[0]!;
    console.log(`${weights.length} pages to embed; the heaviest is ${heaviest.page}: ${heaviest.bytes} bytes`);
    expect(weights.filter(({ parts }) => parts !== 2)).toEqual([]);
    expect(heaviest.bytes).toBeLessThanOrEqual(20 * 1024);
  });
});

const weighed = new Map<string, number>();

/** The bytes of a style or script after gzip. */
function weigh(path: string): number {
  const bytes = weighed.get(path) ?? gzipSync(readFileSync(demo + path)).length;
  weighed.set(path, bytes);
  return bytes;
}

interface Heard {
  type: string;
  address: string;
  height: number;
}

/** Opens a page of another site that shows a figure and listens to it. */
async function openHost(javaScriptEnabled: boolean) {
  const html = `<!doctype html><title>Elders</title><script>
    window.heard = []; addEventListener("message", ({ data }) => heard.push(data));</script>
    <iframe src="${site.url}/inbedden${frame}" title="Cijfer" width="100%" height="700"></iframe>`;
  const server = createServer((_, response) => response.setHeader("content-type", "text/html").end(html));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const context = await site.browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { waitUntil: "load" });
  return {
    page,
    async close() {
      await context.close();
      server.close();
    },
  };
}

/** The different colours of a picture. */
function coloursOf(page: Page, png: Buffer): Promise<string[]> {
  return page.evaluate(
    async (data) => {
      const image = new Image();
      image.src = data;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext("2d")!;
      context.drawImage(image, 0, 0);
      const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
      const colours = new Set<string>();
      for (let i = 0; i < pixels.length; i += 4) colours.add(pixels.subarray(i, i + 3).join());
      return [...colours];
    },
    `data:image/png;base64,${png.toString("base64")}`,
  );
}

type Row = Record<string, string>;

interface Shown {
  header: string[];
  rows: { text: string; value: string | null; absence: string | null }[][];
}

/** What a reader and a program see of a table. */
function shownCells(table: Locator): Promise<Shown> {
  return table.evaluate((element) => {
    const text = (cell: Element) =>
      (cell.textContent ?? "").replace("*", "").replace(/[▲▼]/g, "").replace(/\s+/g, " ").trim();
    const [head, ...rows] = [...(element as HTMLTableElement).rows];
    return {
      header: [...head!.cells].map(text),
      rows: rows.map((row) =>
        [...row.cells].map((cell) => ({
          text: text(cell),
          value: cell.dataset.value ?? null,
          absence: cell.dataset.absence ?? null,
        })),
      ),
    };
  });
}

/** The cells of a sheet under its header, but for remarks; numbers as the page has them. */
function numbersOf(rows: unknown[][], { header }: Shown): string[][] {
  const start = rows.findIndex((row) => row[0] === header[0]);
  return rows.slice(start + 1).map((row) => row.slice(0, header.length).map(String));
}
