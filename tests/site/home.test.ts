import type { Browser } from "playwright-core";
import { describe, expect, inject, test } from "vitest";
import { siteBrowser } from "./siteBrowser.ts";

const site = siteBrowser(inject("sites").demo);

async function open(address: string, options: Parameters<Browser["newContext"]>[0] = {}) {
  const context = await site.browser.newContext({ viewport: { width: 360, height: 780 }, ...options });
  const page = await context.newPage();
  await page.goto(site.url + address, { waitUntil: "load" });
  return { page, close: () => context.close() };
}

const wide = { viewport: { width: 1280, height: 900 } };
const withoutScripts = { javaScriptEnabled: false };

describe("the home page", () => {
  test.each([{}, withoutScripts])(
    "asks one question and has three entrances and eight themes (%o)",
    async (options) => {
      const { page, close } = await open("/", options);
      expect(await page.locator("h1").allInnerTexts()).toEqual(["Hoe staat het er in uw gemeente voor?"]);
      const entrances = await page.locator(".entrances > ul > li").all();
      expect(entrances).toHaveLength(3);
      for (const entrance of entrances) expect(await entrance.locator("a").count()).toBeGreaterThanOrEqual(3);
      expect(await page.locator(".card").count()).toBe(8);
      for (const figure of await page.locator(".card .large-figure").all())
        expect(await figure.innerText()).toMatch(/\d[\s\S]*\b20\d\d\b/);
      await close();
    },
  );

  test("says of each theme how far its figures go", async () => {
    const { page, close } = await open("/");
    const rows = await page.locator(".news tbody tr").allInnerTexts();
    expect(rows).toHaveLength(8);
    for (const row of rows) expect(row).toMatch(/20\d\d/);
    await close();
  });

  test("leads from the map to a gemeente, without scripts", async () => {
    const { page, close } = await open("/", { ...wide, ...withoutScripts });
    expect(await page.locator(".home-map a").count()).toBe(342);
    const amsterdam = page.locator('.home-map a[href="/gemeente/amsterdam/"]');
    expect(await amsterdam.locator("title").textContent()).toMatch(/^Amsterdam: [\d.]+ kinderen en jongeren/);
    await amsterdam.locator("circle, path").click();
    await page.waitForURL("**/gemeente/amsterdam/");
    await close();
  });

  test("keeps the map from who listens: the list says the same", async () => {
    const { page, close } = await open("/", wide);
    const map = await page.locator(".home-map").ariaSnapshot();
    expect(map).not.toContain("link");
    expect(map).toContain("Kies een gemeente op de kaart");
    await close();
  });
});

describe("the menu", () => {
  test("of a narrow page opens and leads on without scripts, with room for a thumb", async () => {
    const { page, close } = await open("/over/", withoutScripts);
    const link = page.locator(".site-menu a");
    expect(await link.first().isVisible()).toBe(false);
    await page.getByRole("button", { name: "Menu", exact: true }).click();
    for (const box of await Promise.all((await link.all()).map((one) => one.boundingBox())))
      expect(box!.height).toBeGreaterThanOrEqual(44);
    await page.getByRole("link", { name: "Meedoen" }).first().click();
    await page.waitForURL("**/meedoen/");
    await close();
  });

  test("is opened, walked and closed by keyboard, and gives the focus back", async () => {
    const { page, close } = await open("/over/");
    const focused = page.locator(":focus");
    for (let step = 0; step < 3; step++) await page.keyboard.press("Tab");
    expect(await focused.innerText()).toBe("Menu");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await focused.innerText()).toBe("Sluit menu");
    await page.keyboard.press("Tab");
    expect(await focused.innerText()).toBe("Thema's");
    await page.keyboard.press("Escape");
    expect(await focused.innerText()).toBe("Menu");
    expect(await page.locator(".site-menu").isVisible()).toBe(false);
    await close();
  });

  test("of a wide page stands there in full, and says where one is", async () => {
    const { page, close } = await open("/over/methode/", wide);
    const links = page.locator(".site-menu a");
    expect(await links.count()).toBe(9);
    for (const link of await links.all()) expect(await link.isVisible()).toBe(true);
    expect(await page.locator(".site-menu [aria-current]").allInnerTexts()).toEqual(["Over"]);
    expect(await page.locator(".menu-button").first().isVisible()).toBe(false);
    await close();
  });

  test("is not printed", async () => {
    const { page, close } = await open("/over/");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".site-menu, .menu-button").filter({ visible: true }).count()).toBe(0);
    await close();
  });
});

describe("the pages for who takes part", () => {
  test("show each letter with nothing of a template left in it", async () => {
    const { page, close } = await open("/meedoen/documenten/", withoutScripts);
    const letters = await page.locator('main a[href^="/meedoen/documenten/"]').all();
    const addresses = await Promise.all(letters.map((letter) => letter.getAttribute("href")));
    expect(addresses).toHaveLength(4);
    for (const address of addresses) {
      await page.goto(site.url + address!);
      const text = await page.locator(".letter").innerText();
      expect(text).toContain("uw regio");
      expect(text).not.toMatch(/[{}]/);
    }
    await close();
  });

  test("draw each kind of picture once, with its words", async () => {
    const { page, close } = await open("/over/lezen/", { ...wide, ...withoutScripts });
    expect(await page.locator(".reading-section").count()).toBe(6);
    expect(await page.locator("main figure").count()).toBe(4);
    for (const svg of await page.locator("main figure svg").all())
      expect((await svg.textContent())!.toLowerCase()).toContain("voorbeeldcijfers");
    await close();
  });
});
