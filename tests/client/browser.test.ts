import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { createRequire } from "node:module";
import * as pagefind from "pagefind";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { cartogram } from "../../src/charts/cartogram.ts";
import type { MapSpec } from "../../src/charts/mapSpec.ts";
import { opinionBars } from "../../src/charts/opinionBars.ts";
import { positionStrip } from "../../src/charts/positionStrip.ts";
import { renderSvg } from "../../src/charts/svg.ts";
import { trendChart } from "../../src/charts/trendChart.ts";
import type { SearchList } from "../../src/views/searchEntries.ts";
import { opinionCases } from "../charts/opinionCases.ts";
import { positionCases } from "../charts/positionCases.ts";
import { trendCases } from "../charts/trendCases.ts";
import { launchChromium } from "../chromium.ts";
import { serveSources } from "./serveSources.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let browser: Browser;
let server: Server;
let address: string;
let problems: string[] = [];

beforeAll(async () => {
  ({ server, address } = await serveSources({ ...pages(), ...styles(), ...(await searchIndex()) }));
  browser = await launchChromium();
});

afterAll(async () => {
  await browser.close();
  server.close();
});

afterEach(() => {
  const found = problems;
  problems = [];
  expect(found).toEqual([]);
});

test("a chart is drawn again at the width of its place, with text of at least 11 px", async () => {
  const page = await open("/grafiek/", 400);
  for (const width of [400, 700]) {
    await page.setViewportSize({ width, height: 900 });
    await page.waitForFunction(() => {
      const drawing = document.querySelector("#trend .chart-drawing");
      return drawing?.querySelector("svg")?.getAttribute("width") === String(drawing?.clientWidth);
    });
  }
  const sizes = await page.$$eval("#trend text", (texts) =>
    texts.map((t) => Number.parseFloat(getComputedStyle(t).fontSize)),
  );
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
});

test("the arrow keys read a chart year by year, aloud, and Escape closes", async () => {
  const page = await open("/grafiek/");
  await page.focus("#trend .chart-drawing");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  expect(await page.textContent("[role=status]")).toBe("2017: Almere 2, Flevoland 1,8, Nederland 2,2");
  expect(await page.textContent("#trend .chart-tooltip strong")).toBe("2017");
  await page.keyboard.press("End");
  expect(await page.textContent("#trend .chart-tooltip strong")).toBe("2023");
  await page.keyboard.press("Escape");
  expect(await page.isVisible("#trend .chart-tooltip")).toBe(false);
});

test("the arrow keys read who is named in a position strip, from low to high, and Escape closes", async () => {
  const page = await open("/grafiek/");
  await page.focus("#plaats .chart-drawing");
  const heard: string[] = [];
  for (const key of ["ArrowRight", "ArrowRight", "End", "ArrowRight"]) {
    await page.keyboard.press(key);
    heard.push((await page.textContent("[role=status]")) ?? "");
  }
  const names = [positionCases.demo!.own, ...positionCases.demo!.benchmarks];
  const ordered = names.toSorted((a, b) => a.value - b.value).map(({ name, text }) => `${name} ${text}`);
  const last = ordered.length;
  expect(heard).toEqual(
    [1, 2, last, last].map((place) => `${ordered[place - 1]}, ${place} van ${last} van laag naar hoog`),
  );
  expect(await page.textContent("#plaats .chart-tooltip")).toBe(ordered.at(-1));
  await page.keyboard.press("Escape");
  expect(await page.isVisible("#plaats .chart-tooltip")).toBe(false);
});

test("the arrow keys read the bars of the survey group by group, aloud", async () => {
  const page = await open("/grafiek/");
  await page.focus("#balken .chart-drawing");
  await page.keyboard.press("ArrowDown");
  const [first] = opinionCases.plain!.rows;
  const heard = (await page.textContent("[role=status]")) ?? "";
  expect(heard.startsWith(first!.name)).toBe(true);
  for (const { label, text, percent } of first!.parts) if (percent > 0) expect(heard).toContain(`${label}: ${text}`);
});

test("the mouse shows the nearest year", async () => {
  const page = await open("/grafiek/");
  const tick = (await page.locator("#trend text", { hasText: "2020" }).first().boundingBox())!;
  await page.mouse.move(tick.x + tick.width / 2 + 9, tick.y - 60);
  expect(await page.textContent("#trend .chart-tooltip")).toContain("2020");
  await page.mouse.move(5, 5);
  expect(await page.isVisible("#trend .chart-tooltip")).toBe(false);
});

test("an area on a map says its figure under the mouse, and a finger reads before it follows", async () => {
  const page = await open("/grafiek/", 700, true);
  const circle = (await page.locator("#kaart circle").first().boundingBox())!;
  const [x, y] = [circle.x + circle.width / 2, circle.y + circle.height / 2];
  await page.mouse.move(x, y);
  expect(await page.textContent("#kaart .chart-tooltip")).toBe("Almere: 2,3%");
  await page.mouse.move(1, 1);
  await page.touchscreen.tap(x, y);
  expect(await page.textContent("#kaart .chart-tooltip")).toBe("Almere: 2,3%");
  expect(new URL(page.url()).pathname).toBe("/grafiek/");
  await page.touchscreen.tap(x, y);
  await page.waitForURL("**/gemeente/almere/");
});

