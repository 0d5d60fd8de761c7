import { mkdirSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeSitemap } from "../../src/publish/writeSitemap.ts";

test("search engines are told of every page, by its whole address, but not of the page of unknown addresses, nor of what stays", () => {
  const folder = mkdtempSync(join(tmpdir(), "sitemap-"));
  mkdirSync(join(folder, "public"));
  writeSitemap(["index", "404", "gemeente/almere", "release/2026-1", "release/2026-1/gemeente/almere"], folder);
  const read = (file: string) => readFileSync(join(folder, "public", file), "utf8");
  const found = [...read("sitemap.xml").matchAll(/<loc>https:\/\/[^/]+(\/[^<]*)<\/loc>/g)].map(([, path]) => path);
  expect(found).toEqual(["/", "/gemeente/almere/", "/release/2026-1/"]);
  expect(read("robots.txt")).toMatch(/^User-agent: \*\nAllow: \/\nSitemap: https:\/\/\S+\/sitemap\.xml\n$/);
});
