import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { describe, expect, inject, test } from "vitest";
import { pageKinds, surveyKinds } from "./pageKinds.ts";
import { siteBrowser } from "./siteBrowser.ts";

const sites = Object.entries(inject("sites")).filter(([, folder]) => folder !== null) as [string, string][];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const views = [
  { width: 360, scheme: "light" as const },
  { width: 1280, scheme: "light" as const },
  { width: 1280, scheme: "dark" as const },
];

const kindsOf = (site: string) => (site === "demo" ? [...pageKinds, ...surveyKinds] : pageKinds);

describe.each(sites)("the %s site", (name, folder) => {
  const site = siteBrowser(folder);

  test.each(views.flatMap((view) => kindsOf(name).map((address) => ({ address, ...view }))))(
    "$address at $width px, $scheme: axe finds nothing against WCAG 2.2 A and AA, and nothing scrolls sideways",
    async ({ address, width, scheme }) => {
      // The policy of the page forbids scripts that are not its own; axe is one.
      const context = await site.browser.newContext({
        viewport: { width, height: 800 },
        colorScheme: scheme,
        bypassCSP: true,
      });
      const page = await context.newPage();
      await page.goto(site.url + address, { waitUntil: "load" });
      for (const details of await page.locator("details").all())
        await details.evaluate((element: HTMLDetailsElement) => (element.open = true));
      await page.evaluate(axe);
      const { violations } = (await page.evaluate(
        `axe.run(document, { runOnly: ${JSON.stringify(rules)} })`,
      )) as AxeResults;
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      await context.close();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(sideways).toBeLessThanOrEqual(0);
    },
  );
});
