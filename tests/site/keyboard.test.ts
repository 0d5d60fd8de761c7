import type { Page } from "playwright-core";
import { expect, inject, test } from "vitest";
import { siteBrowser } from "./siteBrowser.ts";

const { demo } = inject("sites");

const site = siteBrowser(demo);

test("with Tab, Enter and arrows alone a reader goes from home to a gemeente, a theme, a comparison and a download", async () => {
  // Without smooth scrolling what has the focus is in the window at once.
  const page = await site.browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: "reduce" });
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await page.goto(`${site.url}/`, { waitUntil: "load" });

  await tabTo(page, "main [role=combobox]");
  await page.keyboard.type("almer", { delay: 30 });
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/gemeente/almere/");

  await tabTo(page, 'main a[href="/gemeente/almere/jeugdhulp/"]');
  await page.keyboard.press("Enter");
  await page.waitForURL("**/gemeente/almere/jeugdhulp/");

  // Areas of one's own choice.
  await tabTo(page, 'a[href^="/vergelijken/"]');
  await page.keyboard.press("Enter");
  await page.waitForURL("**/vergelijken/**");
  await tabTo(page, "main [role=combobox]");
  await page.keyboard.type("lelyst", { delay: 30 });
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/gebieden=[^&]*GM0995/);
  await page.locator(".compare-result table").first().waitFor({ state: "attached" });

  await page.goto(`${site.url}/gemeente/almere/jeugdhulp/`, { waitUntil: "load" });
  // The table of a figure beside those of other areas, without leaving the report.
  await tabTo(page, ".figure-section summary");
  await page.keyboard.press("Enter");
  expect(await page.locator(".figure-section table").first().isVisible()).toBe(true);

  await tabTo(page, "button.take-toggle");
  await page.keyboard.press("Enter");
  await page.locator(".take-panel").first().waitFor();
  await tabTo(page, '.take-panel button:has-text("CSV")');
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toMatch(/\.csv$/);
  expect(errors).toEqual([]);
  await page.context().close();
});

/** Presses Tab until the focus is where it should be. On the way there it must be seen at every step. */
async function tabTo(page: Page, selector: string, most = 250): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    await page.keyboard.press("Tab");
    const { there, seen, what } = await page.evaluate(focusOf, selector);
    expect(seen, `the focus is not to be seen on ${what}`).toBe(true);
    if (there) return;
  }
  throw new Error(`No ${selector} within ${most} times Tab`);
}

/** Runs in the page: where the focus is, and whether a ring or a shadow in the window shows it. */
function focusOf(wanted: string) {
  const focused = document.activeElement ?? document.body;
  const text = wanted.match(/^(.*):has-text\("(.*)"\)$/);
  const there = text ? focused.matches(text[1]!) && focused.textContent!.startsWith(text[2]!) : focused.matches(wanted);
  // A box whose list of options is open, and the page itself after the last link, have their own signs.
  const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
  const ring = (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1) || boxShadow !== "none";
  const { top, bottom, left, right, width, height } = focused.getBoundingClientRect();
  const inWindow = width > 0 && height > 0 && bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  const what = `${focused.tagName} ${focused.textContent!.trim().slice(0, 40)}`;
  return { there, seen: focused === document.body || (ring && inWindow), what };
}
