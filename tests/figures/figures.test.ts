import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areas, cell, figuresOf, indicator, register, sourceRowsOf } from "./smallCountry.ts";

describe("a share of a region", () => {
  test("is the sum of numerators over the sum of denominators, never a mean of shares (G1)", async () => {
    const figures = await figuresOf(
      [
        ...[50, 900, 45].map((count, index) => cell("teller", `GM000${index + 1}`, 2025, count)),
        ...[400, 12_000, 300].map((count, index) => cell("noemer", `GM000${index + 1}`, 2025, count)),
      ],
      indicator("share"),
    );
    expect(figures.get("NL 2025")!.value).toBeCloseTo(7.834645669, 8);
    expect(figures.get("GM0001 2025")!.value).toBe(12.5);
  });

  test("is absent where one gemeente is missing, and says how many there are (G3)", async () => {
    const figures = await figuresOf(
      [
        cell("teller", "GM0001", 2025, 5),
        cell("teller", "GM0003", 2025, 5),
        ...["1", "2", "3"].map((n) => cell("noemer", `GM000${n}`, 2025, 100)),
      ],
      indicator("share"),
    );
    expect(figures.get("NL 2025")).toMatchObject({ value: null, absence: "incomplete", present: 2, members: 3 });
    expect(figures.get("GM0002 2025")).toMatchObject({ value: null, absence: "not-published" });
    expect(figures.get("PV21 2025")).toMatchObject({ value: 5, absence: null });
  });

  test("carries the bounds of its parts (G4, G5)", async () => {
    const figures = await figuresOf(
      [
        cell("teller", "GM0001", 2025, [1, 4]),
        cell("teller", "GM0002", 2025, 6),
        cell("teller", "GM0003", 2025, 10),
        ...["1", "2", "3"].map((n) => cell("noemer", `GM000${n}`, 2025, 100)),
      ],
      indicator("share"),
    );
    expect(figures.get("PV20 2025")).toMatchObject({ low: 3.5, high: 5, value: 4.25 });
    expect(figures.get("GM0001 2025")).toMatchObject({ low: 1, high: 4 });
  });

  test("takes the source's own total before a sum of ours (A3)", async () => {
    const gemeenten = ["1", "2", "3"].flatMap((n) => [
      cell("teller", `GM000${n}`, 2025, 10),
      cell("noemer", `GM000${n}`, 2025, 100),
    ]);
    const half = await figuresOf([...gemeenten, cell("teller", "NL", 2025, 31)], indicator("share"));
    expect(half.get("NL 2025")).toMatchObject({ value: 31 / 3, method: "som" });
    const whole = await figuresOf(
      [...gemeenten, cell("teller", "NL", 2025, 31), cell("noemer", "NL", 2025, 310)],
      indicator("share"),
    );
    expect(whole.get("NL 2025")).toMatchObject({ value: 10, numerator: 31, method: "bron" });
  });

  test("of nobody is no number: a denominator of 0 is an absence", async () => {
    const figures = await figuresOf(
      [cell("teller", "GM0001", 2025, 0), cell("noemer", "GM0001", 2025, 0)],
      indicator("share"),
    );
    expect(figures.get("GM0001 2025")).toMatchObject({ value: null, absence: "undefined" });
  });
});

