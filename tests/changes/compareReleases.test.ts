import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Change } from "../../src/changes/change.ts";
import { compareReleases } from "../../src/changes/compareReleases.ts";
import { idleCorrections } from "../../src/changes/idleCorrections.ts";
import { newBreaks } from "../../src/changes/newBreaks.ts";
import type { Figure } from "../../src/domain/figure.ts";
import { anyFigures, area, before, figure, indicator, part, register, standing } from "./standings.ts";

const key = ({ indicator: of, area: code, period }: Pick<Change, "indicator" | "area" | "period">) =>
  `${of} ${code} ${period}`;

/** What is told of a release with the first figures that is followed by one with the second. */
function told(old: readonly Figure[], now: readonly Figure[], more: Parameters<typeof standing>[1] = {}): string[] {
  return compareReleases(before(standing(old)), standing(now, more)).map(
    (change) => `${key(change)} ${change.kind} (${change.why.because})`,
  );
}

const newFile = { received: [{ source: "bron", file: "f.csv", hash: "2" }] };

describe("Two releases that are compared", () => {
  test("are the same where nothing changed, in whatever order the figures come", () => {
    fc.assert(
      fc.property(anyFigures, (figures) => {
        expect(told(figures, figures.toReversed())).toEqual([]);
      }),
    );
  });

  test("differ in every figure that is not there in the same way, once each, and in no other", () => {
    fc.assert(
      fc.property(anyFigures, anyFigures, (old, now) => {
        const said = (figures: readonly Figure[]) => new Map(figures.map((one) => [key(one), JSON.stringify(one)]));
        const [was, is] = [said(old), said(now)];
        const different = [...new Set([...was.keys(), ...is.keys()])].filter((one) => was.get(one) !== is.get(one));
        const changes = compareReleases(before(standing(old)), standing(now));
        expect(changes.map(key).sort()).toEqual(different.sort());
        for (const change of changes) {
          expect(JSON.stringify(change.old ?? undefined)).toBe(was.get(key(change)));
          expect(JSON.stringify(change.now ?? undefined)).toBe(is.get(key(change)));
        }
      }),
    );
  });

  test("differ the other way round where they change places: what was new has gone", () => {
    fc.assert(
      fc.property(anyFigures, anyFigures, (some, others) => {
        const there = compareReleases(before(standing(some)), standing(others));
        const back = new Map(compareReleases(before(standing(others)), standing(some)).map((one) => [key(one), one]));
        expect(back.size).toBe(there.length);
        for (const change of there) {
          const other = back.get(key(change))!;
          expect([other.old, other.now]).toEqual([change.now, change.old]);
          expect(other.kind === "nieuw").toBe(change.now === null);
          if (change.kind === "nieuw") expect(other.kind).toBe("vervallen");
        }
      }),
    );
  });

  test("say nothing of noise in the last digits", () => {
    expect(told([figure("a GM0001 2020", 0.1 + 0.2)], [figure("a GM0001 2020", 0.3)])).toEqual([]);
  });

  test("leave out groups of gemeenten, which have no page", () => {
    expect(told([figure("a GK4 2020", 1)], [figure("a GK4 2020", 2), figure("a VG0001 2020", 2)])).toEqual([]);
  });

  test("have nothing to tell where there was no release before", () => {
    expect(compareReleases({ records: [], figures: [] }, standing([figure("a NL 2020", 1)]))).toEqual([]);
  });
});

