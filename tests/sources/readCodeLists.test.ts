import { expect, test } from "vitest";
import { readCodeLists } from "../../src/sources/readCodeLists.ts";

test("reads each list of a v4 download under the name of its dimension", () => {
  const lists = readCodeLists({
    "PeriodenCodes.csv": "Identifier;DimensionGroupId;Title;Status\n2024JJ00;0;2024;Voorlopig\n",
    "RegioSCodes.csv": 'Identifier;Title;Description\nGM0034;Almere;"Almere\n""nieuwe"" stad; 1984"\n',
  });
  expect(lists).toEqual(
    new Map([
      ["Perioden", new Map([["2024JJ00", { title: "2024", status: "Voorlopig" }]])],
      ["RegioS", new Map([["GM0034", { title: "Almere", status: "" }]])],
    ]),
  );
});

test("reads the sections of a v3 metadata file, with padded keys and line breaks in descriptions", () => {
  const metadata = [
    '"TableInfos"',
    '"ID";"Title"',
    '"0";"Bevolking"',
    "",
    '"Geslacht"',
    "Key;Title;Description",
    '"T001038";"Totaal";"',
    "mannen",
    'en vrouwen"',
    '"3000   ";"Mannen";""',
    "",
    '"Perioden"',
    '"Key";"Title";"Description";"Status"',
    '"2019JJ00";"2019";;"Definitief"',
  ].join("\n");
  const lists = readCodeLists({ "37296ned_metadata.csv": metadata });
  expect([...lists.keys()]).toEqual(["Geslacht", "Perioden"]);
  expect(lists.get("Geslacht")!.get("3000")).toEqual({ title: "Mannen", status: "" });
  expect(lists.get("Perioden")!.get("2019JJ00")).toEqual({ title: "2019", status: "Definitief" });
});

test.each(["", "x", "\u0000;\u0000", '"Geslacht"\nKey;Title\n"open'])("finds no codes in %j", (text) => {
  expect(readCodeLists({ "XCodes.csv": text }).get("X")?.size ?? 0).toBe(0);
  expect([...readCodeLists({ "x_metadata.csv": text }).values()].every((codes) => codes.size === 0)).toBe(true);
});
