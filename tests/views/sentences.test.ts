import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Change, type Comparison, isDifferent, type Verdict, verdicts } from "../../src/domain/comparison.ts";
import type { Figure } from "../../src/domain/figure.ts";
import { indexAreas } from "../../src/views/areaIndex.ts";
import { benchmarks } from "../../src/views/benchmarks.ts";
import type { Known } from "../../src/views/beside.ts";
import { type Comparisons, indexComparisons } from "../../src/views/comparisonIndex.ts";
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

/** What is published of these figures; nothing was reckoned from them unless it is given. */
function known(figures: Figure[], reckoned: Partial<Comparisons> = {}): Known {
  const nothing = { comparisons: [], changes: [], trends: [], positions: [], standouts: [] };
  return { figures: indexFigures(figures), comparisons: indexComparisons({ ...nothing, ...reckoned }) };
}

function comparison(benchmark: string, value: number, verdict: Verdict): Comparison {
  return { indicator: "cijfer", area: "GM0001", benchmark, period: 2025, value, lower: value, upper: value, verdict };
}

function change(since: number, value: number, verdict: Verdict): Change {
  return { indicator: "cijfer", area: "GM0001", period: 2025, since, value, lower: value, upper: value, verdict };
}

const figureSentences = (...asked: Parameters<typeof statement>) => allSentences(statement(...asked));

const share = indicator("share", { sentence: "In {jaar} ging {waarde} van {gebied} naar school." });
const count = indicator("count", { sentence: "In {jaar} waren er {waarde} in {gebied}." });