describe("a region that the source gives itself", () => {
  const both = (code: string, year: number, part: number, whole: number, classification = year) => [
    cell("teller", code, year, part, classification),
    cell("noemer", code, year, whole, classification),
  ];

  test("counts in the indeling of the release; of an older indeling it is another area", async () => {
    const gemeenten = [2015, 2025].flatMap((year) => ["GM0001", "GM0002"].flatMap((code) => both(code, year, 10, 100)));
    const figures = await figuresOf(
      [...gemeenten, ...both("PV20", 2015, 40, 100), ...both("PV20", 2025, 50, 100)],
      indicator("share"),
    );
    expect(figures.get("PV20 2015")).toMatchObject({ value: 10, method: "som" });
    expect(figures.get("PV20 2025")).toMatchObject({ value: 50, method: "bron" });
  });

  test("has x of y gemeenten where both numerator and denominator are there, and no other", async () => {
    const figures = await figuresOf(
      [cell("teller", "GM0001", 2025, 1), cell("noemer", "GM0002", 2025, 9), ...both("GM0003", 2025, 1, 9)],
      indicator("share"),
    );
    expect(figures.get("NL 2025")).toMatchObject({ absence: "incomplete", present: 1, members: 3 });
  });

  test("counts those of unknown gemeente that a list names, in whatever measures it names them", async () => {
    const schools = [
      cell("teller", "GM0001", 2025, 5),
      cell("teller", "GM9999", 2025, 2),
      cell("noemer", "GM0001", 2025, 10),
    ];
    const figures = await figuresOf(
      schools,
      indicator("share", { denominator: ["bron.teller", "bron.noemer"] }),
      "places",
    );
    expect(figures.get("NL 2025")).toMatchObject({ numerator: 7, denominator: 17, absence: null });
  });

  test("is not known where those of unknown gemeente are not", async () => {
    const all = ["GM0001", "GM0002", "GM0003"].map((code) => cell("teller", code, 2025, 5));
    const figures = await figuresOf([...all, cell("teller", "GM9999", 2025, "unknown")], indicator("count"));
    expect(figures.get("NL 2025")).toMatchObject({ value: null, absence: "unknown" });
    expect(figures.get("PV20 2025")!.value).toBe(10);
  });
});

describe("a list of places", () => {
  const schools = [
    cell("teller", "GM0001", 2025, 120),
    cell("teller", "GM0001", 2025, 80),
    cell("teller", "GM0003", 2025, 0),
    cell("teller", "GM9999", 2025, 7),
  ];

  test("adds the places of a gemeente up; a gemeente without any has an absence and not 0; a 0 of the source stays 0", async () => {
    const figures = await figuresOf(schools, indicator("count"), "places");
    expect(figures.get("GM0001 2025")).toMatchObject({ value: 200, method: "som", cells: 2 });
    expect(figures.get("GM0002 2025")).toMatchObject({ value: null, absence: "none-here" });
    expect(figures.get("GM0003 2025")).toMatchObject({ value: 0, absence: null });
  });

  test("is complete for a region of which a gemeente has none; places of unknown gemeente count in the country alone", async () => {
    const figures = await figuresOf(schools, indicator("count"), "places");
    expect(figures.get("PV20 2025")).toMatchObject({ value: 200, absence: null });
    expect(figures.get("NL 2025")!.value).toBe(207);
    expect(figures.has("GM9999 2025")).toBe(false);
  });
});

describe("a gemeente that merged", () => {
  test("has the sum of its predecessors in their years", async () => {
    const figures = await figuresOf(
      [cell("teller", "GM0010", 2015, 30), cell("teller", "GM0011", 2015, 12), cell("teller", "GM0003", 2020, 45)],
      indicator("count"),
    );
    expect(figures.get("GM0003 2015")).toMatchObject({ value: 42, method: "som" });
    expect(figures.get("GM0003 2020")).toMatchObject({ value: 45, method: "bron" });
  });

  test("has no figure where one predecessor is missing", async () => {
    const figures = await figuresOf(
      [cell("teller", "GM0010", 2015, 30), cell("teller", "GM0001", 2015, 1)],
      indicator("count"),
    );
    expect(figures.get("GM0003 2015")).toMatchObject({ value: null, absence: "not-published" });
  });
});

describe("a gemeente in two samenwerkingsverbanden", () => {
  const counts = (a: number, b: number, c: number) =>
    [a, b, c].map((count, index) => cell("teller", `GM000${index + 1}`, 2025, count));

  test("is divided by its shares, and marked; whole regions are not", async () => {
    const figures = await figuresOf(counts(100, 100, 100), indicator("count"));
    expect(figures.get("PO0001 2025")).toMatchObject({ value: 180, method: "verdeeld" });
    expect(figures.get("PO0002 2025")).toMatchObject({ value: 120, method: "verdeeld" });
    expect(figures.get("PV20 2025")).toMatchObject({ value: 200, method: "som" });
  });

  test("leaves a region without a figure where more than a quarter may as well be a neighbour's", async () => {
    const figures = await figuresOf(counts(100, 100, 50), indicator("count"));
    expect(figures.get("PO0001 2025")).toMatchObject({ value: 180, absence: null });
    expect(figures.get("PO0002 2025")).toMatchObject({ value: null, absence: "divided" });
  });
});

