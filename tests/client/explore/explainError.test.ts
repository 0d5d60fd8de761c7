import { afterAll, beforeAll, expect, test } from "vitest";
import { explainError } from "../../../src/client/explore/explainError.ts";
import { openWarehouse, type Warehouse } from "../../../src/warehouse/warehouse.ts";

let database: Warehouse;

beforeAll(async () => {
  database = await openWarehouse();
  await database.run("create table cijfers (jaar integer, gebied varchar)");
});

afterAll(() => database.closeSync());

test.each([
  ["from cijfer", /De tabel cijfer bestaat niet/],
  ["select plaats from cijfers", /De kolom plaats bestaat niet/],
  ["selecteer jaar from cijfers", /klopt de vraag niet/],
  ["select jaar from", /niet af/],
  ["select jaar, count(*) from cijfers", /group by/],
  ["select gebied::integer from (select 'x' as gebied)", /past niet/],
  ["select geenfunctie(1)", /DuckDB kan deze vraag niet uitvoeren/],
])("%s is explained in plain words", async (sql, words) => {
  const message = await database.run(sql).then(
    () => "",
    (error: Error) => error.message,
  );
  expect(explainError(message)).toMatch(words);
});
