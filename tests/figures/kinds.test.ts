import { describe, expect, test } from "vitest";
import { cell, figuresOf, indicator } from "./smallCountry.ts";

const gemeenten = ["GM0001", "GM0002", "GM0003"];
const each = (measure: string, period: number, amounts: number[]) =>
  amounts.map((amount, index) => cell(measure, gemeenten[index]!, period, amount));

describe("a mean", () => {
  test("of a region weighs each gemeente by its persons (G2)", async () => {
    const scores = each("teller", 2025, [30 * 100, 20 * 300, 25 * 200]);
    const figures = await figuresOf([...scores, ...each("noemer", 2025, [100, 300, 200])], indicator("mean"));
    expect(figures.get("GM0001 2025")!.value).toBe(30);
    expect(figures.get("NL 2025")!.value).toBeCloseTo(14_000 / 600, 9);
  });
});

describe("money for each person", () => {
  test("of a region is all the money over all the persons", async () => {
    const money = each("teller", 2025, [1_000_000, 3_000_000, 200_000]);
    const figures = await figuresOf([...money, ...each("noemer", 2025, [1000, 2000, 100])], indicator("ratio"));
    expect(figures.get("GM0002 2025")!.value).toBe(1500);
    expect(figures.get("NL 2025")!.value).toBeCloseTo(4_200_000 / 3100, 9);
  });
});

describe("a forecast", () => {
  const counted = each("geteld", 2025, [100, 200, 300]);
  const expected = each("teller", 2030, [110, 190, 310]);
  const margins = [...each("onder", 2030, [100, 170, 290]), ...each("boven", 2030, [125, 215, 335])];

  test("goes on from what was counted, with the forecaster's own margin", async () => {
    const figures = await figuresOf([...counted, ...expected, ...margins], indicator("forecast"));
    expect(figures.get("GM0001 2025")).toMatchObject({ value: 100, expected: false, lower: null, upper: null });
    expect(figures.get("GM0001 2030")).toMatchObject({ value: 110, expected: true, lower: 100, upper: 125 });
  });

  test("of a sum of gemeenten has no margin: margins are not added up (F4)", async () => {
    const figures = await figuresOf([...counted, ...expected, ...margins], indicator("forecast"));
    expect(figures.get("NL 2030")).toMatchObject({ value: 610, expected: true, lower: null, upper: null });
  });

  test("of a gemeente that merged since has no margin either", async () => {
    const old = ["teller", "onder", "boven"].flatMap((measure) =>
      ["GM0010", "GM0011"].map((code) => cell(measure, code, 2030, 50, 2018)),
    );
    const figures = await figuresOf([...old, cell("geteld", "GM0003", 2025, 90)], indicator("forecast"));
    expect(figures.get("GM0003 2030")).toMatchObject({ value: 100, lower: null, upper: null });
  });

  test("that the publisher gives for the country keeps the publisher's margin", async () => {
    const country = (["teller", "onder", "boven"] as const).map((measure, index) =>
      cell(measure, "NL", 2030, [600, 570, 640][index]!),
    );
    const figures = await figuresOf([...counted, ...expected, ...margins, ...country], indicator("forecast"));
    expect(figures.get("NL 2030")).toMatchObject({ value: 600, lower: 570, upper: 640, method: "bron" });
  });

  test("gives way to a count of the same year", async () => {
    const figures = await figuresOf([...counted, cell("teller", "GM0001", 2025, 999)], indicator("forecast"));
    expect(figures.get("GM0001 2025")).toMatchObject({ value: 100, expected: false });
  });
});

describe("an outlook", () => {
  test("compares the forecast with the count of so many years before, with the margin of the forecast", async () => {
    const figures = await figuresOf(
      [
        ...each("geteld", 2025, [100, 200, 300]),
        ...each("teller", 2035, [110, 150, 300]),
        ...each("onder", 2035, [90, 130, 280]),
        ...each("boven", 2035, [140, 180, 330]),
      ],
      indicator("outlook"),
    );
    const [first, second] = [figures.get("GM0001 2025")!, figures.get("GM0002 2025")!];
    expect([first.value, first.lower, first.upper].map((value) => Math.round(value!))).toEqual([10, -10, 40]);
    expect([second.value, second.lower, second.upper].map((value) => Math.round(value!))).toEqual([-25, -35, -10]);
    expect(figures.get("NL 2025")).toMatchObject({ lower: null, upper: null, expected: true });
  });
});

describe("samenwerkingsverbanden", () => {
  test("get an indicator of their own sector only", async () => {
    const cells = [...each("teller", 2025, [1, 2, 3]), ...each("noemer", 2025, [10, 20, 30])];
    const primary = await figuresOf(cells, indicator("share", { sectors: ["po"] }));
    expect([...primary.keys()].filter((key) => key.startsWith("PO"))).toHaveLength(2);
    const secondary = await figuresOf(cells, indicator("share", { sectors: ["vo"] }));
    expect([...secondary.keys()].filter((key) => key.startsWith("PO"))).toHaveLength(0);
  });
});

describe("a total of the source", () => {
  const cells = [...each("teller", 2025, [1, 2, 3]), ...each("noemer", 2025, [100, 200, 300])];

  test("is divided by the sum of gemeenten where the source gives no denominator (A3)", async () => {
    const figures = await figuresOf([...cells, cell("teller", "PV20", 2025, 4)], indicator("share"));
    expect(figures.get("PV20 2025")).toMatchObject({ numerator: 4, denominator: 300, method: "som", present: 2 });
  });

  test("as a denominator does not serve a numerator that was added up", async () => {
    const figures = await figuresOf([...cells, cell("noemer", "PV20", 2025, 999)], indicator("share"));
    expect(figures.get("PV20 2025")).toMatchObject({ numerator: 3, denominator: 300 });
  });
});