describe("growth", () => {
  const years = [2023, 2024, 2025].map((year, index) => cell("teller", "GM0001", year, 100 + 10 * index));

  test("compares with earlier years, and has no first year", async () => {
    const figures = await figuresOf(years, indicator("growth"));
    expect(figures.has("GM0001 2023")).toBe(false);
    expect(figures.get("GM0001 2024")!.value).toBeCloseTo(10, 9);
  });

  test("is provisional where either year is, and rests on the lines of both", async () => {
    const cells = [
      { ...cell("teller", "GM0001", 2024, 100), provisional: true, line: 7 },
      cell("teller", "GM0001", 2025, 110),
    ];
    const figures = await figuresOf(cells, indicator("growth"));
    expect(figures.get("GM0001 2025")).toMatchObject({ provisional: true, cells: 2 });
    expect((await sourceRowsOf(cells, indicator("growth"), "GM0001", 2025)).map(({ line }) => line).sort()).toEqual([
      2, 7,
    ]);
  });

  test("is never computed across a break", async () => {
    const figures = await figuresOf(
      years,
      indicator("growth", { breaks: [{ period: 2025, reason: "andere telling" }] }),
    );
    expect(figures.get("GM0001 2025")).toMatchObject({ value: null, absence: "not-comparable" });
    expect(figures.get("GM0001 2024")!.absence).toBeNull();
  });
});

test("samenwerkingsverbanden and provincies each add up to the country, whatever the counts", async () => {
  const counts = fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 3, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(counts, async (values) => {
      const figures = await figuresOf(
        values.map((value, index) => cell("teller", `GM000${index + 1}`, 2025, value)),
        indicator("count"),
      );
      const sum = (codes: string[]) =>
        codes.reduce((total, code) => total + (figures.get(`${code} 2025`)!.value ?? Number.NaN), 0);
      expect(sum(["PV20", "PV21"])).toBe(figures.get("NL 2025")!.value);
      const parts = ["PO0001", "PO0002"];
      if (parts.every((code) => figures.get(`${code} 2025`)!.absence === null))
        expect(sum(parts)).toBeCloseTo(figures.get("NL 2025")!.value!, 6);
    }),
    { numRuns: 25 },
  );
});

test("a sum of fractions has no noise in its last digits", async () => {
  const figures = await figuresOf(
    [0.1, 0.2, 0.3].map((part, index) => cell("teller", `GM000${index + 1}`, 2025, part)),
    indicator("count"),
  );
  expect(figures.get("PV20 2025")!.value).toBe(0.3);
  expect(figures.get("NL 2025")!.value).toBe(0.6);
});

test("the order of gemeenten and observations changes nothing", async () => {
  const cells = ["1", "2", "3"].flatMap((n) => [
    cell("teller", `GM000${n}`, 2025, Number(n)),
    cell("noemer", `GM000${n}`, 2025, 100),
  ]);
  const forward = await figuresOf(cells, indicator("rate"));
  const backward = await figuresOf(cells.toReversed(), indicator("rate"), "areas", {
    ...register,
    areas: areas.toReversed(),
  });
  expect(Object.fromEntries(backward)).toEqual(Object.fromEntries(forward));
});

test("every figure leads back to the lines of the files that it rests on", async () => {
  const cells = [
    { ...cell("teller", "GM0010", 2015, 30), line: 12 },
    { ...cell("teller", "GM0011", 2015, 12), line: 13 },
    { ...cell("teller", "GM0001", 2015, 5), line: 2 },
  ];
  const rows = await sourceRowsOf(cells, indicator("count"), "GM0003", 2015);
  expect(rows.map(({ file, line, source_area, low }) => `${file}:${line} ${source_area} ${low}`).sort()).toEqual([
    "f.csv:12 GM0010 30",
    "f.csv:13 GM0011 12",
  ]);
  expect((await sourceRowsOf(cells, indicator("count"), "NL", 2015)).map(({ line }) => line).sort()).toEqual([
    12, 13, 2,
  ]);
});
