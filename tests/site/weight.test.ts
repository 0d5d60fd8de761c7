import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, inject, test } from "vitest";
import { pageAddresses, readPage } from "./htmlFiles.ts";
import { siteBrowser } from "./siteBrowser.ts";

const sites = Object.entries(inject("sites")).filter(([, folder]) => folder !== null) as [string, string][];

/** What a theme report may cost a reader: kB as gzip sends them, JavaScript and fonts included, and requests. */
const most = { all: 80, scripts: 25, requests: 12 };

/** A theme report of an area, or of the country. */
const report = /^\/((gemeente|samenwerkingsverband|jeugdregio|provincie)\/[^/]+|nederland)\/[^/]+\/$/;

interface Weight {
  address: string;
  all: number;
  scripts: number;
  requests: number;
}

describe.each(sites)("a theme report of the %s site", (_, folder) => {
  const site = siteBrowser(folder);
  const sizes = new Map<string, number>();
  const heaviest: string[] = [];
  /** What the script of every page loads of a report once it is there, and what that loads in turn. */
  let later: string[] = [];
  beforeAll(async () => {
    const address = pageAddresses(folder).find((address) => report.test(address))!;
    const named = filesOf(address);
    later = (await askedBy(address)).filter((path) => path.endsWith(".js") && !named.includes(path));
  });

  test("weighs at most 80 kB with 25 kB of JavaScript, in at most 12 requests: all of them", {
    timeout: 600_000,
  }, () => {
    const weights = pageAddresses(folder)
      .filter((address) => report.test(address))
      .map(weigh);
    const ranked = weights.toSorted((a, b) => b.all - a.all);
    const middle = ranked[Math.floor(ranked.length / 2)]!;
    console.log(`${ranked.length} reports; the heaviest: ${said(ranked[0]!)}; the middle one: ${said(middle)}`);
    heaviest.push(...ranked.slice(0, 5).map(({ address }) => address));
    expect(ranked.length).toBeGreaterThan(100);
    const over = ranked.filter(
      ({ all, scripts, requests }) => all > most.all || scripts > most.scripts || requests > most.requests,
    );
    expect(over.slice(0, 10).map(said)).toEqual([]);
  });

  test("asks in a browser for what its HTML names and no more: the heaviest five", async () => {
    expect(later.length).toBeGreaterThan(0);
    for (const address of heaviest) {
      expect((await askedBy(address)).sort(), address).toEqual([...new Set([address, ...filesOf(address)])].sort());
    }
  });

  async function askedBy(address: string): Promise<string[]> {
    const page = await site.browser.newPage();
    const asked = new Set<string>();
    page.on("request", (request) => asked.add(new URL(request.url()).pathname));
    await page.goto(site.url + address);
    await page.locator(".take-row").first().waitFor();
    await page.waitForLoadState("networkidle");
    await page.close();
    return [...asked];
  }

  function weigh(address: string): Weight {
    const files = filesOf(address);
    const sum = (paths: string[]) => paths.reduce((total, path) => total + sizeOf(path), 0) / 1000;
    const html = gzipSync(readPage(folder, address)).length / 1000;
    const scripts = files.filter((file) => file.endsWith(".js"));
    return { address, all: html + sum(files), scripts: sum(scripts), requests: files.length + 1 };
  }

  /** Styles, scripts, pictures and fonts that a page loads, and what these load in turn. */
  function filesOf(address: string): string[] {
    const html = readPage(folder, address);
    const named = [
      ...html.matchAll(/<script[^>]*?\ssrc="?([^"\s>]+)/g),
      ...html.matchAll(/<link(?=[^>]*\srel="?(?:stylesheet|icon|preload|modulepreload))[^>]*?\shref="?([^"\s>]+)/g),
      ...html.matchAll(/<img[^>]*?\ssrc="?(\/[^"\s>]+)/g),
    ].map(([, path]) => path!);
    const found = new Set<string>();
    for (const path of [...named, ...later]) add(path);
    return [...found];

    function add(path: string): void {
      if (found.has(path) || !existsSync(join(folder, path))) return;
      found.add(path);
      for (const next of loads(path)) add(posix.resolve(posix.dirname(path), next));
    }
  }

  function loads(path: string): string[] {
    if (!/\.(js|css)$/.test(path)) return [];
    const text = readFileSync(join(folder, path), "utf8");
    const pattern = path.endsWith(".js") ? /(?:\bfrom|\bimport)\s*"(\.[^"]+)"/g : /url\("?([^")]+\.woff2)/g;
    return [...text.matchAll(pattern)].map(([, next]) => next!);
  }

  function sizeOf(path: string): number {
    const size = sizes.get(path) ?? gzipSync(readFileSync(join(folder, path))).length;
    sizes.set(path, size);
    return size;
  }
});

function said({ address, all, scripts, requests }: Weight): string {
  return `${address} ${all.toFixed(1)} kB, of which ${scripts.toFixed(1)} kB JavaScript, ${requests} requests`;
}
