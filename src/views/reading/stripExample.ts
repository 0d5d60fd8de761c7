import type { PositionSpec } from "../../charts/positionSpec.ts";

/** How many other gemeenten have each value: a hill with a long tail, as most figures have. */
const hill: readonly (readonly [value: number, gemeenten: number])[] = [
  [6.4, 1],
  [7.0, 2],
  [7.6, 4],
  [8.2, 7],
  [8.8, 9],
  [9.4, 10],
  [10.0, 8],
  [10.6, 6],
  [11.2, 4],
  [11.8, 3],
  [12.6, 2],
  [13.8, 1],
  [15.2, 1],
];

/** One gemeente among others, with its margin and two areas to hold it against. */
export const stripExample: PositionSpec = {
  title: "Een voorbeeld: uw gemeente en de andere gemeenten, 2025",
  description: "Uw gemeente heeft 10,9%, Nederland 9,5% en uw provincie 9,0%. De cijfers zijn verzonnen.",
  unit: "%",
  decimals: 1,
  values: hill.flatMap(([value, gemeenten]) => Array.from({ length: gemeenten }, () => value)),
  own: { name: "Uw gemeente", value: 10.9, text: "10,9%", lower: 10.2, upper: 11.6 },
  benchmarks: [
    { name: "Nederland", value: 9.5, text: "9,5%" },
    { name: "Uw provincie", value: 9.0, text: "9,0%" },
  ],
  noun: "gemeenten",
  demo: true,
};
