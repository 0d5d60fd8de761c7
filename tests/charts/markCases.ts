import type { MarkRow, MarkSpec } from "../../src/charts/markSpec.ts";

const five = [
  [1, 5],
  [6, 6],
  [7, 7],
  [8, 8],
  [9, 10],
] as const;
const three = [
  [1, 5],
  [6, 7],
  [8, 10],
] as const;

function row(name: string, n: number, mean: string, spread: number, percents: number[]): MarkRow {
  const value = Number(mean.replace(",", "."));
  const classes = percents.length === 5 ? five : three;
  const parts = percents.map((percent, index) => {
    const [from, to] = classes[index]!;
    return { from, to, percent, text: `${percent}%` };
  });
  const bounds = { lower: value - spread, upper: value + spread };
  return { name, muted: false, n, mean: { value, text: mean, ...bounds }, parts, absence: null };
}

const hidden: MarkRow = {
  name: "Voortgezet onderwijs",
  muted: false,
  n: null,
  mean: null,
  parts: [],
  absence: "afgeschermd",
};

const plain: MarkSpec = {
  title: "Rapportcijfer voor de samenwerking. Professionals in Flevoland, 2021",
  description: "Gemiddeld: jeugdhulp 7,00, primair onderwijs 6,80, alle regio's 7,02.",
  rows: [
    row("Jeugdhulp", 79, "7,00", 0.25, [8, 19, 41, 26, 6]),
    row("Primair onderwijs", 39, "6,80", 0.35, [12, 24, 38, 21, 5]),
    row("Voortgezet onderwijs", 14, "6,9", 0.6, [7, 64, 29]),
    { ...row("Alle regio's", 3120, "7,02", 0.04, [9, 17, 40, 27, 7]), muted: true },
  ],
  demo: false,
};

/** Charts of marks that a page may meet, by name. */
export const markCases: Record<string, MarkSpec> = {
  plain,
  protected: { ...plain, rows: [plain.rows[0]!, hidden, plain.rows[3]!], demo: true },
  "without-bounds": {
    ...plain,
    rows: plain.rows.map((one) => ({ ...one, mean: { ...one.mean!, lower: null, upper: null } })),
  },
  "mean-alone": { ...plain, rows: [{ ...plain.rows[0]!, parts: [] }] },
};
