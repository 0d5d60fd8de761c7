import { expect, test } from "vitest";
import { readQuery, writeQuery } from "../../src/client/searchQuery.ts";

const names = ["soort", "thema"];

test("a search can be read back from its address", () => {
  const query = { words: "sbo & so", filters: { soort: ["Gemeente", "Provincie"], thema: ["Onderwijs"] } };
  expect(readQuery(writeQuery(query), names)).toEqual(query);
});

test("an empty search has an empty address", () => {
  expect(writeQuery({ words: "", filters: { soort: [], thema: [] } })).toBe("");
  expect(readQuery("", names)).toEqual({ words: "", filters: { soort: [], thema: [] } });
});

test("other parameters are ignored", () => {
  expect(readQuery("?q=sbo&utm=x", names)).toEqual({ words: "sbo", filters: { soort: [], thema: [] } });
});
