import fc from "fast-check";
import { expect, test } from "vitest";
import { type Choice, forms, readChoice, settled, writeChoice } from "../../../src/client/explore/choice.ts";

const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const code = fc.stringMatching(/^(GM|PO|VO|PV|JZ)\d{2,4}$/);
const year = fc.integer({ min: 1990, max: 2060 });
const choice: fc.Arbitrary<Choice> = fc.record({
  form: fc.constantFrom(...forms),
  indicators: fc.uniqueArray(slug, { maxLength: 5 }),
  kind: fc.constantFrom("gemeente", "provincie", ""),
  region: fc.oneof(fc.constant(""), code),
  areas: fc.uniqueArray(code, { maxLength: 5 }),
  years: fc.oneof(fc.constantFrom("nieuwste" as const, "alle" as const), fc.record({ from: year, to: year })),
  columns: fc.constantFrom("jaar" as const, "indicator" as const),
  sql: fc.string(),
});

test("an address brings back the whole choice that it was written from", () => {
  fc.assert(
    fc.property(choice, (chosen) => {
      expect(readChoice(writeChoice(chosen))).toEqual(asWritten(chosen));
    }),
  );
});

test("an address without a choice asks for the newest figures of gemeenten in a list", () => {
  expect(readChoice("")).toMatchObject({
    form: "lijst",
    kind: "gemeente",
    years: "nieuwste",
    indicators: [],
    areas: [],
  });
});

test.each(["?als=taart", "?jaren=morgen", "?jaren=20-21", "?kolommen=x"])(
  "what makes no sense in an address (%s) is passed over",
  (search) => {
    expect(readChoice(search)).toEqual(readChoice(""));
  },
);

test("a pivot of years has all years until others are asked for", () => {
  expect(readChoice("?als=kruistabel").years).toBe("alle");
  expect(readChoice("?als=kruistabel&kolommen=cijfer").years).toBe("nieuwste");
});

/** A question in SQL stands alone; of the other forms only a pivot has columns to choose. */
function asWritten(chosen: Choice): Choice {
  if (chosen.form === "sql") return { ...readChoice("?als=sql"), sql: chosen.sql };
  return settled({ ...chosen, sql: "", columns: chosen.form === "kruistabel" ? chosen.columns : "jaar" });
}
