import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readRegister } from "../../src/sources/readRegister.ts";
import { said } from "./extractOf.ts";
import { folderLike, folderOf } from "./folderOf.ts";

const own = (name: string) => readFileSync(`data/areas/${name}`, "utf8");
const wrong = async (files: Record<string, string>) => {
  const folder = folderLike("data/areas", files);
  return said((await readRegister(folder)).problems).map((text) => text.replaceAll(`${folder}/`, ""));
};

test("reads the project's own register without a problem", async () => {
  const { register, sources, problems } = await readRegister("data/areas");
  expect(problems).toEqual([]);
  expect(register.areas.filter(({ kind }) => kind === "gemeente")).toHaveLength(342);
  expect(sources.length).toBeGreaterThan(0);
});

test.each<[string, string, (text: string) => string, string]>([
  [
    "a code that is none",
    "areas.csv",
    (text) => text.replace("\nGM0014;", "\nGM14x;"),
    'areas.csv:2 code: is geen code van een gebied ("GM14x")',
  ],
  [
    "an empty year, which is not 0",
    "memberships.csv",
    (text) => text.replace(";nee;2015", ";nee;"),
    'memberships.csv:2 classification: is geen getal ("")',
  ],
  [
    "a share above 1",
    "mergers.csv",
    (text) => text.replace("1990-01-01;1\n", "1990-01-01;2\n"),
    "mergers.csv:2 share: ",
  ],
  [
    "a column that is missing",
    "former.csv",
    (text) => text.replace("code;", "cod;"),
    "former.csv:1 code: deze kolom ontbreekt. Tip: lijkt op cod",
  ],
  [
    "an alias of nothing",
    "aliases.csv",
    (text) => `${text}Nergens;GM8888\n`,
    'aliases.csv: verwijst naar een onbekend gebied ("GM8888")',
  ],
  [
    "a woonplaats nowhere",
    "places.csv",
    (text) => `${text}Nergens;GM8888\n`,
    'places.csv: verwijst naar een onbekend gebied ("GM8888")',
  ],
  [
    "a postcode that is none",
    "postcodes.csv",
    (text) => text.replace("\n1011;", "\n101;"),
    'postcodes.csv:2 from: is geen postcode van vier cijfers ("101")',
  ],
  [
    "postcodes that end before they begin",
    "postcodes.csv",
    (text) => text.replace("\n1011;1098;", "\n1011;1010;"),
    'postcodes.csv:2 to: is lager dan from ("1010")',
  ],
  [
    "a postcode nowhere",
    "postcodes.csv",
    (text) => `${text}9999;9999;GM8888\n`,
    'postcodes.csv: verwijst naar een onbekend gebied ("GM8888")',
  ],
  [
    "a postcode in a gemeente of old",
    "postcodes.csv",
    (text) => `${text}9999;9999;GM0001\n`,
    'postcodes.csv: is geen gemeente van nu ("GM0001")',
  ],
  [
    "a code that is there twice",
    "areas.csv",
    (text) => `${text}GM0034;gemeente;Almere;almere2;;;\n`,
    'areas.csv: staat er twee keer, of ook in former.csv ("GM0034")',
  ],
  [
    "children that go nowhere",
    "mergers.csv",
    (text) => text.replace("GM0056;1990-01-01;0.998675", "GM0056;1990-01-01;0.5"),
    'mergers.csv: de aandelen zijn samen niet 1 ("GM0002")',
  ],
])("names %s", async (_, file, change, problem) => {
  const found = await wrong({ [file]: change(own(file)) });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(problem);
});

test("knows where postcodes lie, each in a gemeente or a few", async () => {
  const { postcodes = [] } = (await readRegister("data/areas")).register;
  expect(postcodes.filter(({ from, to }) => from <= 1315 && 1315 <= to)).toEqual([
    { from: expect.any(Number), to: expect.any(Number), gemeente: "GM0034" },
  ]);
  expect(new Set(postcodes.map(({ gemeente }) => gemeente)).size).toBe(342);
  const counts = [...Map.groupBy(postcodes, ({ from, to }) => `${from}-${to}`).values()];
  expect(Math.max(...counts.map((same) => same.length))).toBeLessThanOrEqual(3);
});

test("a register without postcodes has no problem", async () => {
  const { register, problems } = await readRegister("tests/fixtures/klein-nederland/data/areas");
  expect(problems).toEqual([]);
  expect(register.postcodes).toEqual([]);
});

test("names each file that is not there", async () => {
  const folder = folderOf({ "areas.csv": null });
  const { problems } = await readRegister(folder);
  expect(said(problems).map((text) => text.replaceAll(`${folder}/`, ""))).toEqual([
    "areas.csv: is een map en geen bestand",
    ...["memberships", "mergers", "former", "aliases", "places"].map((name) => `${name}.csv: het bestand bestaat niet`),
    "sources.yaml: het bestand bestaat niet",
  ]);
});
