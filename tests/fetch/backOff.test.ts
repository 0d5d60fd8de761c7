import fc from "fast-check";
import { expect, test } from "vitest";
import { backOff } from "../../src/fetch/backOff.ts";
import { retryAfter } from "../../src/fetch/retryAfter.ts";

test("a wait is at least half a second, at most a minute, and its bounds never shrink", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), fc.double({ min: 0, max: 1, noNaN: true }), (failures, random) => {
      const wait = backOff(failures, random);
      expect(wait).toBeGreaterThanOrEqual(500);
      expect(wait).toBeLessThanOrEqual(60_000);
      expect(backOff(failures + 1, random)).toBeGreaterThanOrEqual(wait);
    }),
  );
});

test.each<[string | null, number | null]>([
  [null, null],
  ["120", 120_000],
  ["0", 0],
  ["Mon, 23 Nov 2026 12:01:00 GMT", 60_000],
  ["Mon, 23 Nov 2026 11:00:00 GMT", 0],
  ["straks", null],
])("Retry-After: %s", (header, wait) => {
  expect(retryAfter(header, new Date("2026-11-23T12:00:00Z"))).toBe(wait);
});
