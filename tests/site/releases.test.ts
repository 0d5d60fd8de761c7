import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parse } from "csv-parse/sync";
import { parse as parseHtml } from "node-html-parser";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "../chromium.ts";
import { changesOnPage } from "./changesOnPage.ts";
import { feedFaults } from "./feedFaults.ts";
import { pageAddresses, parsePage, readPage } from "./htmlFiles.ts";
import { explainIndicator, type Planted, plantReleases } from "./plantReleases.ts";

/** Three releases in a row of a tiny country, and the site that stood after each. */
let folder: string;
let places: Planted;
const sites = {} as Planted;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "monitor-releases-"));
  places = plantReleases(folder);
  for (const name of ["normal", "revised", "herindeling"] as const) {
    if (name === "herindeling") {
      expect(() => release(name)).toThrow(/vervallen\.yaml indicators: het cijfer Jongeren stond in uitgave 2026-2/);
      explainIndicator(places.herindeling);
    }
    release(name);
    sites[name] = join(folder, `site-${name}`);
    cpSync(join(folder, "dist"), sites[name], { recursive: true, dereference: true });
  }
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function release(name: keyof Planted): void {
  const inputs = ["--data", join(places[name], "data"), "--reports", join(places[name], "reports")];
  const kept = ["--store", join(folder, "store"), "--out", join(folder, "dist"), "--work", join(folder, "work")];
  execFileSync(process.execPath, ["src/commands/release.ts", ...inputs, ...kept], { encoding: "utf8", stdio: "pipe" });
}

interface Row {
  code: string;
  kind: string;
  slug: string;
}

const rowsOf = <T>(place: string, file: string) =>
  parse<T>(readFileSync(join(place, "data/areas", file)), { delimiter: ";", columns: true, bom: true });

/** Areas with a page, and the regions of each gemeente, as the register of a release says it. */
function register(place: string) {
  const areas = rowsOf<Row>(place, "areas.csv").filter(({ kind }) => kind !== "onbekend");
  const memberships = rowsOf<{ region: string; member: string }>(place, "memberships.csv");
  const address = ({ kind, slug }: Row) => (kind === "nederland" ? "nederland" : `${kind}/${slug}`);
  return {
    addresses: new Map(areas.map((area) => [area.code, address(area)])),
    /** A gemeente with the regions that it is part of. */
    around: (code: string) => [
      code,
      ...memberships.filter(({ member }) => member === code).map(({ region }) => region),
    ],
  };
}

/** "gemeente/almere jong 2015 herzien" for every figure that pages of changes list. */
function listed(site: string, addresses: Iterable<string>): string[] {
  return [...addresses].flatMap((address) =>
    changesOnPage(parsePage(site, `/${address}/wijzigingen/`)).map(
      ({ indicator, period, kind }) => `${address} ${indicator} ${period} ${kind}`,
    ),
  );
}

/** What ought to be listed: figures of these areas (codes), indicators and years. */
function expected(
  addresses: ReadonlyMap<string, string>,
  codes: Iterable<string>,
  indicators: readonly string[],
  years: readonly number[],
  kind: string,
): string[] {
  return [...new Set(codes)].flatMap((code) =>
    indicators.flatMap((indicator) => years.map((year) => `${addresses.get(code)} ${indicator} ${year} ${kind}`)),
  );
}

const population = ["jong", "aandeel-jong"];

