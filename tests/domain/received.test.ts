import fc from "fast-check";
import { expect, test } from "vitest";
import { type Account, addUp, balances } from "../../src/domain/received.ts";

const count = fc.nat(100_000);

/** An account of which the rows may or may not add up. */
const account: fc.Arbitrary<Account> = fc.record({
  rows: count,
  used: count,
  refused: count,
  aside: fc.record({ voettekst: count, "andere selectie": count }, { requiredKeys: [] }),
});

const balanced = account.map((one) => ({
  ...one,
  rows: one.used + one.refused + Object.values(one.aside).reduce((sum, rows) => sum + rows, 0),
}));

test("files that are each accounted for are so together", () => {
  fc.assert(fc.property(fc.array(balanced), (accounts) => balances(addUp(accounts))));
});

test("one lost row among files that add up is seen in their total", () => {
  fc.assert(
    fc.property(fc.array(balanced), balanced, (accounts, one) => {
      return !balances(addUp([...accounts, { ...one, rows: one.rows + 1 }]));
    }),
  );
});

test("rows that were laid aside keep their reasons", () => {
  const aside = { voettekst: 2, "andere selectie": 5 };
  const total = addUp([
    { rows: 9, used: 4, refused: 0, aside: { voettekst: 2, "andere selectie": 3 } },
    { rows: 2, used: 0, refused: 0, aside: { "andere selectie": 2 } },
  ]);
  expect(total).toEqual({ rows: 11, used: 4, refused: 0, aside });
});
