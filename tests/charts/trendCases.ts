import type { TrendPoint, TrendSeries, TrendSpec } from "../../src/charts/trendSpec.ts";

const almere = line("Almere", "own", 2016, [1.9, 2, 2.1, 2.3, 2.2, 2.4, 2.6, 2.5]);
const flevoland = line("Flevoland", "benchmark", 2016, [1.7, 1.8, 1.8, 1.9, 2, 2.1, 2.1, 2.2]);
const nederland = line("Nederland", "benchmark", 2016, [2.2, 2.2, 2.3, 2.3, 2.4, 2.3, 2.4, 2.5]);
const counted = [33.9, 34, 34.1, 34.3, 34.4, 34.5, 34.6, 34.7, 34.7, 34.8, 34.9, 35, 35.1, 35.3];
const foretold = Array.from({ length: 27 }, (_, i) => Math.round(353 + 6 * Math.sin(i / 6) - i / 7) / 10);
const plain = spec({ series: [almere, flevoland, nederland] });

/** Charts as a page may ask for them, each with a drawing in output/. */
export const trendCases: Record<string, TrendSpec> = {
  plain,
  gap: spec({ series: [replace(almere, 2019, { value: null, text: "onbekend" }), nederland] }),
  bridge: spec({ series: [{ ...almere, points: almere.points.filter((p) => p.period % 3 === 0) }, nederland] }),
  reworded: spec({
    between: "niet elk jaar gevraagd",
    series: [
      {
        ...almere,
        points: almere.points
          .filter(({ period }) => period !== 2020)
          .map((p) => (p.period === 2018 ? { ...p, reworded: true } : p)),
      },
    ],
  }),
  break: spec({
    series: [almere, nederland],
    breaks: [{ period: 2020, reason: "Vanaf 2020 anders geteld" }],
  }),
  "two-breaks": spec({
    series: [almere, nederland],
    breaks: [
      { period: 2018, reason: "Nieuwe indeling van de wet, met een andere doelgroep dan daarvoor het geval was" },
      { period: 2021, reason: "Andere bron" },
    ],
  }),
  interval: spec({
    unit: "",
    decimals: 0,
    series: [
      {
        name: "Urk",
        role: "own",
        points: [
          { period: 2018, value: 42, text: "42" },
          { period: 2019, value: 55, low: 45, high: 65, text: "ongeveer 55" },
          { period: 2020, value: null, low: 1, high: 4, text: "1 tot en met 4" },
          { period: 2021, value: 38, low: 38, high: 38, text: "38" },
        ],
      },
    ],
  }),
  provisional: spec({
    series: [replace(almere, 2023, { provisional: true }), replace(nederland, 2023, { provisional: true })],
  }),
  "demo-off-zero": spec({
    demo: true,
    unit: "",
    decimals: 0,
    series: [line("Almere", "own", 2015, [41250, 41800, 42400, 43100, 43900, 44100, 44800, 45200, 46010])],
  }),
  "one-value": spec({ series: [line("Almere", "own", 2023, [2.5])] }),
  "no-value": spec({
    demo: true,
    series: [
      { ...almere, points: almere.points.map((p) => ({ ...p, value: null, text: "geen school van deze soort" })) },
    ],
  }),
  "own-without-value": spec({
    series: [{ ...almere, points: almere.points.map((p) => ({ ...p, value: null, text: "onbekend" })) }, nederland],
  }),
  "long-names": spec({
    series: [
      { ...almere, name: "Samenwerkingsverband Passend Onderwijs Noord-Kennemerland (VO)" },
      { ...flevoland, name: "Jeugdregio Holland Rijnland en omstreken" },
      nederland,
    ],
  }),
  "colliding-labels": spec({
    series: [
      line("Almere", "own", 2016, [2, 2.1, 2.2, 2.3]),
      line("Flevoland", "benchmark", 2016, [2.4, 2.3, 2.2, 2.31]),
      line("Nederland", "benchmark", 2016, [2.1, 2.2, 2.25, 2.29]),
      line("Even grote gemeenten", "benchmark", 2016, [1.2, 1.4, 1.9, 2.3]),
    ],
  }),
  "long-unit": spec({
    unit: "leerlingen",
    decimals: 0,
    series: [line("Almere", "own", 2011, [812, 745, 690, 655, 640, 601, 580, 566, 560, 548, 530, 512, 320])],
    breaks: [{ period: 2014, reason: "Passend onderwijs" }],
  }),
  forecast: spec({
    title: "Inwoners van Berg en Dal",
    unit: "",
    series: [withForecast(line("Berg en Dal", "own", 2010, counted), foretold, 1)],
    forecast: { from: 2023, made: 2024, chance: 67 },
  }),
  "forecast-without-margin": spec({
    demo: true,
    unit: "leerlingen",
    decimals: 0,
    series: [
      withForecast(line("Almere", "own", 2019, [640, 655, 660, 672, 668, 690, 684]), [700, 715, 722, 741, 760], 0, 3),
    ],
    breaks: [{ period: 2022, reason: "Andere telling" }],
    forecast: { from: 2025, made: 2025, chance: null },
  }),
  norm: spec({ series: [almere, flevoland, nederland], norm: { value: 3, text: "norm: 3%" } }),
  "norm-among-lines": spec({
    series: [almere, flevoland, nederland],
    norm: { value: 2.4, text: "landelijke afspraak: 2,4%" },
  }),
  "norm-and-forecast": spec({
    demo: true,
    series: [
      withForecast(replace(almere, 2023, { provisional: true }), [2.6, 2.6, 2.7, 2.8, 2.8], 0.6),
      withForecast(nederland, [2.5, 2.4, 2.4, 2.3, 2.3], 0),
    ],
    breaks: [{ period: 2018, reason: "Andere telling" }],
    forecast: { from: 2023, made: 2023, chance: 95 },
    norm: { value: 2.2, text: "norm: 2,2%" },
  }),
  everything: spec({
    demo: true,
    series: [
      replace(replace(almere, 2018, { value: null, text: "te weinig" }), 2023, {
        provisional: true,
        low: 2.1,
        high: 2.9,
      }),
      { ...flevoland, points: flevoland.points.filter((p) => p.period !== 2020) },
      { ...nederland, points: nederland.points.slice(0, 6) },
    ],
    breaks: [{ period: 2017, reason: "Andere telling" }],
  }),
};

