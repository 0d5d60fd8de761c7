import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { readAreaList } from "../../src/client/areaList.ts";
import { ownAreas, ownEntries, register } from "./ownAreas.ts";

test("the list of all areas, names, members and postcodes is under 30 kB gzip", () => {
  expect(gzipSync(JSON.stringify(ownEntries)).length).toBeLessThan(30_000);
});

test("every area comes out with its code, kind, name and address", () => {
  const almere = ownAreas.areas.find(({ code }) => code === "GM0034");
  expect(almere).toEqual({ code: "GM0034", kind: "gemeente", name: "Almere", address: "/gemeente/almere/" });
  expect(ownAreas.areas.map(({ code }) => code).toSorted()).toEqual(
    register.areas.flatMap(({ kind, code }) => (kind === "onbekend" ? [] : [code])).toSorted(),
  );
});

test("every range of postcodes comes out with its gemeente", () => {
  const found = ownAreas.postcodes.map(({ from, to, gemeente }) => `${from}-${to} ${gemeente.code}`);
  const given = register.postcodes!.map(({ from, to, gemeente }) => `${from}-${to} ${gemeente}`);
  expect(found.toSorted()).toEqual(given.toSorted());
});

test("every gemeente comes out with its regions", () => {
  const codes = new Set(ownAreas.areas.map(({ code }) => code));
  const found = ownAreas.areas.flatMap((area) => ownAreas.regionsOf(area).map(({ code }) => `${area.code} ${code}`));
  const given = register.memberships.filter(({ region, member }) => region !== "NL" && codes.has(member));
  expect(found.toSorted()).toEqual(given.map(({ member, region }) => `${member} ${region}`).toSorted());
});

test("a release without postcodes has areas all the same", () => {
  const { areas, postcodes } = readAreaList({ ...ownEntries, postcodes: [] });
  expect(areas).toHaveLength(ownAreas.areas.length);
  expect(postcodes).toEqual([]);
});
