import { expect, inject, test } from "vitest";
import { foldAlike, foldSeen, withoutDrawings } from "../../src/proof/foldAlike.ts";
import { brokenRules } from "../../src/proof/pageRules.ts";
import { wrongIds } from "../../src/proof/wrongIds.ts";
import { pageAddresses } from "./htmlFiles.ts";
import { kindsOf } from "./pageKinds.ts";
import { validateHtml } from "./validateHtml.ts";

const { demo, real } = inject("sites");

test("every page of the demo is valid HTML and keeps the rules of WCAG 2.2 that can be read from HTML", {
  timeout: 1_200_000,
}, async () => {
  const start = performance.now();
  const addresses = pageAddresses(demo);
  const wrong = await validateHtml(demo, addresses);
  const seconds = (performance.now() - start) / 1000;
  console.log(`${addresses.length} pages in ${seconds.toFixed(0)} s, ${wrong.length} messages`);
  const kinds = Map.groupBy(wrong, ({ message }) => message);
  expect([...kinds].map(([message, pages]) => `${pages.length} × ${message} (${pages[0]!.address})`)).toEqual([]);
});

test.skipIf(real === null)("a page of each kind of the real site is valid HTML", async () => {
  const pages = kindsOf("real").filter((address) => !address.includes("?"));
  expect(await validateHtml(real!, pages)).toEqual([]);
});

test("the check of a page sees what is wrong in one row of many", () => {
  const rows = (wrong: string) =>
    `<table><tbody>${'<tr><td data-value="1">1</td></tr>'.repeat(9)}${wrong}</tbody></table>`;
  for (const wrong of [
    '<tr><td data-value="1" id="a">1</td></tr>',
    '<tr><td data-value="1"></td></tr>',
    '<tr><td data-value="1">a & b</td></tr>',
    "<tr><th>1</th></tr>",
    '<tr><td data-value="">1</td></tr>',
  ])
    expect(foldAlike(rows(wrong))).toContain(wrong);
  expect(foldAlike(rows("")).split("<tr>").length).toBe(3);
});

test("the check of a page sees what is wrong in one place on the last of many pages", () => {
  const page = (part: string) => `<!DOCTYPE html>
<html lang="nl"><head><title>Blad</title></head><body><main><h1>Blad</h1>
<section><h2>Een</h2><p>Zin met <a href="/a/">een link</a>.</p><table><tbody><tr><th scope="row">a</th><td>1</td></tr></tbody></table></section>
${part}</main></body></html>`;
  const seen = new Set<string>();
  for (const _ of [1, 2, 3]) expect(brokenRules(page(""), "/", seen)).toEqual([]);
  for (const [part, rule] of [
    ['<p>Zin met <a href="/a/" href="/b/">een link</a>.</p>', "no-dup-attr"],
    ["<span><p>Zin met <a href='/a/'>een link</a>.</p></span>", "element-permitted-content"],
    ["<p>Zin met <button>een knop</button>.</p>", "no-implicit-button-type"],
    ['<p><img src="a.png"></p>', "wcag/h37"],
    ["<table><tbody><tr><td>1</th></tr></tbody></table>", "close-order"],
  ] as const)
    expect(brokenRules(page(part), "/", new Set(seen)).join("\n"), part).toContain(rule);
  const places = '<div><nav aria-label="Elders"><a href="/a/">a</a></nav></div>';
  expect(brokenRules(page(places), "/", seen)).toEqual([]);
  expect(brokenRules(page(places + places), "/", seen).join("\n")).toContain("unique-landmark");
  expect(foldSeen("<p>Een <b>andere</b> zin.</p>", new Set(["<p>x<b>x</b>x"]))).toContain("andere");
});

test("the check of a page leaves drawings their names, and passes over their lines and over data", () => {
  const drawing = '<svg role="img"><title>a</title><desc>b</desc>';
  const data = '<script type="application/json">';
  expect(withoutDrawings(`${drawing}<path d="M0"></path></svg>${data}{"a":1}</script><p>c</p>`)).toBe(
    `${drawing}</svg>${data}</script><p>c</p>`,
  );
});

test("the check of a page sees ids that stand there twice, or not at all", () => {
  const svg = '<svg><pattern id="a"></pattern><path id=b fill="url(#c)"></path></svg>';
  expect(wrongIds(`<p id="a" aria-labelledby="a b d">x</p>${svg}`)).toEqual([
    "twice on the page: id a",
    "named, but not on the page: id d",
    "named, but not on the page: id c",
  ]);
});
