import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/domain/figure.ts";
import { indexAreas } from "../../src/views/areaIndex.ts";
import { benchmarks } from "../../src/views/benchmarks.ts";
import { indexFigures } from "../../src/views/figureIndex.ts";
import { allSentences, statement } from "../../src/views/sentences.ts";
import { trend } from "../../src/views/trend.ts";
import { indicator, register } from "../figures/smallCountry.ts";

const areas = indexAreas(register);
const gemeente = areas.get("GM0001");
const compared = benchmarks(gemeente, { region: "samenwerkingsverband" }, areas);

function figure(area: string, period: number, value: number | null, more: Partial<Figure> = {}): Figure {
  return {
    indicator: "cijfer",
    area,
    period,
    value,
    low: value,
    high: value,
    numerator: null,
    denominator: null,
    absence: value === null ? "not-published" : null,
    lower: null,
    upper: null,
    expected: false,
    provisional: false,
    method: "bron",
    members: 3,
    present: 3,
    cells: 1,
    ...more,
  };
}

const figureSentences = (...asked: Parameters<typeof statement>) => allSentences(statement(...asked));

const share = indicator("share", { sentence: "In {jaar} ging {waarde} van {gebied} naar school." });
const count = indicator("count", { sentence: "In {jaar} waren er {waarde} in {gebied}." });

describe("the sentences of a figure", () => {
  test("a gemeente is compared with its samenwerkingsverband, provincie and country, from near to far", () => {
    expect(compared.map(({ code }) => code)).toEqual(["PO0001", "PV20", "NL"]);
  });

  test("of a share put the figures of the same year side by side", () => {
    const figures = indexFigures([
      figure("GM0001", 2015, 2),
      figure("GM0001", 2025, 2.31),
      figure("PV20", 2025, 2.62),
      figure("NL", 2025, 2.3),
      figure("PO0001", 2025, null),
    ]);
    expect(figureSentences(gemeente, share, compared, figures)).toEqual([
      "In 2025 ging 2,3% van GM0001 naar school.",
      "In 2015 was dat 2,0%.",
      "Ter vergelijking: in de provincie PV20 2,6% en in NL 2,3%. Geen cijfer over het samenwerkingsverband PO0001 (PO0001): niet gepubliceerd.",
    ]);
  });

  test("of a count put the change over the same years side by side", () => {
    const figures = indexFigures([
      figure("GM0001", 2015, 200),
      figure("GM0001", 2025, 210),
      figure("NL", 2015, 1000),
      figure("NL", 2025, 900),
    ]);
    expect(figureSentences(gemeente, count, compared, figures)).toEqual([
      "In 2025 waren er 210 in GM0001.",
      "In 2015 waren dat er 200: een verandering van +5%.",
      "Verandering elders in die jaren: in NL \u221210%.",
    ]);
  });

  test("compare with no year before a break", () => {
    const broken = indicator("share", { sentence: "{waarde}", breaks: [{ period: 2020, reason: "andere telling" }] });
    const figures = indexFigures([figure("GM0001", 2015, 2), figure("GM0001", 2021, 3), figure("GM0001", 2025, 4)]);
    expect(figureSentences(gemeente, broken, [], figures)).toEqual(["4,0%", "In 2021 was dat 3,0%."]);
  });

  test("say why there is no figure", () => {
    const figures = indexFigures([figure("GM0001", 2025, null, { absence: "none-here" })]);
    expect(figureSentences(gemeente, count, compared, figures)).toEqual([
      "De bron noemt in GM0001 geen enkele vestiging van deze soort. Daarom staat hier geen cijfer.",
    ]);
  });

  test("never judge, never give a cause, and say only numbers of the figures, whatever these are", () => {
    const value = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 4, maxLength: 4 }),
        fc.boolean(),
        ([own, before, region, country], provisional) => {
          const figures = indexFigures([
            figure("GM0001", 2015, before!),
            figure("GM0001", 2025, own!, { provisional }),
            figure("PV20", 2025, region!),
            figure("NL", 2025, country!),
          ]);
          const text = figureSentences(gemeente, share, compared, figures).join(" ");
          expect(text).not.toMatch(
            /hoger|lager|meer|minder|beter|slechter|door |dankzij|significant|NaN|undefined|null/,
          );
          expect(figureSentences(gemeente, share, compared, figures).join(" ")).toBe(text);
          if (own === null && before === null) expect(text).not.toMatch(/%/);
        },
      ),
    );
  });
});

describe("the trend of a figure", () => {
  test("leaves a missing year without a value, and keeps benchmarks to the years of the area itself", () => {
    const figures = indexFigures([
      figure("GM0001", 2023, 2),
      figure("GM0001", 2024, null),
      figure("GM0001", 2025, 3),
      figure("NL", 2022, 9),
      figure("NL", 2025, 4),
    ]);
    const spec = trend(gemeente, share, compared, figures, false)!;
    expect(spec.series.map(({ name, points }) => [name, points.map(({ period, value }) => [period, value])])).toEqual([
      [
        "GM0001",
        [
          [2023, 2],
          [2024, null],
          [2025, 3],
        ],
      ],
      ["NL", [[2025, 4]]],
    ]);
  });

  test("of a count shows the area alone: a gemeente and the country have no common axis", () => {
    const figures = indexFigures([figure("GM0001", 2024, 2), figure("GM0001", 2025, 3), figure("NL", 2025, 400)]);
    expect(trend(gemeente, count, compared, figures, false)!.series).toHaveLength(1);
  });

  test("is not drawn of a single year", () => {
    expect(trend(gemeente, count, compared, indexFigures([figure("GM0001", 2025, 3)]), false)).toBeNull();
  });
});
