import type { TrendPoint, TrendSpec } from "../../charts/trendSpec.ts";
import { formatNumber } from "../formatNumber.ts";

/** A share, as the table says it: 9.8 → "9,8%". */
function at(period: number, value: number, more: Partial<TrendPoint> = {}): TrendPoint {
  return { period, value, text: `${formatNumber(value, 1)}%`, ...more };
}

/** A series with everything that may happen to one: a year without a figure, a break, bounds, a provisional year. */
export const lineExample: TrendSpec = {
  title: "Een voorbeeld: leerlingen met hulp in uw gemeente",
  description: "Van 9,4% in 2021 naar 10,9% in 2025. De cijfers zijn verzonnen.",
  unit: "%",
  decimals: 1,
  series: [
    {
      name: "Uw gemeente",
      role: "own",
      points: [
        at(2016, 7.4),
        at(2017, 7.9),
        { period: 2018, value: null, text: "onbekend of geheim bij de bron" },
        at(2019, 8.3),
        at(2020, 8.1),
        at(2021, 9.4),
        at(2022, 9.8),
        { ...at(2023, 10.2), low: 9.7, high: 10.7, text: "9,7 tot 10,7%" },
        at(2024, 10.4),
        at(2025, 10.9, { provisional: true }),
      ],
    },
    {
      name: "Nederland",
      role: "benchmark",
      points: [
        at(2016, 8.2),
        at(2017, 8.4),
        at(2018, 8.5),
        at(2019, 8.6),
        at(2020, 8.5),
        at(2021, 9.0),
        at(2022, 9.1),
        at(2023, 9.3),
        at(2024, 9.4),
        at(2025, 9.5, { provisional: true }),
      ],
    },
  ],
  breaks: [{ period: 2021, reason: "er wordt meer meegeteld" }],
  demo: true,
};
