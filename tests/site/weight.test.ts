import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, inject, test } from "vitest";
import { siteBrowser } from "./siteBrowser.ts";

const sites = Object.entries(inject("sites")).filter(([, folder]) => folder !== null) as [string, string][];

/** The reports with most in them. */
const reports = [
  "/nederland/onderwijs/",
  "/gemeente/amsterdam/jeugdhulp/",
  "/gemeente/rotterdam/onderwijs/",
  "/gemeente/amsterdam/bevolking/",
  "/samenwerkingsverband/po2203/onderwijs/",
];

/** What the demo alone has. */
const surveys = ["/vragenlijst/flevoland/", "/vragenlijst/flevoland/vormen-van-samenwerking/", "/thema/samenwerking/"];

describe.each(sites)("a theme report of the %s site", (name, folder) => {
  const site = siteBrowser(folder);

  test.each(name === "demo" ? [...reports, ...surveys] : reports)(
    "%s weighs at most 100 kB gzip over at most 15 requests, of which at most 25 kB JavaScript",
    async (report) => {
      const page = await site.browser.newPage();
      const requests: { url: string; bytes: number }[] = [];
      page.on("response", async (response) => {
        const path = new URL(response.url()).pathname;
        requests.push({
          url: path,
          bytes: gzipSync(readFileSync(`${folder}${path.endsWith("/") ? `${path}index.html` : path}`)).length,
        });
      });
      await page.goto(site.url + report, { waitUntil: "networkidle" });
      await page.close();
      const weigh = (files: typeof requests) => files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
      console.log(
        `${report}: ${weigh(requests).toFixed(1)} kB, ${requests.length} requests, JavaScript ${weigh(requests.filter(({ url }) => url.endsWith(".js"))).toFixed(1)} kB`,
      );
      expect(requests.length).toBeGreaterThan(1);
      expect(requests.length).toBeLessThanOrEqual(15);
      expect(weigh(requests)).toBeLessThanOrEqual(100);
      expect(weigh(requests.filter(({ url }) => url.endsWith(".js")))).toBeLessThanOrEqual(25);
    },
  );
});
