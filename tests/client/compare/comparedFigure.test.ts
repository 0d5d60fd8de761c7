import { describe, expect, test } from "vitest";
import { type Compared, comparedFigure, overlapNotes } from "../../../src/client/compare/comparedFigure.ts";
import { reckonComparisons } from "../../../src/client/compare/reckonComparisons.ts";
import type { Figure } from "../../../src/domain/figure.ts";
import type { NamedIndicator } from "../../../src/domain/indicator.ts";
import { indexFigures } from "../../../src/views/figureIndex.ts";
import { indicator } from "../../figures/smallCountry.ts";
import { comparedAreas, known as places } from "./invented.ts";

const shares: Record<string, number> = { GM0001: 10, GM0002: 14, GM0004: 10, PV20: 12, PO0001: 11, NL: 10, ST1: 10 };

/** So many of a thousand persons, of ten thousand in a region, in each of these years. */
function figuresOf(one: NamedIndicator, years: readonly number[]): Figure[] {
  const codes = [...comparedAreas.areas.map(([code]) => code), "ST1"].filter((code) => code in shares);
  return codes.flatMap((area) =>
    years.map((period) => {
      const denominator = area.startsWith("GM") ? 2000 : 20000;
      const numerator = one.kind === "count" ? denominator : (shares[area]! * denominator) / 100;
      const value = one.kind === "count" ? denominator : shares[area]!;
      const counts = { numerator, denominator, lower: null, upper: null, members: 1, present: 1, cells: 1 };
      const state = { expected: false, absence: null, provisional: false, method: "bron" } as const;
      return { indicator: one.slug, area, period, value, low: value, high: value, ...counts, ...state };
    }),
  );
}

function compare(one: NamedIndicator, areas: readonly string[], benchmark: string | null, margins = false) {
  const figures = indexFigures(figuresOf(one, [2023, 2024, 2025]));
  const compared: Compared = {
    areas: areas.map((code) => places.areas.get(code)),
    benchmark: benchmark === null ? null : places.find(benchmark)!,
    margins,
    known: { figures, comparisons: reckonComparisons([one], figures, places) },
    places,
    query: "?gebieden=GM0001",
  };
  return { ...comparedFigure(one, compared), overlaps: overlapNotes(compared) };
}

const share = indicator("share", { sentence: "In {jaar} was dat {waarde} in {gebied}." });

describe("a figure of some areas beside another", () => {
  test("says a word for each that has one, and puts the benchmark last", () => {
    const { rows, judged, sentences } = compare(share, ["GM0001", "GM0002"], "PV20");
    expect(judged).toBe(true);
    expect(rows.map(({ name, verdict, difference }) => [name, verdict, difference])).toEqual([
      ["Dorp 1", "lager", "−2,0 procentpunt"],
      ["Dorp 2", "hoger", "+2,0 procentpunt"],
      ["Provincie Noord", "", ""],
    ]);
    expect(sentences[1]).toBe(
      "In 2025 was dat 14,0% in Dorp 2. Het cijfer is iets hoger dan in de provincie Noord (12,0%).",
    );
  });

  test("says the opposite from the other side", () => {
    const [there] = compare(share, ["GM0002"], "PV20").rows;
    const [back] = compare(share, ["PV20"], "GM0002").rows;
    expect(back!.comparison!.lower).toBe(-there!.comparison!.upper);
    expect(back!.comparison!.upper).toBe(-there!.comparison!.lower);
    expect([there!.verdict, back!.verdict]).toEqual(["hoger", "lager"]);
  });

  test("has no word and says why, where areas overlap in part or are the same", () => {
    const { rows, overlaps } = compare(share, ["PV20"], "PV20");
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ verdict: "", reason: "hetzelfde gebied" });
    expect(overlaps).toEqual([]);
    const partly = compare(share, ["PO0001"], "ST1");
    expect(partly.rows[0]).toMatchObject({ verdict: "", reason: "overlappen deels" });
    expect(partly.overlaps[0]).toContain("overlappen deels");
    expect(partly.sentences[0]).toContain("Ter vergelijking: in zeer sterk stedelijke gemeenten 10,0%.");
  });

  test("has margins of figures and differences when they are asked for, in the table and in the chart", () => {
    const plain = compare(share, ["GM0001"], "NL");
    const { rows, charts } = compare(share, ["GM0001"], "NL", true);
    expect([plain.rows[0]!.margin, plain.charts[0]!.series[0]!.points[0]!.low]).toEqual([null, undefined]);
    expect(rows[0]!.margin).toBe("8,8% tot 11,4%");
    expect(rows[0]!.differenceMargin).toMatch(/^−\d,\d tot \+\d,\d$/);
    expect(charts[0]!.series[0]!.points[0]!.low).toBeCloseTo(8.76, 2);
  });

  test("of a number has a chart for each area and no word, and says why", () => {
    const { judged, charts, remarks, rows } = compare(indicator("count"), ["GM0001", "GM0002"], "PV20");
    expect(judged).toBe(false);
    expect(charts).toHaveLength(2);
    expect(remarks).toHaveLength(1);
    expect(rows.every(({ verdict }) => verdict === "")).toBe(true);
  });

  test("keeps every area's place among the lines, also of one without figures", () => {
    const { charts } = compare(share, ["GM0001", "GM0003", "GM0002"], "NL");
    expect(charts[0]!.series.map(({ name }) => name)).toEqual(["Dorp 1", "Nederland", "Dorp 3", "Dorp 2"]);
    expect(charts[0]!.series.map(({ points }) => points.length)).toEqual([3, 3, 0, 3]);
  });

  test("says of an area that does not get the figure that it does not", () => {
    const forGemeenten = { ...share, levels: ["gemeente", "nederland"] } as NamedIndicator;
    const { rows } = compare(forGemeenten, ["PV20"], "NL");
    expect(rows[0]!.figure).toEqual({ text: "niet voor provincies", absence: "not-applicable" });
  });

  test("leads to the same figure in the report, with the choice", () => {
    expect(compare(share, ["GM0001"], "ST1").rows.map(({ href }) => href)).toEqual([
      "/gemeente/dorp-1/thema/?gebieden=GM0001#cijfer",
      null,
    ]);
  });
});
