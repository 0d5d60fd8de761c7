import { describe, expect, test } from "vitest";
import { Indicator, type NamedIndicator } from "../../src/domain/indicator.ts";
import type { Observation } from "../../src/domain/observation.ts";
import { reportable } from "../../src/sources/reportable.ts";
import { said } from "../sources/extractOf.ts";
import { sourceWith } from "../sources/sourceWith.ts";
import { cell, figuresOf, indicator } from "./smallCountry.ts";

const { numerator: _n, ...plain } = indicator("share") as NamedIndicator & { kind: "share" };
const given: NamedIndicator = { ...plain, denominator: undefined, given: "bron.cijfer" };
const figures = async (of: NamedIndicator, cells: Observation[]) => [...(await figuresOf(cells, of)).values()];

describe("an indicator that takes a figure over", () => {
  test("has it as the source gives it, to the last digit, and adds up nothing", async () => {
    const found = await figures(given, [
      cell("cijfer", "GM0001", 2025, 100 / 3),
      cell("cijfer", "GM0003", 2025, [2, 4]),
    ]);
    expect(found.map(({ area, value, low, high, absence }) => [area, value, low, high, absence])).toEqual([
      ["GM0001", 100 / 3, 100 / 3, 100 / 3, null],
      ["GM0002", null, null, null, "not-published"],
      ["GM0003", 3, 2, 4, null],
    ]);
  });

  test("keeps the reason of the source, and what the source says of a region", async () => {
    const cells = [cell("cijfer", "GM0001", 2025, "protected"), cell("cijfer", "PV20", 2025, 12.5)];
    const found = await figures(given, cells);
    expect(found.map(({ area, value, absence }) => [area, value, absence])).toEqual([
      ["GM0001", null, "protected"],
      ["GM0002", null, "not-published"],
      ["GM0003", null, "not-published"],
      ["PV20", 12.5, null],
      ["PV21", null, "not-published"],
    ]);
  });

  test("has none of a gemeente that merged since: a share of what is gone cannot be recoded", async () => {
    const old = [cell("cijfer", "GM0001", 2015, 5), cell("cijfer", "GM0010", 2015, 6), cell("cijfer", "PV20", 2015, 7)];
    const found = await figures(given, old);
    expect(found.filter(({ value }) => value !== null).map(({ area }) => area)).toEqual(["GM0001"]);
  });

  test("has no numerator, no denominator and no bounds of a forecast beside it", () => {
    const { slug: _slug, theme: _theme, ...words } = given;
    expect(Indicator.safeParse(words).success).toBe(true);
    const both = Indicator.safeParse({ ...words, numerator: ["bron.teller"] });
    expect(both.error?.issues).toMatchObject([
      { path: ["numerator"], message: "gaat niet samen met given: dat is het cijfer zelf" },
    ]);
    const neither = Indicator.safeParse({ ...words, given: undefined });
    expect(neither.error?.issues.map(({ path, message }) => `${path} ${message}`)).toEqual([
      "numerator ontbreekt",
      "denominator ontbreekt",
    ]);
  });

  test("cannot take over what is added up from rows, and says so", () => {
    const source = sourceWith("bron", ["cijfer"]);
    const of = (rows: "areas" | "places") => {
      const extracts = source.extracts.map((extract) => ({ ...extract, rows }));
      return said(
        reportable({ themes: [], indicators: [given] }, [{ ...source, extracts }], [], {
          release: "r",
          reports: "reports",
        }).problems,
      );
    };
    expect(of("areas")).toEqual([]);
    expect(of("places")[0]).toContain(
      'reports/thema/cijfer.yaml given: neemt een maat over die uit meer rijen wordt opgeteld ("bron.cijfer")',
    );
  });
});