describe("A change", () => {
  const old = figure("a GM0001 2020", 3);
  test.each<[kind: string, now: Figure]>([
    ["herzien (source)", figure("a GM0001 2020", 4)],
    ["herzien (source)", figure("a GM0001 2020", 3, { provisional: true })],
    ["afgeschermd (source)", figure("a GM0001 2020", null, { absence: "protected" })],
    ["afgeschermd (source)", figure("a GM0001 2020", null, { absence: "unknown" })],
    ["afgeschermd (source)", figure("a GM0001 2020", 2.5, { low: 1, high: 4 })],
    ["herzien (source)", figure("a GM0001 2020", 9, { low: 8, high: 10 })],
    ["vervallen (source)", figure("a GM0001 2020", null, { absence: "not-measured" })],
    ["niet-vergelijkbaar (source)", figure("a GM0001 2020", null, { absence: "not-comparable" })],
  ])("is %s", (kind, now) => {
    expect(told([old], [now], newFile)).toEqual([`a GM0001 2020 ${kind}`]);
  });

  test("of a number that was missing is that it is known", () => {
    expect(told([figure("a GM0001 2020", null)], [old], newFile)).toEqual(["a GM0001 2020 alsnog (source)"]);
    const masked = figure("a GM0001 2020", 2.5, { low: 1, high: 4 });
    expect(told([masked], [old], newFile)).toEqual(["a GM0001 2020 alsnog (source)"]);
  });

  test("of a provisional number is that it is definitive, or that it was revised", () => {
    const provisional = figure("a GM0001 2020", 3, { provisional: true });
    expect(told([provisional], [old], newFile)).toEqual(["a GM0001 2020 definitief (source)"]);
    expect(told([provisional], [figure("a GM0001 2020", 4)], newFile)).toEqual(["a GM0001 2020 herzien (source)"]);
  });

  test("is a correction where the editor says so, in the regions of the gemeente too", () => {
    const areas = ["GM0001", "GM0003", "PV01", "NL"];
    const numbers = (value: number) => areas.map((code) => figure(`a ${code} 2020`, value));
    const release = { corrections: [{ indicator: "a", areas: ["GM0001"], years: [2020], reason: "fout" }] };
    expect(told(numbers(1), numbers(2), { release, ...newFile })).toEqual([
      "a GM0001 2020 gecorrigeerd (correction)",
      "a GM0003 2020 herzien (source)",
      "a PV01 2020 gecorrigeerd (correction)",
      "a NL 2020 gecorrigeerd (correction)",
    ]);
  });

  test("that an editor names and that is not there, is said to the editor", () => {
    const corrections = ["GM0001", "GM0002"].map((code) => ({
      indicator: "a",
      areas: [code],
      reason: `fout in ${code}`,
    }));
    const [was, is] = [1, 2].map((value) => [figure("a GM0001 2020", value), figure("a GM0002 2020", 7)]);
    const changes = compareReleases(before(standing(was!)), standing(is!, { release: { corrections } }));
    expect(idleCorrections({ corrections }, changes, "data").map(({ file, value }) => `${file} ${value}`)).toEqual([
      "data/release.yaml a",
    ]);
    expect(idleCorrections({ corrections: corrections.slice(0, 1) }, changes, "data")).toEqual([]);
  });

  test("of a region that misses a gemeente is the same as that of the gemeente", () => {
    const lost = (code: string, absence: Figure["absence"]) => figure(`a ${code} 2020`, null, { absence });
    const some = ["GM0001", "PV01"].map((code) => figure(`a ${code} 2020`, 1));
    expect(told(some, [lost("GM0001", "unknown"), lost("PV01", "incomplete")])).toEqual([
      "a GM0001 2020 afgeschermd (reckoning)",
      "a PV01 2020 afgeschermd (reckoning)",
    ]);
  });

  test("across a break that was not declared before is that the figure means something else", () => {
    const indicators = [indicator("a", { breaks: [{ period: 2021, reason: "anders geteld" }] }), indicator("b")];
    const years = (value: number) => [2020, 2021].map((year) => figure(`a GM0001 ${year}`, value));
    expect(told(years(1), years(2), { indicators, ...newFile })).toEqual([
      "a GM0001 2020 herzien (source)",
      "a GM0001 2021 niet-vergelijkbaar (break)",
    ]);
    expect(newBreaks(before(standing([])), indicators)).toEqual([
      { indicator: "a", period: 2021, reason: "anders geteld" },
    ]);
  });

  test("is ours where the files of the source are the same", () => {
    const [was, is] = [[figure("a NL 2020", 1)], [figure("a NL 2020", 2)]];
    expect(told(was, is)).toEqual(["a NL 2020 herzien (reckoning)"]);
    const indicators = [indicator("a", { definition: "iets anders" })];
    expect(told(was, is, { indicators })).toEqual(["a NL 2020 herzien (definition)"]);
  });

  test("says whether a year, an indicator or an area is new or gone", () => {
    const known = [figure("a NL 2020", 1)];
    expect(told(known, [...known, figure("a NL 2021", 1)])).toEqual(["a NL 2021 nieuw (period)"]);
    expect(told([...known, figure("c NL 2020", 1)], known)).toEqual(["c NL 2020 vervallen (indicator)"]);
    const grown = { ...register, areas: [...register.areas, area("GM0004", "gemeente")] };
    const fresh = [...known, figure("a GM0004 2020", 1)];
    expect(told(known, fresh, { register: grown })).toEqual(["a GM0004 2020 nieuw (area)"]);
  });
});

