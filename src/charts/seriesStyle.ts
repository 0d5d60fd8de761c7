import type { TrendSeries } from "./trendSpec.ts";

/** How a series looks. The class lets a stylesheet decide; the rest is for print and for a picture on its own. */
export interface SeriesStyle {
  class: string;
  stroke: string;
  strokeWidth: number;
  dash: string | undefined;
  cap?: "round";
  bold: boolean;
  /** 0 is drawn last, on top, and its label always stays. */
  rank: number;
}

// Dash and grey both differ, so that the lines can be told apart on paper and by every eye. All reach 3:1 on white.
const benchmarks = [
  { stroke: "#59636e", dash: undefined },
  { stroke: "#7d8791", dash: "7 3" },
  { stroke: "#7d8791", dash: "2 2.5" },
  { stroke: "#59636e", dash: "9 3 2 3" },
];

/** Round dots: no line over the years has them. */
export const normStyle: SeriesStyle = {
  class: "chart-norm",
  stroke: "#59636e",
  strokeWidth: 2,
  dash: "0 5",
  cap: "round",
  bold: false,
  rank: 0,
};

/** One style a series, in order: own areas in ink, benchmarks in greys. */
export function seriesStyles(series: Pick<TrendSeries, "role">[]): SeriesStyle[] {
  let owned = 0;
  let compared = 0;
  return series.map(({ role }) => (role === "own" ? own(owned++) : benchmark(compared++)));
}

function own(index: number): SeriesStyle {
  return {
    class: `chart-own chart-own-${index}`,
    stroke: "currentColor",
    strokeWidth: 2.25,
    dash: index === 0 ? undefined : "9 3",
    bold: true,
    rank: 0,
  };
}

function benchmark(index: number): SeriesStyle {
  const { stroke, dash } = benchmarks[index % benchmarks.length]!;
  const name = `chart-benchmark chart-benchmark-${index}`;
  return { class: name, stroke, strokeWidth: 1.5, dash, bold: false, rank: index + 1 };
}
