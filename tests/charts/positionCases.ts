import type { PositionSpec } from "../../src/charts/positionSpec.ts";

/** 341 values about 11, more of them far above than far below. */
const crowd = Array.from({ length: 341 }, (_, i) => {
  const spread = Math.sin(i * 12.9898) + Math.sin(i * 78.233) + Math.sin(i * 37.719);
  return round(11 + spread * 1.6 + (i % 23 === 0 ? (i % 7) * 0.9 : 0), 1);
}).sort((a, b) => a - b);

const almere = { name: "Almere", value: 12.4, text: "12,4%" };
const flevoland = { name: "Flevoland", value: 11.6, text: "11,6%" };
const nederland = { name: "Nederland", value: 11.2, text: "11,2%" };
const alike = { name: "Vergelijkbare gemeenten", value: 12.1, text: "12,1%" };

/** Strips as a page may ask for them, each with a drawing in output/. */
export const positionCases: Record<string, PositionSpec> = {
  plain: spec({}),
  demo: spec({ demo: true, own: { ...almere, lower: 11.9, upper: 12.9 }, benchmarks: [flevoland, nederland, alike] }),
  lowest: spec({ own: { name: "Rozendaal", value: 5.9, text: "5,9%" } }),
  highest: spec({ own: { name: "Noardeast-Fryslân", value: 18.6, text: "18,6%" }, benchmarks: [alike, nederland] }),
  "same-values": spec({
    own: { ...almere, value: 11.2, text: "11,2%" },
    benchmarks: [{ ...flevoland, value: 11.2, text: "11,2%" }, nederland],
  }),
  outlier: spec({ values: [...crowd, 64.2], benchmarks: [flevoland, nederland, alike] }),
  "many-zeros": spec({
    values: crowd.map((value, i) => (i < 190 ? 0 : value / 10)).sort((a, b) => a - b),
    own: { ...almere, value: 0.6, text: "0,6%" },
    benchmarks: [{ ...nederland, value: 0.5, text: "0,5%" }],
  }),
  few: spec({
    title: "Leerlingen in het sbo, alle samenwerkingsverbanden",
    noun: "samenwerkingsverbanden",
    values: crowd.filter((_, i) => i % 5 === 0),
    own: { name: "Samenwerkingsverband Passend Onderwijs Noord-Kennemerland", value: 10.4, text: "10,4%" },
    benchmarks: [nederland],
  }),
  "long-unit": spec({
    title: "Kosten van jeugdhulp, alle gemeenten",
    unit: "euro per jongere",
    decimals: 0,
    values: crowd.map((value) => Math.round(value * 127)),
    own: { name: "Almere", value: 1630, lower: 1480, upper: 1780, text: "1.630" },
    benchmarks: [{ name: "Nederland", value: 1395, text: "1.395" }],
  }),
  alone: spec({ values: [], benchmarks: [] }),
};

function spec(part: Partial<PositionSpec>): PositionSpec {
  return {
    title: "Jongeren met jeugdhulp, alle gemeenten",
    description: "Almere: 12,4%, Flevoland: 11,6%, Nederland: 11,2%.",
    unit: "%",
    decimals: 1,
    values: crowd,
    own: almere,
    benchmarks: [flevoland, nederland],
    noun: "gemeenten",
    demo: false,
    ...part,
  };
}

function round(value: number, decimals: number): number {
  return Math.round(value * 10 ** decimals) / 10 ** decimals;
}
