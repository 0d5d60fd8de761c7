import { describe, expect, test } from "vitest";
import { readBreaks } from "./contentFiles.ts";

describe("the reason of a break", () => {
  test.each(readBreaks())("of $file in $period goes on after a colon, and before a point", ({ period, reason }) => {
    expect(reason).toMatch(/^\p{Ll}/u);
    expect(reason).toMatch(/[^.]$/);
    expect(reason).not.toContain(String(period));
  });
});
