import type { Page } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { pageKinds } from "./pageKinds.ts";
import { siteBrowser } from "./siteBrowser.ts";

const { demo } = inject("sites");
const site = siteBrowser(demo);

/** Opens a page as somebody sees it who chose colours for all programs, and wants nothing to move. */
async function open(address: string, colorScheme: "light" | "dark" = "light") {
  const context = await site.browser.newContext({
    viewport: { width: 1280, height: 900 },
    forcedColors: "active",
    reducedMotion: "reduce",
    colorScheme,
  });
  const page = await context.newPage();
  await page.goto(site.url + address, { waitUntil: "load" });
  return { page, close: () => context.close() };
}

describe.each(["light", "dark"] as const)("with colours of the reader's own, %s", (scheme) => {
  test("every line of a chart is told apart by its dash or width, and stands out from the page", async () => {
    for (const address of [
      "/vergelijken/?gebieden=GM0034,GM0363,GM0995,GM0599,GM0518&met=NL&thema=jeugdhulp",
      "/gemeente/almere/jeugdhulp/",
    ]) {
      const { page, close } = await open(address, scheme);
      await page.locator(".figure-section svg.chart-trend").first().waitFor();
      const charts = await linesOf(page);
      expect(charts.length, address).toBeGreaterThan(0);
      for (const lines of charts) {
        const looks = lines.map(({ dash, width }) => `${dash} ${width}`);
        expect(new Set(looks).size, `${address}: ${looks}`).toBe(looks.length);
        for (const { stroke, ground } of lines) expect(contrast(stroke, ground), address).toBeGreaterThanOrEqual(4.5);
      }
      await close();
    }
  });

  test("a map keeps the shades of its classes, on a ground on which all are seen", async () => {
    const { page, close } = await open("/indicator/aandeel-sbo/", scheme);
    const { ground, classes, words } = await page
      .locator('[data-chart="map"] .chart-drawing')
      .first()
      .evaluate((drawing) => ({
        ground: getComputedStyle(drawing).backgroundColor,
        classes: [...drawing.querySelectorAll('.map-legend [class^="map-class"]')].map(
          (one) => getComputedStyle(one).fill,
        ),
        words: [...drawing.querySelectorAll("text")].map((one) => getComputedStyle(one).fill),
      }));
    await close();
    expect(classes.length).toBeGreaterThan(3);
    expect(new Set([...classes, ground]).size).toBe(classes.length + 1);
    expect(contrast(classes.at(-1)!, ground)).toBeGreaterThan(4.5);
    for (const word of words) expect(contrast(word, ground)).toBeGreaterThan(4.5);
  });

  test("words on a bar of answers are read, and bars keep their hatching", async () => {
    const { page, close } = await open("/vragenlijst/flevoland/oordeel/", scheme);
    const words = await page
      .locator(".chart-part-text")
      .evaluateAll((all) =>
        all.map((one) => ({ fill: getComputedStyle(one).fill, bar: getComputedStyle(one).stroke })),
      );
    await close();
    const plain = words.filter(({ bar }) => bar.startsWith("rgb"));
    expect(plain.length).toBeGreaterThan(20);
    for (const { fill, bar } of plain) expect(contrast(fill, bar)).toBeGreaterThanOrEqual(4.5);
  });

  test("what has the focus and what is pressed are seen", async () => {
    const { page, close } = await open("/gemeente/almere/jeugdhulp/", scheme);
    const [on, off] = await Promise.all(
      ["true", "false"].map((pressed) =>
        page
          .locator(`.take-switch [aria-pressed="${pressed}"]`)
          .first()
          .evaluate((one) => getComputedStyle(one).backgroundColor),
      ),
    );
    expect(on).not.toBe(off);
    for (const selector of [".chart-readable", ".take-toggle", "summary", "main a[href]"]) {
      await page.locator(selector).first().focus();
      await page.keyboard.press("Shift+Tab");
      await page.keyboard.press("Tab");
      const { style, width, color, ground } = await page.locator(":focus").evaluate((one) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
        const ground = getComputedStyle(document.body).backgroundColor;
        return { style: outlineStyle, width: Number.parseFloat(outlineWidth), color: outlineColor, ground };
      });
      expect([style, width >= 2, contrast(color, ground) >= 3], selector).toEqual(["solid", true, true]);
    }
    await close();
  });

  test("the circles of the front page are seen", async () => {
    const { page, close } = await open("/", scheme);
    const { stroke, ground } = await page
      .locator(".home-map .map-areas a > :last-child")
      .first()
      .evaluate((circle) => ({
        stroke: getComputedStyle(circle).stroke,
        ground: getComputedStyle(document.body).backgroundColor,
      }));
    await close();
    expect(contrast(stroke, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

describe("for who wants nothing to move", () => {
  test("no page of any kind moves by itself, fades or scrolls smoothly", async () => {
    const { page, close } = await open("/");
    for (const address of pageKinds) {
      await page.goto(site.url + address, { waitUntil: "load" });
      expect(await movements(page), address).toEqual([]);
    }
    await close();
  });

  test("where a reader says nothing of it, a link within the page scrolls smoothly", async () => {
    const page = await site.browser.newPage({ reducedMotion: "no-preference" });
    await page.goto(`${site.url}/gemeente/almere/jeugdhulp/`);
    expect(await movements(page)).toEqual(["HTML scrolls smoothly"]);
    await page.close();
  });
});

/** Of each chart its lines: how they are drawn, and on what. Asked at once, for charts may be drawn again meanwhile. */
function linesOf(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll(".figure-section svg.chart-trend")].map((chart) =>
      [...chart.querySelectorAll(".chart-series:has(.chart-line)")].map((series) => {
        const line = getComputedStyle(series.querySelector(".chart-line")!);
        const ground = getComputedStyle(document.body).backgroundColor;
        return { stroke: line.stroke, dash: line.strokeDasharray, width: line.strokeWidth, ground };
      }),
    ),
  );
}

/** Everything on a page that moves, or would. */
function movements(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll("*")].flatMap((one) => {
      const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(one);
      const name = one.tagName;
      return [
        ...(/[1-9]/.test(transitionDuration) ? [`${name} fades`] : []),
        ...(animationName === "none" ? [] : [`${name} moves`]),
        ...(scrollBehavior === "smooth" ? [`${name} scrolls smoothly`] : []),
      ];
    }),
  );
}

/** The contrast of two opaque colours, "rgb(20, 35, 43)", by WCAG 2.2. */
function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((one, other) => one - other) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = (color.match(/[\d.]+/g) ?? []).map((part) => {
    const value = Number(part) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}
