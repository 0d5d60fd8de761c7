import { expect, test } from "vitest";
import { criticalT } from "../../src/statistics/criticalT.ts";
import { criticalZ } from "../../src/statistics/criticalValue.ts";
import { expectClose } from "./closeTo.ts";

test("an interval reaches 1.96 standard errors at 95% and 3.09 at 99.8%", () => {
  expectClose([criticalZ(0.95), criticalZ(0.998)], [1.959963984540054, 3.090232306167813], 1e-14);
});

test("with few values it reaches farther, with endless ones as far", () => {
  expectClose([criticalT(0.95, 1), criticalT(0.95, 11)], [12.706204736174694, 2.200985160091639], 1e-12);
  expectClose([criticalT(0.998, 9), criticalT(0.95, 1e9)], [4.296805662729918, criticalZ(0.95)], 1e-8);
});

test.each([0, 1, -0.5, 95, Number.NaN])("%s is no confidence", (confidence) => {
  expect(() => criticalZ(confidence)).toThrow(`Confidence outside 0 to 1: ${confidence}`);
});