describe("Three releases in a row", () => {
  test("the first says on every page of changes that there is nothing to compare with", () => {
    const { addresses } = register(places.normal);
    expect(listed(sites.normal, addresses.values())).toEqual([]);
    for (const address of addresses.values())
      expect(readPage(sites.normal, `/${address}/wijzigingen/`)).toContain("Dit is de eerste uitgave.");
    expect(readPage(sites.normal, "/release/")).toContain("De volgende uitgave komt op 1 september 2026.");
  });

  test("the second lists what was planted in it, in the gemeente and in all that hold it, and nothing else", () => {
    const { addresses, around } = register(places.revised);
    const all = [...addresses.keys()];
    const planted = [
      ...expected(addresses, [...around("GM0034"), ...around("GM0014")], population, [2015], "Herzien"),
      // The verband that Almere lies in as well had no number, for Almere has none; of the country the source gives it.
      ...expected(addresses, ["GM1969", "JZ01", "PV20", "VO2001"], population, [2025], "Nieuw afgeschermd"),
      ...expected(addresses, ["GM0014", "GM1966", "NL"], population, [2025], "Nu definitief"),
      ...expected(addresses, around("GM0014"), ["aandeel-sbo"], [2024], "Gecorrigeerd"),
      ...expected(addresses, all, ["aandeel-sbo"], [2026], "Nieuw"),
    ];
    expect(listed(sites.revised, addresses.values()).sort()).toEqual(planted.sort());
  });

  test("the third lists the gemeente that is new and the indicator that is gone, and nothing else", () => {
    const { addresses } = register(places.herindeling);
    const old = [...addresses.keys()].filter((code) => code !== "GM2001");
    const planted = [
      ...expected(addresses, old, ["jong"], [2015, 2025], "Vervallen"),
      ...expected(addresses, ["GM2001"], ["aandeel-jong"], [2015, 2025], "Nieuw"),
      ...expected(addresses, ["GM2001"], ["aandeel-sbo"], [2024, 2025, 2026], "Nieuw"),
    ];
    expect(listed(sites.herindeling, addresses.values()).sort()).toEqual(planted.sort());
  });

  test("old and new are the numbers of the files of the two releases", () => {
    const { addresses } = register(places.revised);
    const codes = new Map([...addresses].map(([code, address]) => [address, code]));
    const numbers = (site: string) => {
      const text = readFileSync(join(site, "data/jong.csv"));
      const rows = parse<{ gebiedscode: string; jaar: string; waarde: string }>(text, {
        ...{ delimiter: ";", columns: true, bom: true },
      });
      return new Map(rows.map(({ gebiedscode, jaar, waarde }) => [`${gebiedscode} ${jaar}`, Number(waarde)]));
    };
    const [was, is] = [numbers(sites.normal), numbers(sites.revised)];
    const revised = [...addresses.values()].flatMap((address) =>
      changesOnPage(parsePage(sites.revised, `/${address}/wijzigingen/`))
        // A verband with part of a gemeente has an estimate, which is shown in tens.
        .filter(({ indicator, kind }) => indicator === "jong" && kind === "Herzien" && !address.includes("/po"))
        .map((change) => ({ ...change, place: `${codes.get(address)} ${change.period}` })),
    );
    expect(revised.length).toBeGreaterThan(8);
    for (const { place, cells } of revised) expect(cells).toEqual([was.get(place), is.get(place)]);
  });

  test("a number that is held back is not repeated, and a change too small to see is told as such", () => {
    const page = readPage(sites.revised, "/gemeente/westerkwartier/wijzigingen/");
    expect(page).toContain("een getal");
    expect(page).not.toMatch(/18\.000|28,1%/);
    const small = parsePage(sites.revised, "/gemeente/groningen/wijzigingen/").querySelector("#aandeel-jong")!;
    expect(small.text).toContain("In 2015 is het verschil zo klein dat u het na afronden niet ziet.");
  });

  test("the page of the release counts what the pages of areas list, and has the correction in full", () => {
    const { addresses } = register(places.revised);
    const page = parsePage(sites.revised, "/release/2026-2/");
    expect(page.text).toContain("Twee leerlingen stonden bij de verkeerde school.");
    const [head, row] = page
      .querySelectorAll("table")
      .find((table) => table.querySelector("caption")!.text === "Alles samen")!
      .querySelectorAll("tr");
    const labels = head!.querySelectorAll("th").map(({ text }) => text);
    const counts = row!.querySelectorAll("td").map(({ text }) => Number(text));
    const kinds = Map.groupBy(listed(sites.revised, addresses.values()), (one) => one.replace(/^(\S+ ){3}/, ""));
    expect(Object.fromEntries(labels.map((label, at) => [label, counts[at]]))).toEqual(
      Object.fromEntries([...kinds].map(([kind, some]) => [kind, some.length])),
    );
  });
});

