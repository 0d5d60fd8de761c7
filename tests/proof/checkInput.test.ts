import { expect, test } from "vitest";
import { finding } from "../../src/checking/finding.ts";
import { checkInput } from "../../src/proof/checkInput.ts";

const place = { source: "bron", file: "/ergens/data/bron/cijfers.csv", line: 12 };
const revised = finding("herzien", { ...place, message: "is herzien", old: "10", new: "12" });
const odd = finding("uitschieter", { ...place, message: "valt buiten de reeks" });
const acceptance = { finding: revised.key, by: "redactie", date: "2026-11-22", reason: "Het CBS heeft dit herzien." };

test("what nobody decided on is wrong, by its place in the release and not on the machine", () => {
  expect(checkInput("/ergens/data", 3, [revised, odd])).toMatchObject({
    looked: 3,
    wrong: 1,
    examples: ['bron/cijfers.csv:12: is herzien ("10" → "12")'],
  });
});

test("what was accepted is no longer wrong, and is told with the reason and without a name", () => {
  const { wrong, examples } = checkInput("/ergens/data", 3, [{ ...revised, severity: "known", accepted: acceptance }]);
  expect(wrong).toBe(0);
  expect(examples.join()).toContain("Akkoord op 2026-11-22: Het CBS heeft dit herzien.");
  expect(examples.join()).not.toContain("redactie");
});
