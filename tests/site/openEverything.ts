import type { Page } from "playwright-core";

/** Opens all that is folded up on a page, and the first of the menus that its scripts made. */
export async function openEverything(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
  const menu = page.locator('main button[aria-expanded="false"]:visible').first();
  if ((await menu.count()) === 0) return;
  await menu.click();
  await page.locator('main button[aria-expanded="true"]').first().waitFor({ timeout: 5000 });
}