describe("Addresses of the first release", () => {
  test("all answer in the third, files too", () => {
    const files = readdirSync(sites.normal, { recursive: true, encoding: "utf8" });
    // Styles, scripts and the index are named by what is in them: nobody keeps their address.
    const kept = files.filter((file) => /\.[a-z0-9]+$/i.test(file) && !/^(_astro|pagefind)\//.test(file));
    expect(kept.length).toBeGreaterThan(300);
    expect(kept.filter((file) => !existsSync(join(sites.herindeling, file)))).toEqual([]);
  });

  test("with the anchor of a figure do so too", () => {
    const figures = pageAddresses(sites.normal)
      .filter((address) =>
        /^\/((gemeente|provincie|jeugdregio|samenwerkingsverband)\/[^/]+|nederland)\/[^/]+\/$/.test(address),
      )
      .flatMap((address) =>
        parsePage(sites.normal, address)
          .querySelectorAll("main section[id]")
          .map(({ id }) => ({ address, id })),
      );
    expect(figures.length).toBe(13 * 3);
    const silent = figures.filter(
      ({ address, id }) => !parsePage(sites.herindeling, address).querySelector(`[id="${id}"]`),
    );
    expect(silent).toEqual([]);
  });

  test.each([
    [
      "/gemeente/westerkwartier/",
      "Op 1 januari 2027 ging Westerkwartier op in Wadden en Wierden.",
      "/gemeente/wadden-en-wierden/",
    ],
    ["/gemeente/het-hogeland/onderwijs/", "ging Het Hogeland op in", "/gemeente/wadden-en-wierden/onderwijs/"],
    ["/inbedden/gemeente/het-hogeland/onderwijs/", "ging Het Hogeland op in", "/gemeente/wadden-en-wierden/onderwijs/"],
    ["/gemeente/almere/bevolking/", "Almere heet nu Almere aan Zee", "/gemeente/almere-aan-zee/bevolking/"],
    ["/indicator/jong/", "In plaats daarvan is er: Aandeel jongeren.", "/indicator/aandeel-jong/"],
    ["/provincie/groningen/bevolking/", "Niet meer in dit rapport", "/indicator/jong/"],
  ])("%s says what became of it, and leads on", (address, words, on) => {
    const main = parseHtml(readPage(sites.herindeling, address)).querySelector("main")!;
    expect(main.text).toContain(words);
    expect(main.querySelectorAll("a").map((link) => link.getAttribute("href"))).toContain(on);
  });

  test("under /release/2026-1/ still have their own figures, and say that there are newer ones", () => {
    const frozen = pageAddresses(join(sites.normal, "release/2026-1"));
    expect(frozen.length).toBeGreaterThan(30);
    const body = (site: string, address: string) =>
      readPage(join(site, "release/2026-1"), address).replace(/<!--uitgave-->.*<!--\/uitgave-->/s, "");
    for (const address of frozen) expect(body(sites.herindeling, address)).toBe(body(sites.normal, address));
    expect(readPage(sites.herindeling, "/release/2026-1/gemeente/almere/onderwijs/")).toContain("niet de nieuwste");
  });
});

test("Feeds are valid, say the same at each build, and keep the entries of earlier releases", async () => {
  const feeds = readdirSync(sites.herindeling, { recursive: true, encoding: "utf8" }).filter((file) =>
    /(^|\/)wijzigingen\.xml$/.test(file),
  );
  // Of the site, of two themes, of twelve areas and of three addresses that there were.
  expect(feeds).toHaveLength(1 + 2 + 12 + 3);
  const browser = await launchChromium();
  const page = await browser.newPage();
  for (const file of feeds) {
    expect(await page.evaluate(feedFaults, readFileSync(join(sites.herindeling, file), "utf8")), file).toEqual([]);
  }
  await browser.close();
  const entries = [...readFileSync(join(sites.herindeling, "wijzigingen.xml"), "utf8").matchAll(/<id>.*#(.*)<\/id>/g)];
  expect(entries.map(([, id]) => id)).toEqual(["2027-1", "2026-2", "2026-1"]);
  expect(readFileSync(join(sites.revised, "gemeente/almere/wijzigingen.xml"), "utf8")).toContain("60.900");
});
