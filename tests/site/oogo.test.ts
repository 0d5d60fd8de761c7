import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import decodeQR from "qr/decode.js";
import { describe, expect, inject, test } from "vitest";
import { readPdf } from "../publish/reports/readPdf.ts";
import { siteBrowser } from "./siteBrowser.ts";

const { demo: folder } = inject("sites");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

/** One gemeente, two gemeenten of which one is divided, the same for secondary schools, and the largest. */
const verbanden = ["po2401", "po2707", "vo2708", "po2101"].filter((code) => existsSync(join(folder, "oogo", code)));
const themes = [
  ...["bevolking", "onderwijs", "jeugdhulp", "jeugdhulp-en-onderwijs"],
  ...["risicofactoren", "participatie", "leerlingenvervoer"],
];
const sheets = verbanden.flatMap((verband) => themes.map((theme) => `/oogo/${verband}/${theme}/`));

const site = siteBrowser(folder);

async function opened(address: string, options: object = {}): Promise<Page> {
  const page = await (await site.browser.newContext({ bypassCSP: true, ...options })).newPage();
  await page.goto(site.url + address, { waitUntil: "load" });
  return page;
}

/** Letters and digits alone: what is broken over lines, hyphenated or drawn as a bullet is the same. */
const bare = (words: string) => words.replaceAll(/[^\p{L}\p{N}%]/gu, "");

describe("the printed annex", () => {
  test.each(sheets)("%s: is two pages at most, and says on paper all that the page says", async (address) => {
    const page = await opened(address);
    await page.emulateMedia({ media: "print" });
    const paragraphs = await page
      .locator(".annex :is(h1, h2, p, li, figcaption)")
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).innerText));
    const texts = await page.locator(".annex svg text").evaluateAll((all) => all.map((one) => one.textContent ?? ""));
    const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    await page.context().close();
    expect(pages.length).toBeLessThanOrEqual(2);
    expect(paragraphs.length).toBeGreaterThan(10);
    const printed = bare(pages.join(" "));
    expect(paragraphs.concat(texts).filter((words) => !printed.includes(bare(words)))).toEqual([]);
    expect(bare(pages[0]!)).toContain("Uitgave20261");
  });

  test("of two ticked themes is those two, each on a sheet of its own", async () => {
    const page = await opened("/oogo/po2707/bijlage/?themas=onderwijs&themas=jeugdhulp");
    expect(page.url()).toContain("?themas=onderwijs,jeugdhulp");
    expect(await page.locator("article:visible").evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      "onderwijs",
      "jeugdhulp",
    ]);
    expect(await page.locator(".annex-address a").innerText()).toContain("?themas=onderwijs,jeugdhulp");
    const pages = await readPdf(await page.pdf({ preferCSSPageSize: true }));
    await page.context().close();
    expect(pages.length).toBeLessThanOrEqual(4);
    const starts = pages.flatMap((words, index) => (words.includes("Bijlage voor de agenda") ? [index] : []));
    expect(starts).toHaveLength(2);
    expect(bare(pages.join(" ")).split("bijlagethemasonderwijsjeugdhulp")).toHaveLength(3);
    for (const index of starts) expect(pages[index]!.slice(0, 80)).toContain("Bijlage voor de agenda");
  });
});

describe("a secretary", () => {
  test("ticks themes on the page of the verband, and comes to an address of that choice", async () => {
    const page = await opened("/oogo/po2707/");
    await page.getByLabel("Onderwijs", { exact: true }).check();
    await page.getByLabel("Participatie", { exact: true }).check();
    await page.getByRole("button", { name: "Maak de bijlage" }).click();
    await page.waitForURL("**/oogo/po2707/bijlage/?themas=onderwijs,participatie");
    expect(await page.locator("article:visible").count()).toBe(2);
    expect(await page.getByLabel("Onderwijs", { exact: true }).isChecked()).toBe(true);
    await page.context().close();
  });

  test("without scripts has every theme on the page, the form, and the links to each", async () => {
    const page = await opened("/oogo/po2707/bijlage/?themas=onderwijs", { javaScriptEnabled: false });
    expect(await page.locator("article:visible").count()).toBe(themes.length);
    expect(await page.getByRole("button", { name: "Maak de bijlage" }).isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: "Print" }).count()).toBe(0);
    expect(await page.locator(".annex-tools a[href$='.pdf']").count()).toBe(themes.length);
    await page.context().close();
  });

  test("reads with a phone the address that stands in letters beside the code", async () => {
    const page = await opened("/oogo/po2707/onderwijs/");
    const size = 400;
    const pixels = await page.evaluate(async (side) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(new XMLSerializer().serializeToString(document.querySelector(".qr-code")!))}`;
      await image.decode();
      const context = Object.assign(document.createElement("canvas"), { width: side, height: side }).getContext("2d")!;
      context.drawImage(image, 0, 0, side, side);
      return [...context.getImageData(0, 0, side, side).data];
    }, size);
    const said = await page.locator(".annex-live a").innerText();
    await page.context().close();
    expect(decodeQR({ width: size, height: size, data: Uint8Array.from(pixels) })).toBe(said);
  });
});

test.each(verbanden)("every PDF of %s is there, small, and two pages at most", async (verband) => {
  for (const theme of themes) {
    const file = join(folder, "oogo", verband, `${theme}.pdf`);
    expect(statSync(file).size, file).toBeLessThan(120_000);
    expect((await readPdf(readFileSync(file))).length, file).toBeLessThanOrEqual(2);
  }
});

describe.each(["/oogo/", "/oogo/po2707/", "/oogo/po2101/", "/oogo/po2707/onderwijs/", "/oogo/po2707/bijlage/"])(
  "%s",
  (address) => {
    test.each([
      { width: 360, colorScheme: "light", media: "screen" },
      { width: 1280, colorScheme: "light", media: "screen" },
      { width: 1280, colorScheme: "dark", media: "screen" },
      { width: 680, colorScheme: "light", media: "print" },
    ] as const)("axe finds nothing at $width px, $colorScheme, $media", async ({ width, colorScheme, media }) => {
      const page = await opened(address, { viewport: { width, height: 900 }, colorScheme });
      await page.emulateMedia({ media });
      await page.evaluate(axe);
      const { violations } = (await page.evaluate(
        `axe.run(document, { runOnly: ${JSON.stringify(rules)} })`,
      )) as AxeResults;
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      await page.context().close();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      if (media === "screen") expect(sideways).toBeLessThanOrEqual(0);
    });
  },
);
