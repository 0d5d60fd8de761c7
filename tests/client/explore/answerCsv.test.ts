import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { answerCsv } from "../../../src/client/explore/answerCsv.ts";

const origin = { uitgave: "2026-1", voorbeeldcijfers: "true", bronvermelding: "Monitor (voorbeeldcijfers)" };

test("every cell comes back as it was, whatever is in it, and every row says where it is from", () => {
  const cell = fc.oneof(
    fc.constant(null),
    fc.string({ unit: fc.constantFrom("a", ";", '"', "\n", "\r", ",", " ", "é") }),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
      const read = parse(answerCsv(["a", "b"], rows, origin), {
        delimiter: ";",
        bom: true,
        columns: true,
        record_delimiter: "\n",
      });
      expect(read).toEqual(rows.map(([a, b]) => ({ ...origin, voorbeeldcijfers: "ja", a: a ?? "", b: b ?? "" })));
    }),
  );
});
