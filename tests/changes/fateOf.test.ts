import { describe, expect, test } from "vitest";
import { type Fate, fateOf, type Present } from "../../src/changes/fateOf.ts";
import { lastKnown } from "../../src/changes/lastKnown.ts";
import { unexplained } from "../../src/changes/unexplained.ts";
import { Ended } from "../../src/domain/ended.ts";
import type { ReleaseRecord } from "../../src/domain/releaseRecord.ts";
import { area, before, register, standing } from "./standings.ts";

const hash = "0".repeat(64);

/** A release of this country, with a site of these files. */
function record(id: string, areas: string[], paths: string[]): ReleaseRecord {
  const country = {
    ...register,
    areas: areas.map((code) => area(code, code.startsWith("PV") ? "provincie" : "gemeente")),
  };
  const [made] = before(standing([], { register: country })).records;
  const site = Object.fromEntries(paths.map((path) => [path, hash]));
  return { ...made!, release: { ...made!.release, id }, site };
}

/** A country in which GM0001 went on in GM0002 and GM0003, and that has no indicator b any more. */
const now: Present = {
  register: {
    areas: [area("GM0002", "gemeente"), { ...area("GM0004", "gemeente"), name: "Anders", slug: "anders" }],
    mergers: [
      { from: "GM0001", to: "GM0002", date: "2027-01-01", share: 0.3 },
      { from: "GM0001", to: "GM0005", date: "2027-01-01", share: 0.7 },
    ],
  },
  indicators: [{ slug: "a" }],
  sources: [{ slug: "andere" }],
  ended: Ended.parse({
    indicators: [{ indicator: "b", release: "2027-1", reason: "Er is iets beters.", replaced_by: "a" }],
    addresses: [
      { address: "/thema/oud/", release: "2027-1", reason: "Het thema is op." },
      { address: "/data/geheim.csv", release: "2027-1", reason: "Dit bleek herleidbaar.", withdrawn: true },
    ],
  }),
};

const first = record("2026-1", ["GM0001", "GM0002", "GM0004", "PV01"], []);
const told = (path: string, records = [first]) => {
  const fate: Fate | null = fateOf(path, records, now);
  return fate === null ? null : { ...fate, record: "record" in fate ? fate.record.release.id : undefined };
};

describe("What became of an address", () => {
  test("of a gemeente that was divided: the gemeenten of today, the largest part first, and the day", () => {
    const twice = { ...now, register: { ...now.register, areas: [...now.register.areas, area("GM0005", "gemeente")] } };
    expect(fateOf("gemeente/gm0001/onderwijs/index.html", [first], twice)).toMatchObject({
      fate: "merged",
      heirs: [
        { code: "GM0005", share: 0.7, date: "2027-01-01" },
        { code: "GM0002", share: 0.3, date: "2027-01-01" },
      ],
    });
  });

  test.each([
    "gemeente/gm0001/index.html",
    "inbedden/gemeente/gm0001/onderwijs/index.html",
    "data/gebied/gemeente/gm0001.csv",
    "data/v1/gebied/GM0001.json",
    "beeld/gemeente/gm0001/onderwijs.png",
  ])("%s is what became of the gemeente", (path) => {
    expect(told(path)).toMatchObject({ fate: "merged", record: "2026-1" });
  });

  test("of an area with another name is the address of that name", () => {
    expect(told("gemeente/gm0004/index.html")).toMatchObject({ fate: "renamed", slug: "anders" });
  });

  test("is known in later releases too, that have a page at the address which says so", () => {
    const later = record("2027-1", ["GM0002", "GM0004"], ["gemeente/gm0001/index.html"]);
    expect(told("gemeente/gm0001/index.html", [first, later])).toMatchObject({ fate: "merged", record: "2026-1" });
    expect(told("indicator/b/index.html", [first, { ...later, indicators: [] }])).toMatchObject({ record: "2026-1" });
  });

  test("of an indicator or a theme is what the editor says, also of its files and its reports", () => {
    expect(told("indicator/b/index.html")).toMatchObject({ fate: "indicator", end: { replaced_by: "a" } });
    expect(told("data/b.csv-metadata.json")).toMatchObject({ fate: "indicator" });
    expect(told("gemeente/gm0002/oud/index.html")).toMatchObject({
      fate: "ended",
      end: { reason: "Het thema is op." },
    });
    expect(told("thema/oud/index.html")).toMatchObject({ fate: "ended" });
  });

  test("of a source is that no figure rests on it", () => {
    expect(told("over/bronnen/bron/index.html")).toMatchObject({ fate: "source", source: "bron" });
  });

  test.each(["provincie/pv01/index.html", "zoeken/index.html", "data/andere.csv", "gemeente/gm0002/index.html"])(
    "%s is not known where nobody says so",
    (path) => {
      expect(told(path)).toBeNull();
    },
  );
});

describe("What nobody explained", () => {
  test("is said before anything is printed, with the file to mend", () => {
    const silent = { ...now, ended: Ended.parse({}) };
    expect(unexplained([first], silent, "reports").map(({ column, value }) => `${column} ${value}`)).toEqual([
      "addresses /provincie/pv01/",
      "indicators b",
    ]);
    expect(unexplained([], silent, "reports")).toEqual([]);
  });
});

describe("The addresses of earlier releases", () => {
  test("are those of all of them, without what is named by its contents", () => {
    const paths = ["index.html", "_astro/x.3f.css", "pagefind/pagefind.js", "release/2026-1/index.html"];
    const records = [record("2026-1", [], [...paths, "data/oud.csv"]), record("2026-2", [], paths)];
    const known = [...lastKnown(records)].map(([path, { release }]) => [path, release.id]);
    expect(known).toEqual([
      ["index.html", "2026-2"],
      ["data/oud.csv", "2026-1"],
    ]);
  });
});
