import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import process from "node:process";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { drawPages } from "./drawPages.ts";
import { pageAddresses } from "./htmlFiles.ts";
import { openEverything } from "./openEverything.ts";
import { kindsOf } from "./pageKinds.ts";
import { siteBrowser } from "./siteBrowser.ts";

const sites = Object.entries(inject("sites")).filter(([, folder]) => folder !== null) as [string, string][];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
/** What a darker page may break of them: its forms are those of the light one. */
const colourRules = ["color-contrast", "link-in-text-block"];
const views = [360, 1280].flatMap((width) => (["light", "dark"] as const).map((scheme) => ({ width, scheme })));

/** Another seed draws other pages: SEED=7 npm test. */
const seed = Number(process.env.SEED ?? 2026);

describe.each(sites)(
  "axe finds nothing against WCAG 2.2 A and AA, and nothing scrolls sideways, on the %s site",
  (name, folder) => {
    const site = siteBrowser(folder);
    let page: Page;
    // The policy of the page forbids scripts that are not its own; axe is one.
    beforeAll(async () => {
      page = await site.browser.newPage({ bypassCSP: true, reducedMotion: "reduce" });
    });
    afterAll(() => page.context().close());

    // The publishers' files are printed by the same parts: what they may change is how it fits, and shows where it is narrow.
    const looks = name === "demo" ? views : [views[0]!];
    test.each(kindsOf(name))("on %s, narrow and wide, light and dark, with all opened", async (address) => {
      expect(await wrongAt(address, looks)).toEqual([]);
    });

    if (name === "demo")
      test("on sixty pages drawn at random, half of them narrow and light, half wide and dark", {
        timeout: 600_000,
      }, async () => {
        const drawn = drawPages(pageAddresses(folder), 60, seed);
        console.log(`Drawn with seed ${seed}: ${drawn.slice(0, 3).join(" ")} …`);
        const wrong: string[] = [];
        for (const [index, address] of drawn.entries())
          wrong.push(...(await wrongAt(address, [views[index % 2 === 0 ? 0 : 3]!])));
        expect(wrong).toEqual([]);
      });

    async function wrongAt(address: string, looks: typeof views): Promise<string[]> {
      await page.setViewportSize({ width: looks[0]!.width, height: 800 });
      await page.goto(site.url + address, { waitUntil: "load" });
      await openEverything(page);
      await page.evaluate(axe);
      const wrong: string[] = [];
      for (const { width, scheme } of looks) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme: scheme });
        const asked = scheme === "dark" && looks.length > 1 ? colourRules : rules;
        wrong.push(...(await violations(asked)).map((line) => `${address} at ${width} px, ${scheme}: ${line}`));
      }
      return wrong;
    }

    async function violations(asked: readonly string[]): Promise<string[]> {
      const run = `axe.run(document, { runOnly: ${JSON.stringify(asked)}, resultTypes: ["violations"] })`;
      const found = ((await page.evaluate(run)) as AxeResults).violations;
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      return [
        ...found.map(({ id, nodes }) => `${id}, ${nodes.length} times: ${nodes[0]?.html}`),
        ...(sideways > 0 ? [`scrolls ${sideways} px sideways`] : []),
      ];
    }
  },
);

test("pages are drawn without repetition, and the same ones for the same seed", () => {
  const all = Array.from({ length: 100 }, (_, index) => `/${index}/`);
  expect(new Set(drawPages(all, 60, 1)).size).toBe(60);
  expect(drawPages(all, 60, 1)).toEqual(drawPages(all, 60, 1));
  expect(drawPages(all, 60, 1)).not.toEqual(drawPages(all, 60, 2));
});
