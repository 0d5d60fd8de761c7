import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mostAreas } from "../../../src/client/chosenComparison.ts";
import { type Choice, readChoice, writeChoice } from "../../../src/client/compare/choice.ts";
import { comparedAreas, known } from "./invented.ts";

const codes = comparedAreas.areas.map(([code]) => code);
const choices: fc.Arbitrary<Choice> = fc.record({
  areas: fc.uniqueArray(fc.constantFrom(...codes), { maxLength: mostAreas }),
  benchmark: fc.option(fc.constantFrom(...codes, "ST1")),
  theme: fc.constantFrom("onderwijs", "jeugdhulp"),
  margins: fc.boolean(),
});

describe("a choice in an address", () => {
  test("comes back as it was written, without a remark", () => {
    fc.assert(
      fc.property(choices, (choice) => {
        expect(readChoice(writeChoice(choice), known)).toEqual({ choice, remarks: [] });
      }),
    );
  });

  test("has the form that others link to", () => {
    const choice = { areas: ["GM0001", "GM0002"], benchmark: "PV20", theme: "jeugdhulp", margins: false };
    expect(writeChoice(choice)).toBe("?gebieden=GM0001,GM0002&met=PV20&thema=jeugdhulp");
  });

  test("is one that can be shown, whatever the address says, and each slip has its remark", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (gebieden, met, thema) => {
        const { choice, remarks } = readChoice(`?${new URLSearchParams({ gebieden, met, thema })}`, known);
        expect(choice.areas.every((code) => codes.includes(code))).toBe(true);
        expect(choice.areas.length).toBeLessThanOrEqual(mostAreas);
        expect(["onderwijs", "jeugdhulp"]).toContain(choice.theme);
        if (choice.theme !== thema) expect(remarks.join()).toContain("Het thema");
      }),
    );
  });

  test("leaves out what is unknown, said twice or too much, and says so", () => {
    const { choice, remarks } = readChoice("?gebieden=XX,gm0001,GM0001,ST1&met=YY&thema=zzz", known);
    expect(choice).toEqual({ areas: ["GM0001"], benchmark: null, theme: "onderwijs", margins: false });
    expect(remarks).toHaveLength(5);
    const many = readChoice(`?gebieden=${codes.slice(0, 7)}`, known);
    expect(many.choice.areas).toEqual(codes.slice(0, 5));
    expect(many.remarks.join()).toContain("eerste vijf");
  });
});