function spec(part: Partial<TrendSpec>): TrendSpec {
  return {
    title: "Leerlingen in het sbo in Almere",
    description: "Het aandeel steeg van 1,9% in 2016 naar 2,5% in 2023.",
    unit: "%",
    decimals: 1,
    series: [],
    breaks: [],
    demo: false,
    ...part,
  };
}

function line(name: string, role: TrendSeries["role"], start: number, values: number[]): TrendSeries {
  return {
    name,
    role,
    points: values.map((value, i) => ({ period: start + i, value, text: value.toLocaleString("nl-NL") })),
  };
}

/** With these values in the years after the last, each margin wider than the one before. */
function withForecast(series: TrendSeries, values: number[], widening: number, step = 1): TrendSeries {
  const from = series.points.at(-1)!.period;
  const points = values.map((value, i): TrendPoint => {
    const half = widening * (i + 1) * 0.1;
    const margin = { lower: value - half * 0.9, upper: value + half * 1.1 };
    const text = value.toLocaleString("nl-NL");
    return { period: from + (i + 1) * step, value, text, forecast: true, ...(widening > 0 ? { margin } : {}) };
  });
  return { ...series, points: [...series.points, ...points] };
}

function replace(series: TrendSeries, period: number, part: Partial<TrendPoint>): TrendSeries {
  return { ...series, points: series.points.map((p) => (p.period === period ? { ...p, ...part } : p)) };
}
