import type { Page } from "playwright-core";

/** Opens all that is folded up on a page, what a button loads, and the first of the menus that its scripts made. */
export async function openEverything(page: Page): Promise<void> {
  await scriptsReady(page);
  await loadExplorer(page);
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  const menu = page.locator('main button[aria-expanded="false"]:visible').first();
  if ((await menu.count()) === 0) return;
  await menu.click();
  await page.locator('main button[aria-expanded="true"]').first().waitFor({ timeout: 5000 });
}

/** A comparison is there when its last figure is. */
async function scriptsReady(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector(".compare-result:is(:empty, [aria-busy])") === null);
}

async function loadExplorer(page: Page): Promise<void> {
  const button = page.locator(".explore-load:visible");
  if ((await button.count()) === 0) return;
  await button.click();
  await page.locator("[data-answer] tbody tr").first().waitFor();
}
