import { expect, test } from "vitest";
import { defaultBenchmark } from "../../../src/client/compare/defaultBenchmark.ts";
import { known } from "./invented.ts";

const theme = { region: "samenwerkingsverband" } as const;
const of = (...codes: string[]) =>
  defaultBenchmark(
    codes.map((code) => known.areas.get(code)),
    theme,
    known,
  )?.code;

test.each([
  ["its own region", ["GM0004"], "PO0002"],
  ["the region that two gemeenten share", ["GM0001", "GM0002"], "PO0001"],
  ["the country where they share none", ["GM0001", "GM0004"], "NL"],
  ["the provincie of a region", ["PO0002"], "PV21"],
  ["the country for a provincie", ["PV20"], "NL"],
  ["the country for the country and another", ["NL", "PV20"], "NL"],
  ["nothing for the country alone", ["NL"], undefined],
])("who chose nothing to compare with gets %s", (_, areas, benchmark) => {
  expect(of(...areas)).toBe(benchmark);
});
