import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { deliveryColumns } from "../../src/domain/deliveryColumns.ts";
import type { Figure } from "../../src/domain/figure.ts";
import type { NamedIndicator } from "../../src/domain/indicator.ts";
import { Manifest } from "../../src/domain/manifest.ts";
import { SwingMapping } from "../../src/domain/swingMapping.ts";
import { swingLine } from "../../src/exchange/swingLine.ts";
import { areaFinder } from "../../src/sources/findArea.ts";
import { readDelivery } from "../../src/sources/readDelivery.ts";
import { readTable } from "../../src/sources/readTable.ts";
import { cell, figuresOf, indicator, register } from "../figures/smallCountry.ts";
import { told } from "./roundTrip.ts";

const mapping = SwingMapping.parse(parse(readFileSync("reports/uitwisseling/swing.yaml", "utf8")));
const kinds: NamedIndicator["kind"][] = ["count", "share", "rate", "mean", "ratio", "growth", "forecast", "outlook"];

/** Rounded numbers, a hidden one, years before a merger, and what is expected with a margin. */
const observations = [
  ...[2015, 2024, 2025].flatMap((year) => [
    ...amounts("teller", year, year === 2024 ? [[10, 15], 30, "protected"] : [12, [27.5, 32.5], 50]),
    ...amounts("noemer", year, [100, [295, 305], 700]),
  ]),
  ...amounts("geteld", 2020, [100, 200, 300]),
  ...amounts("teller", 2030, [110, 190, [300, 320]]),
  ...amounts("onder", 2030, [100, 170, 290]),
  ...amounts("boven", 2030, [125, 215, 335]),
];

test.each(kinds)("a figure of the kind %s comes back from Swing as it went, in every area and year", async (kind) => {
  const original = indicator(kind, kind === "growth" ? { breaks: [{ period: 2030, reason: "r" }] } : {});
  const there = [...(await figuresOf(observations, original)).values()];
  const { numerator: _numerator, ...words } = original;
  const sides = { denominator: undefined, observed: undefined, lower: undefined, upper: undefined };
  const given = { ...words, ...sides, given: "bron.cijfer" } as NamedIndicator;
  const back = [...(await figuresOf(readBack(there), given)).values()];
  expect(back.map(told)).toEqual(there.map(told));
  expect(there.some(({ value }) => value !== null)).toBe(true);
  expect(there.some(({ low, high }) => low !== high)).toBe(true);
});

function amounts(measure: string, year: number, values: Parameters<typeof cell>[3][]) {
  const codes = year < 2019 ? ["GM0001", "GM0002", "GM0010", "GM0011"] : ["GM0001", "GM0002", "GM0003"];
  return codes.map((code, index) => cell(measure, code, year, values[Math.min(index, 2)]!));
}

function readBack(figures: readonly Figure[]) {
  const file = "cijfers.csv";
  const measures = { cijfer: { where: { onderwerpcode: "mao_cijfer" } } };
  const place = { area: { column: "gebiedscode" }, period: { column: "periode" }, classification: 2025 };
  const source = { title: "T", publisher: "P", url: "https://example.nl", licence: "CC0" };
  const extract = { file, date: "2026-01-01", form: "swing-delivery", codes: "koppeling.json", ...place, measures };
  const [read] = Manifest.parse({ ...source, extracts: [extract] }).extracts;
  const lines = figures.map((figure) => swingLine(figure, mapping)!);
  const table = readTable([deliveryColumns.join(";"), ...lines].join("\n"), file, { delimiter: ";" });
  const shared = { source: "bron", codeLists: new Map(), classification: 2025 };
  const { observations, problems } = readDelivery(
    { ...shared, extract: read!, table, file, findArea: areaFinder(register) },
    mapping,
  );
  expect(problems).toEqual([]);
  return observations;
}
