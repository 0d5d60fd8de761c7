import { expect } from "vitest";

/** The tolerance of the reference files: a millionth of the value. */
const millionth = 1e-6;

/** Expects each number to be as expected, within a part of its size; a 0 to be a 0 within that part of 1. */
export function expectClose(actual: readonly number[], expected: readonly number[], tolerance = millionth): void {
  expect(actual).toHaveLength(expected.length);
  for (const [index, value] of expected.entries()) {
    const off = Math.abs(actual[index]! - value);
    expect(off, `${actual[index]} is not ${value}`).toBeLessThanOrEqual(tolerance * (Math.abs(value) || 1));
  }
}