test("a table sorts by its columns, and rows without a value stay last", async () => {
  const page = await open("/tabel/");
  await page.click("text=2023");
  expect(await firstCells(page)).toEqual(["Urk", "Almere", "Dronten", "Zeewolde"]);
  expect(await page.getAttribute("th >> nth=1", "aria-sort")).toBe("descending");
  expect(await page.textContent("body > [role=status]")).toBe("Gesorteerd op 2023, hoog naar laag");
  await page.click("text=2023");
  expect(await firstCells(page)).toEqual(["Dronten", "Almere", "Urk", "Zeewolde"]);
  await page.click("th button >> nth=0");
  expect(await firstCells(page)).toEqual(["Almere", "Dronten", "Urk", "Zeewolde"]);
});

test("a table is filtered by name", async () => {
  const page = await open("/tabel/");
  await page.fill(".table-filter input", "ÚR");
  expect(await page.$$eval("tbody tr:not([hidden])", (rows) => rows.length)).toBe(1);
  expect(await page.textContent(".table-filter [role=status]")).toBe("1 van 4 rijen");
});

test("typing a name and pressing Enter leads to an area", async () => {
  const page = await open("/zoek-gebied/");
  await page.fill("input", "muid");
  await page.waitForSelector("[role=option]");
  expect(await page.textContent("[role=option]")).toMatch(/Muiden → Gooise Meren\s+gemeente/);
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press("ArrowDown");
  expect(await page.getAttribute("[role=combobox]", "aria-activedescendant")).toBe("area-options-1-0");
  await page.keyboard.press("Escape");
  expect(await page.isVisible("[role=listbox]")).toBe(false);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/gemeente/gooise-meren/");
});

test("search loads its program when it is used, finds pages, keeps the search in the address and shows ten at a time", async () => {
  const page = await open("/zoeken/");
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.reload({ waitUntil: "networkidle" });
  expect(asked.filter((path) => path.startsWith("/pagefind/"))).toEqual([]);
  await page.fill("input[name=q]", "sbo");
  await page.waitForSelector(".search-results li");
  expect(await page.textContent(".search-status")).toBe("12 resultaten voor “sbo”");
  expect(await page.$$eval(".search-results li", (items) => items.length)).toBe(10);
  expect(await page.textContent(".search-results mark >> nth=0")).toContain("sbo");
  expect(new URL(page.url()).search).toBe("?q=sbo");
  await page.click("text=Meer resultaten");
  await page.waitForSelector(".search-results li:nth-child(12)");
  expect(await page.isVisible(".search-more")).toBe(false);
  expect(await violations(page)).toEqual([]);
});

test("a search with filters can be opened from its address", async () => {
  const page = await open("/zoeken/?q=sbo&soort=Provincie");
  await page.waitForSelector(".search-results li");
  expect(await page.textContent(".search-status")).toBe("1 resultaat voor “sbo”");
  await page.waitForSelector('input[value="Provincie"]:checked');
  await page.uncheck('input[value="Provincie"]');
  await page.waitForFunction(() => document.querySelectorAll(".search-results li").length === 10);
});

test("a search without results says what to try", async () => {
  const page = await open("/zoeken/?q=xyzzyq");
  await page.waitForFunction(() => document.querySelector(".search-status")?.textContent !== "");
  expect(await page.textContent(".search-status")).toBe(
    "Geen resultaten voor “xyzzyq”. Controleer de spelling of probeer een ander woord.",
  );
});

test("a search that cannot be loaded says so, and works once it can", async () => {
  const page = await open("/zoeken/");
  await page.route("**/pagefind/pagefind.js", (route) => route.abort(), { times: 1 });
  await page.fill("input[name=q]", "sb");
  await page.waitForFunction(() => document.querySelector(".search-status")?.textContent?.startsWith("Zoeken lukt nu"));
  // The browser itself notes that a file did not come.
  problems.length = 0;
  await page.fill("input[name=q]", "sbo");
  await page.waitForSelector(".search-results li");
  expect(await page.textContent(".search-status")).toBe("12 resultaten voor “sbo”");
});

test("pages with charts and tables have no accessibility violations", async () => {
  for (const path of ["/grafiek/", "/tabel/"]) {
    const page = await open(path);
    await page.waitForSelector(path === "/grafiek/" ? ".chart-readable" : ".sort-button");
    expect(await violations(page)).toEqual([]);
  }
});

async function open(path: string, width = 700, hasTouch = false): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, hasTouch });
  const page = await context.newPage();
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("404")) problems.push(message.text());
  });
  await page.goto(address + path);
  return page;
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const results = await (window as unknown as { axe: typeof import("axe-core") }).axe.run();
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  });
}

