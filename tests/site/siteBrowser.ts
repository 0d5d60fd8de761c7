import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { serveFolder } from "../../src/commands/serveFolder.ts";
import { launchChromium } from "../chromium.ts";

/** A browser and a server of a built site for the tests of a block; both are gone when the block is done. */
export function siteBrowser(folder: string): { readonly browser: Browser; readonly url: string } {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  beforeAll(async () => {
    browser = await launchChromium();
    server = await serveFolder(folder);
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });
  return {
    get browser() {
      return browser;
    },
    get url() {
      return server.url;
    },
  };
}
