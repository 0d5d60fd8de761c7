import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchChromium } from "../chromium.ts";
import { pageKinds } from "./pageKinds.ts";
import { serveFolder } from "./serveFolder.ts";

const sites = Object.entries(inject("sites")).filter(([, folder]) => folder !== null) as [string, string][];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const views = [
  { width: 360, scheme: "light" as const },
  { width: 1280, scheme: "light" as const },
  { width: 1280, scheme: "dark" as const },
];

describe.each(sites)("the %s site", (_, folder) => {
  let browser: Awaited<ReturnType<typeof launchChromium>>;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    browser = await launchChromium();
    server = await serveFolder(folder);
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test.each(views.flatMap((view) => pageKinds.map((address) => ({ address, ...view }))))(
    "$address at $width px, $scheme: axe finds nothing against WCAG 2.2 A and AA, and nothing scrolls sideways",
    async ({ address, width, scheme }) => {
      // The policy of the page forbids scripts that are not its own; axe is one.
      const context = await browser.newContext({
        viewport: { width, height: 800 },
        colorScheme: scheme,
        bypassCSP: true,
      });
      const page = await context.newPage();
      await page.goto(server.url + address, { waitUntil: "load" });
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