function firstCells(page: Page): Promise<string[]> {
  return page.$$eval("tbody tr", (rows) => rows.map((row) => row.querySelector("th")?.textContent ?? ""));
}

function pages(): Record<string, string> {
  const names = [
    ["Zeewolde", null],
    ["Almere", 2.3],
    ["Urk", 10.5],
    ["Dronten", -1],
  ] as const;
  const rows = names.map(([name, value]) => {
    const cell =
      value === null ? '<td data-absence="unknown">onbekend</td>' : `<td data-value="${value}">${value}%</td>`;
    return `<tr><th scope="row">${name}</th>${cell}</tr>`;
  });
  const areas: SearchList = {
    gebieden: [
      ["GM0034", "gemeente", "Almere", "almere", ""],
      ["GM1942", "gemeente", "Gooise Meren", "gooise-meren", "Muiden"],
    ],
    leden: [],
    postcodes: [1315, 0, 0],
  };
  return {
    "/grafiek/": html(
      "chart",
      `<figure class="chart" data-chart="trend" id="trend">
         <script type="application/json" class="chart-spec">${JSON.stringify(trendCases.plain)}</script>
         <div class="chart-drawing">${renderSvg(trendChart(trendCases.plain!, { width: 640 }))}</div>
       </figure>
       <figure class="chart" data-chart="map" id="kaart">
         <div class="chart-drawing">${renderSvg(cartogram(mapSpec(), { width: 400, height: 400 }))}</div>
       </figure>
       <figure class="chart survey-chart" id="balken">
         <div class="chart-drawing">${renderSvg(opinionBars(opinionCases.plain!, 640))}</div>
       </figure>
       <figure class="chart" data-chart="position" id="plaats">
         <div class="chart-drawing">${renderSvg(positionStrip(positionCases.demo!, 320))}</div>
       </figure>`,
    ),
    "/tabel/": html(
      "sortableTable",
      `<table data-sortable data-filterable><caption>Leerlingen in het sbo</caption>
         <thead><tr><th scope="col">Gemeente</th><th scope="col">2023</th></tr></thead>
         <tbody>${rows.join("")}</tbody></table>`,
    ),
    "/zoek-gebied/": html(
      "areaSearch",
      `<form data-area-search hidden><label>Zoek een gebied <input type="search" name="q"></label>
         <button>Ga</button></form>`,
    ),
    "/zoeken/": html(
      "search",
      `<div data-search><form><label>Zoek <input type="search" name="q"></label>
         <fieldset data-filter="soort"><legend>Soort</legend></fieldset>
         <fieldset data-filter="thema"><legend>Thema</legend></fieldset></form></div>`,
    ),
    "/gemeente/almere/": html("chart", ""),
    "/gemeente/gooise-meren/": html("chart", ""),
    "/data/gebieden.json": JSON.stringify(areas),
  };
}

function styles(): Record<string, string> {
  const read = (path: string) => readFileSync(new URL(`../../src/${path}`, import.meta.url), "utf8");
  return { "/client.css": read("client/client.css"), "/charts.css": read("charts/charts.css") };
}

function html(script: string, body: string): string {
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Proef</title>
    <link rel="icon" href="data:,"><link rel="stylesheet" href="/client.css"><link rel="stylesheet" href="/charts.css">
    <script type="module" src="/src/client/${script}.ts"></script></head>
    <body><main><h1>Proef</h1>${body}</main></body></html>`;
}

function mapSpec(): MapSpec {
  const area = { value: 2.3, size: 10, lon: 5.2, lat: 52.3 };
  return {
    title: "Leerlingen in het sbo",
    description: "Twee gemeenten.",
    thresholds: [2],
    classes: ["minder dan 2%", "2% en meer"],
    areas: [
      { ...area, code: "GM0034", name: "Almere", href: "/gemeente/almere/", text: "2,3%" },
      { ...area, code: "GM0184", name: "Urk", href: "/gemeente/urk/", text: "onbekend", value: null, lat: 52.7 },
    ],
    demo: false,
  };
}

/** What Pagefind makes of twelve pages about the sbo. */
async function searchIndex(): Promise<Record<string, Uint8Array>> {
  const { index } = await pagefind.createIndex();
  for (let i = 0; i < 12; i++) {
    const soort = i === 0 ? "Provincie" : "Gemeente";
    const content = `<html lang="nl"><head><title>Gebied ${i}</title></head><body>
      <p data-pagefind-filter="soort">${soort}</p><h1>Gebied ${i}</h1><p>Leerlingen in het sbo &lt;b&gt; in gebied ${i}.</p>
      <p data-pagefind-filter="thema">Onderwijs</p></body></html>`;
    await index!.addHTMLFile({ url: `/gebied/${i}/`, content });
  }
  const { files } = await index!.getFiles();
  await pagefind.close();
  return Object.fromEntries(files.map(({ path, content }) => [`/pagefind/${path}`, content]));
}