describe("A herindeling", () => {
  const codes = ["GM0001", "GM0002", "PV01", "NL"];
  const old = codes.map((code) => figure(`a ${code} 2020`, 1));

  test("makes a gemeente that took in another, and a region that gained one, another area than before", () => {
    // GM0003, of no provincie, went into GM0001.
    const merged = {
      areas: register.areas.filter(({ code }) => code !== "GM0003"),
      memberships: register.memberships.filter(({ member }) => member !== "GM0003"),
      mergers: [{ from: "GM0003", to: "GM0001", date: "2027-01-01", share: 1 }],
    };
    const now = codes.map((code) => figure(`a ${code} 2020`, 2));
    const changes = compareReleases(
      before(standing([...old, figure("a GM0003 2020", 1)])),
      standing(now, { register: merged, ...newFile }),
    );
    expect(changes.map((change) => `${key(change)} ${change.kind} ${JSON.stringify(change.why)}`)).toEqual([
      'a GM0001 2020 niet-vergelijkbaar {"because":"herindeling","from":["GM0003"]}',
      'a GM0002 2020 herzien {"because":"source","sources":["bron"]}',
      'a PV01 2020 niet-vergelijkbaar {"because":"herindeling","from":["GM0003"]}',
      'a NL 2020 herzien {"because":"source","sources":["bron"]}',
      'a GM0003 2020 vervallen {"because":"area","from":[]}',
    ]);
  });

  test("within a region leaves the region what it was", () => {
    const merged = {
      areas: [...register.areas.filter(({ code }) => !/GM000[12]/.test(code)), area("GM0009", "gemeente")],
      memberships: [part("PV01", "GM0009"), part("NL", "GM0009"), part("NL", "GM0003")],
      mergers: ["GM0001", "GM0002"].map((from) => ({ from, to: "GM0009", date: "2027-01-01", share: 1 })),
    };
    const now = [figure("a GM0009 2020", 1), figure("a PV01 2020", 2), figure("a NL 2020", 1)];
    expect(told(old, now, { register: merged, ...newFile })).toEqual([
      "a GM0009 2020 nieuw (area)",
      "a PV01 2020 herzien (source)",
      "a GM0001 2020 vervallen (area)",
      "a GM0002 2020 vervallen (area)",
    ]);
  });

  test("that gives a gemeente no more than another code changes nothing", () => {
    const renumber = (code: string) => (code === "GM0001" ? "GM0009" : code);
    const renumbered = {
      areas: register.areas.map((one) => ({ ...one, code: renumber(one.code) })),
      memberships: register.memberships.map((one) => ({ ...one, member: renumber(one.member) })),
      mergers: [{ from: "GM0001", to: "GM0009", date: "2027-01-01", share: 1 }],
    };
    const now = old.map((one) => ({ ...one, area: renumber(one.area) }));
    expect(told(old, now, { register: renumbered })).toEqual([]);
  });
});
