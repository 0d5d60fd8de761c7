import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { descents } from "../../src/domain/lineage.ts";
import type { Observation } from "../../src/domain/observation.ts";
import { formatProblem } from "../../src/domain/problem.ts";
import { balances } from "../../src/domain/received.ts";
import { areaFinder } from "../../src/sources/findArea.ts";
import { readRegister } from "../../src/sources/readRegister.ts";
import { type ReadSources, readSources } from "../../src/sources/readSources.ts";

const files = join(process.cwd(), "..", "shared", "data");
const present = existsSync(files);
if (!present) console.warn(`WARNING: ${files} is absent: the real release is NOT read.`);

describe.skipIf(!present && process.env.CI !== "true")("The real release", async () => {
  const { register } = await readRegister("data/areas");
  const nothing: ReadSources = { sources: [], observations: [], received: [], problems: [], warnings: [] };
  const release = present ? await readSources("tests/real", areaFinder(register), 2025) : nothing;
  const byKey = Map.groupBy(release.observations, ({ source, measure, area, period }) =>
    [`${source}.${measure}`, area, period].join(" "),
  );

  test("is read without a problem or a warning, every row accounted for", () => {
    expect(present).toBe(true);
    expect([...release.problems, ...release.warnings].map(formatProblem)).toEqual([]);
    for (const { file, account } of release.received) {
      expect(balances(account), file).toBe(true);
      expect(account.refused, file).toBe(0);
      expect(account.used, file).toBeGreaterThan(0);
    }
  });

  /** As the publishers' files and their description in INDEX.md give them. */
  test.each<[string, number | [number, number]]>([
    ["cbs-jeugdhulp.jeugdzorg-totaal GM0034 2018", [5802.5, 5807.5]],
    ["cbs-jeugdhulp.jeugdzorg-totaal GM0034 2019", [5882.5, 5887.5]],
    ["cbs-jeugdhulp.jeugdzorg-totaal GM0034 2020", [5957.5, 5962.5]],
    ["cbs-jeugdhulp.jeugdzorg-totaal GM0034 2021", [6582.5, 6587.5]],
    ["cbs-jeugdhulp.jeugdzorg-totaal GM0034 2022", [6677.5, 6682.5]],
    ["cbs-jeugdhulp.jeugdzorg-totaal GM0034 2023", [7157.5, 7162.5]],
    ["cbs-jeugdhulp.jeugdzorg-totaal GM0034 2024", [7397.5, 7402.5]],
    ["cbs-prognose.inwoners-verwacht GM1724 2050", [20_250, 20_350]],
    ["cbs-prognose.inwoners-ondergrens GM1724 2050", 18_700],
    ["cbs-prognose.inwoners-bovengrens GM1724 2050", 22_100],
    ["cbs-jeugdhulp.jeugdbescherming GM1735 2023", [22.5, 27.5]],
    ["cbs-jeugdhulp.jeugdbescherming GM1982 2023", [42.5, 47.5]],
    ["cbs-jeugdhulp.jeugdbescherming JZ03 2023", [112.5, 117.5]],
    ["cbs-bevolking.huishoudens GM0358 2024", 14_405],
    ["cbs-bevolking.huishoudens-met-kinderen GM0358 2024", 5601],
    ["cbs-bijstand.personen-met-bijstand NL 2015", [448_725, 448_735]],
    ["cbs-bijstand.personen-met-bijstand PV20 2015", [21_775, 21_785]],
    ["cbs-huishoudens.eenouderhuishoudens NL 2024", 618_056],
    ["cbs-bevolking.inwoners-0-4 NL 2015", 888_322],
    ["cbs-omgeving.adressen-inwoners GM1680 2019", 25_386 * 280],
    ["duo-woonplaats.bo NL 2015", 1_443_126],
  ])("knows %s", (key, amount) => {
    const [low, high] = [amount].flat().concat(amount as number) as [number, number];
    expect(byKey.get(key)?.map((one) => [one.low, one.high])).toEqual([[low, high]]);
  });

  const careOf = (measure: string) =>
    release.observations
      .filter((one) => one.source === "cbs-jeugdhulp" && one.measure === measure)
      .map(({ area, period, provisional }) => `${area} ${period}${provisional ? "*" : ""}`)
      .sort();

  test("has jeugdzorg of one gemeente alone", () => {
    expect(careOf("jeugdzorg-totaal")).toEqual(Array.from({ length: 7 }, (_, index) => `GM0034 ${2018 + index}`));
  });

  test("has jeugdbescherming of the regions only that are sure to be ours: one of the two, and no COROP-gebied", () => {
    expect(careOf("jeugdbescherming")).toEqual(["GM1735 2023*", "GM1982 2023*", "JZ03 2023*"]);
    const members = register.memberships.filter(({ region }) => region === "JZ03").map(({ member }) => member);
    const names = new Map(register.areas.map(({ code, name }) => [code, name]));
    expect(members.map((code) => names.get(code)).sort()).toEqual(["Den Helder", "Hollands Kroon", "Schagen", "Texel"]);
  });

  test("adds up as many ages as a span has, in each year of each area", () => {
    const spans = { "4-11": 8, "5-17": 13, "12-17": 6, "0-22": 23, "12-22": 11, "16-22": 7, "15-26": 12 };
    for (const [span, ages] of Object.entries(spans)) {
      const sums = [...byKey].filter(([key]) => key.startsWith(`cbs-leeftijd.inwoners-${span} `));
      expect(sums.map(([key]) => key.split(" ")[1])).toEqual([..."0123456789"].flatMap(() => ["PV20", "PV24"]).sort());
      for (const [key, parts] of sums) expect(parts, key).toHaveLength(ages);
    }
  });

  describe("gives figures of old years for provincies of today only where the borders are the same", () => {
    const follow = descents(register.mergers);
    const provincieOf = new Map(
      register.memberships
        .filter(({ region }) => region.startsWith("PV"))
        .map(({ region, member }) => [member, region]),
    );
    /** The inhabitants of all gemeenten of a year, in the provincie where they live today. */
    function inhabitantsToday(year: number): Map<string, number> {
      const sums = new Map<string, number>();
      const gemeenten = release.observations.filter(
        ({ measure, area, period }) => measure === "inwoners" && period === year && area.startsWith("GM"),
      );
      for (const { area, low } of gemeenten) {
        for (const { current, share } of follow(area)) {
          const provincie = provincieOf.get(current)!;
          sums.set(provincie, (sums.get(provincie) ?? 0) + share * low!);
        }
      }
      return sums;
    }
    const given = (year: number) =>
      new Map(
        release.observations
          .filter((one: Observation) => one.measure === "inwoners" && one.period === year && one.area.startsWith("PV"))
          .map(({ area, low }) => [area, low!]),
      );

    test.each([2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018])(
      "in %i: ten provincies have exactly the inhabitants of the gemeenten that lie in them today",
      (year) => {
        const today = inhabitantsToday(year);
        expect([...given(year).keys()]).toHaveLength(10);
        for (const [provincie, inhabitants] of given(year)) expect(inhabitants, provincie).toBe(today.get(provincie));
      },
    );

    test.each([2019, 2020, 2024])("in %i: all twelve", (year) => {
      const today = inhabitantsToday(year);
      expect([...given(year).keys()]).toHaveLength(12);
      for (const [provincie, inhabitants] of given(year))
        expect(Math.round(today.get(provincie)!), provincie).toBe(inhabitants);
    });
  });
});
