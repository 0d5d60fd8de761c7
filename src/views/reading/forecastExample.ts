import type { TrendPoint, TrendSpec } from "../../charts/trendSpec.ts";
import { formatNumber } from "../formatNumber.ts";

function counted(period: number, value: number): TrendPoint {
  return { period, value, text: formatNumber(value) };
}

/** The further away, the less sure: `half` is half of the margin. */
function expected(period: number, value: number, half: number): TrendPoint {
  const margin = { lower: value - half, upper: value + half };
  return { ...counted(period, value), forecast: true, margin };
}

/** Numbers that were counted, and those that are expected after them. */
export const forecastExample: TrendSpec = {
  title: "Een voorbeeld: kinderen in uw gemeente",
  description: "Van 5.210 in 2019 naar 4.650 in 2025, en naar verwachting 4.260 in 2035. De cijfers zijn verzonnen.",
  unit: "",
  decimals: 0,
  series: [
    {
      name: "Uw gemeente",
      role: "own",
      points: [
        ...[5210, 5130, 5040, 4920, 4820, 4740, 4650].map((value, index) => counted(2019 + index, value)),
        ...[4590, 4540, 4500, 4450, 4410, 4380, 4350, 4320, 4290, 4260].map((value, index) =>
          expected(2026 + index, value, 30 * (index + 1)),
        ),
      ],
    },
  ],
  breaks: [],
  forecast: { from: 2025, made: 2025, chance: 67 },
  demo: true,
};
