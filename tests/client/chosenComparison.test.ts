import fc from "fast-check";
import { expect, test } from "vitest";
import { readChosen, withArea, writeChosen } from "../../src/client/chosenComparison.ts";

test.each([
  ["", null],
  ["?gebieden=", null],
  ["?thema=jeugdhulp", null],
  ["?gebieden=<b>&met=x", null],
  ["?gebieden=GM0034", { areas: ["GM0034"], benchmark: null }],
  ["?gebieden=GM0034,GM0363,GM0034&met=PV24", { areas: ["GM0034", "GM0363"], benchmark: "PV24" }],
  ["?met=NL", { areas: [], benchmark: "NL" }],
  ["?gebieden=GM1,GM2,GM3,GM4,GM5,GM6", { areas: ["GM1", "GM2", "GM3", "GM4", "GM5"], benchmark: null }],
])("%j says that %j is compared", (search, chosen) => expect(readChosen(search)).toEqual(chosen));

test("what is written is read again", () => {
  const code = fc.stringMatching(/^(GM|PO|VO|JZ|PV|GK)\d{2,4}$/);
  const areas = fc.uniqueArray(code, { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(areas, fc.option(code), (areas, benchmark) => {
      expect(readChosen(writeChosen({ areas, benchmark }))).toEqual({ areas, benchmark });
    }),
  );
});

test("an area is added once, and while there is room", () => {
  const one = { areas: ["GM0034"], benchmark: "NL" };
  expect(withArea(one, "GM0363")).toEqual({ areas: ["GM0034", "GM0363"], benchmark: "NL" });
  expect(withArea(one, "GM0034")).toEqual(one);
  const full = { areas: ["GM1", "GM2", "GM3", "GM4", "GM5"], benchmark: null };
  expect(withArea(full, "GM6")).toEqual(full);
});