describe("the sentences of a figure", () => {
  test("a gemeente is compared with its samenwerkingsverband, provincie and country, from near to far", () => {
    expect(compared.map(({ code }) => code)).toEqual(["PO0001", "PV20", "NL"]);
  });

  test("of a share put the figures of the same year side by side", () => {
    const figures = known([
      figure("GM0001", 2015, 2),
      figure("GM0001", 2025, 2.31),
      figure("PV20", 2025, 2.62),
      figure("NL", 2025, 2.3),
      figure("PO0001", 2025, null),
    ]);
    expect(figureSentences(gemeente, share, compared, figures)).toEqual([
      "In 2025 ging 2,3% van GM0001 naar school.",
      "In 2015 was dat 2,0%.",
      "Ter vergelijking: in de provincie PV20 2,6% en in NL 2,3%.",
      "Geen cijfer over het samenwerkingsverband PO0001 (PO0001): niet in de bron.",
    ]);
  });

  test("of a count put the change over the same years side by side", () => {
    const figures = known([
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
    const figures = known([figure("GM0001", 2015, 2), figure("GM0001", 2021, 3), figure("GM0001", 2025, 4)]);
    expect(figureSentences(gemeente, broken, [], figures)).toEqual(["4,0%", "In 2021 was dat 3,0%."]);
  });

  test("say why there is no figure", () => {
    const figures = known([figure("GM0001", 2025, null, { absence: "none-here" })]);
    expect(figureSentences(gemeente, count, compared, figures)).toEqual([
      "De bron noemt in GM0001 geen enkele vestiging van deze soort. Daarom staat hier geen cijfer.",
    ]);
  });

  test("of a mean, of which chance is not known, are the numbers alone", () => {
    const mean = indicator("mean", { sentence: "Gemiddeld {waarde}." });
    const figures = known([figure("GM0001", 2025, 28.1), figure("NL", 2025, 30.2)]);
    expect(figureSentences(gemeente, mean, compared, figures)).toEqual([
      "Gemiddeld 28,1.",
      "Ter vergelijking: in NL 30,2.",
    ]);
  });

  test("of a share say in one sentence with whom it compares the same way", () => {
    const figures = known(
      [figure("GM0001", 2025, 12.4), figure("PO0001", 2025, 11.6), figure("PV20", 2025, 12.1), figure("NL", 2025, 11)],
      {
        comparisons: [
          comparison("PO0001", 0.8, "hoger"),
          comparison("PV20", 0.3, "ongeveer-even-hoog"),
          comparison("NL", 1.4, "duidelijk-hoger"),
        ],
      },
    );
    expect(figureSentences(gemeente, share, compared, figures).slice(1)).toEqual([
      "Het cijfer is iets hoger dan in het samenwerkingsverband PO0001 (PO0001) (11,6%) en in NL (11,0%).",
      "Het is ongeveer even hoog als in de provincie PV20 (12,1%).",
    ]);
  });

  test("say that numbers are too small, instead of that there is no difference", () => {
    const figures = known([figure("GM0001", 2025, 12.4), figure("NL", 2025, 11)], {
      comparisons: [comparison("NL", 1.4, "te-klein")],
    });
    expect(figureSentences(gemeente, share, compared, figures)[1]).toBe(
      "De aantallen zijn te klein om te vergelijken met NL (11,0%).",
    );
  });

  test.each([
    ["hoger", "rising", "Het cijfer is sindsdien 0,5 procentpunt hoger geworden. De stijging is duidelijk."],
    ["lager", "falling", "Het cijfer is sindsdien 0,5 procentpunt lager geworden. De daling is duidelijk."],
    [
      "hoger",
      "steady",
      "Het cijfer is sindsdien 0,5 procentpunt hoger geworden. De jaren ertussen laten geen duidelijke lijn zien.",
    ],
  ] as const)("of a change that is %s and %s: %s", (verdict, direction, text) => {
    const before = verdict === "hoger" ? 2.4 : 3.4;
    const figures = known([figure("GM0001", 2021, before), figure("GM0001", 2025, 2.9)], {
      changes: [change(2021, 2.9 - before, verdict)],
      trends: [{ indicator: "cijfer", area: "GM0001", since: 2021, until: 2025, direction }],
    });
    expect(figureSentences(gemeente, share, [], figures).slice(1).join(" ")).toBe(
      `In 2021 was dat ${before.toFixed(1).replace(".", ",")}%. ${text}`,
    );
  });

  test("of a difference that rounding seems to deny say that it is rounded", () => {
    const figures = known([figure("GM0001", 2021, 2.44), figure("GM0001", 2025, 2.96)], {
      changes: [change(2021, 0.52, "hoger")],
    });
    expect(figureSentences(gemeente, share, [], figures)[2]).toBe(
      "Het cijfer is sindsdien 0,5 procentpunt (afgerond) hoger geworden.",
    );
  });

  test("of a rate give the change in per cent, never in procentpunt", () => {
    const rate = indicator("rate", { sentence: "{waarde}" });
    const figures = known(
      [figure("GM0001", 2021, 20, { numerator: 400 }), figure("GM0001", 2025, 25, { numerator: 500 })],
      { changes: [change(2021, 5, "duidelijk-hoger")] },
    );
    expect(figureSentences(gemeente, rate, [], figures)[2]).toBe("Het cijfer is sindsdien 25% hoger geworden.");
  });

  test("of a forecast tell its margin, of the year ten years ahead", () => {
    const forecast = indicator("forecast", { sentence: "In {jaar} wonen er naar verwachting {waarde} in {gebied}." });
    const ahead = (period: number, value: number, lower: number | null, upper: number | null) =>
      figure("GM0001", period, value, { expected: true, lower, upper });
    const series = [figure("GM0001", 2025, 8000), ahead(2035, 8200, 7600, 8900), ahead(2050, 9000, 7000, 11_000)];
    expect(figureSentences(gemeente, forecast, [], known(series))).toEqual([
      "In 2035 wonen er naar verwachting 8.200 in GM0001.",
      "De kans is 67% dat het aantal tussen 7.600 en 8.900 ligt.",
    ]);
    expect(figureSentences(gemeente, forecast, [], known([ahead(2035, 8200, null, null)]))[1]).toBe(
      "Hoe zeker deze prognose is, geeft de bron voor dit gebied niet.",
    );
  });

  test("of an outlook whose margin holds 0 tell neither growth nor decline", () => {
    const outlook = indicator("outlook", { sentence: "Tussen {jaar} en {eindjaar} verandert het met {waarde}." });
    const figures = known([figure("GM0001", 2025, 2.5, { expected: true, lower: -3, upper: 8, denominator: 5000 })]);
    expect(figureSentences(gemeente, outlook, [], figures)).toEqual([
      "Tussen 2025 en 2035 verandert het met +2,5%.",
      "De kans is 67% dat de verandering tussen \u22123% en +8% ligt.",
      "Of het er meer of minder worden, is dus niet zeker.",
    ]);
  });

  test("warn of very few persons, and repeat what was agreed", () => {
    const agreed = indicator("share", { sentence: "{waarde}", norm: { value: 0, text: "Afgesproken is nul." } });
    const figures = known([figure("GM0001", 2025, 10, { denominator: 14 })]);
    expect(figureSentences(gemeente, agreed, [], figures)).toEqual([
      "10,0%",
      "Let op: dit cijfer gaat over heel weinig personen. Het is een indicatie.",
      "Afgesproken is nul.",
    ]);
  });

  test("have a word for a difference exactly where one was found, whatever the figures and the verdicts", () => {
    const value = fc.option(fc.double({ min: 0, max: 100, noNaN: true }), { nil: null });
    fc.assert(
      fc.property(
        fc.tuple(value, value, value, value),
        fc.tuple(fc.constantFrom(...verdicts), fc.constantFrom(...verdicts), fc.constantFrom(...verdicts)),
        fc.constantFrom("rising", "falling", "steady"),
        ([own, before, region, country], [toRegion, toCountry, toPast], direction) => {
          const figures = known(
            [
              figure("GM0001", 2021, before),
              figure("GM0001", 2025, own),
              figure("PV20", 2025, region),
              figure("NL", 2025, country),
            ],
            {
              comparisons: [comparison("PV20", 1, toRegion), comparison("NL", 1, toCountry)],
              changes: before === null || own === null ? [] : [change(2021, 1, toPast)],
              trends: [{ indicator: "cijfer", area: "GM0001", since: 2021, until: 2025, direction }],
            },
          );
          const said = figureSentences(gemeente, share, compared, figures);
          const text = said.join(" ");
          const spoken = [
            ...(own !== null && region !== null ? [toRegion] : []),
            ...(own !== null && country !== null ? [toCountry] : []),
            ...(own !== null && before !== null ? [toPast] : []),
          ];
          expect(/hoger|lager/.test(text)).toBe(spoken.some(isDifferent));
          expect(text).not.toMatch(/door |dankzij|leidt tot|significant|beter|slechter|NaN|undefined|null|%punt/);
          expect(text).not.toMatch(/% (hoger|lager) geworden/);
          expect(figureSentences(gemeente, share, compared, figures)).toEqual(said);
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
