import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readReports } from "../../src/sources/readReports.ts";
import { said } from "./extractOf.ts";
import { folderOf } from "./folderOf.ts";

const theme = "title: Onderwijs\nsummary: Scholen.\nregion: samenwerkingsverband\norder: [leerlingen]\n";
const indicator = readFileSync("reports/onderwijs/leerlingen-bo.yaml", "utf8");
const wrong = async (files: Record<string, string>) => {
  const folder = folderOf(files);
  return said((await readReports(folder)).problems).map((text) => text.replaceAll(`${folder}/`, ""));
};

test("reads a folder a theme and a file an indicator", async () => {
  const reports = await readReports(
    folderOf({ "onderwijs/theme.yaml": theme, "onderwijs/leerlingen.yaml": indicator, "README.md": "" }),
  );
  expect(reports.problems).toEqual([]);
  expect(reports.themes.map(({ slug }) => slug)).toEqual(["onderwijs"]);
  expect(reports.indicators.map(({ slug, theme }) => [slug, theme])).toEqual([["leerlingen", "onderwijs"]]);
});

test("reads the project's own reports", async () => {
  expect(said((await readReports("reports")).problems)).toEqual([]);
});

test.each<[string, Record<string, string>, string[]]>([
  [
    "a slip in each of two files",
    {
      "a/theme.yaml": theme.replace("title", "titel"),
      "a/leerlingen.yaml": indicator.replace("kind: count", "kind: cuont"),
    },
    [
      "a/leerlingen.yaml:1 kind: Ongeldige invoer",
      'a/theme.yaml:1: is een onbekende sleutel ("titel"). Tip: bedoelt u title?',
      "a/theme.yaml:1 title: ontbreekt",
    ],
  ],
  [
    "an order with a name that is no indicator of the theme",
    { "a/theme.yaml": theme.replace("leerlingen]", "leerling]"), "a/leerlingen.yaml": indicator },
    ['a/theme.yaml order: is geen indicator van dit thema ("leerling"). Tip: lijkt op leerlingen'],
  ],
  [
    "an address that is taken twice",
    { "a/theme.yaml": theme, "a/leerlingen.yaml": indicator, "b/theme.yaml": theme, "b/leerlingen.yaml": indicator },
    [
      'b/leerlingen.yaml: bestaat ook in thema a; de naam van het bestand is een adres en moet uniek zijn ("leerlingen")',
    ],
  ],
  [
    "a name that the file of all figures has",
    { "a/theme.yaml": theme, "a/leerlingen.yaml": indicator, "a/cijfers.yaml": indicator },
    ['a/cijfers.yaml: heeft een naam die een ander bestand onder /data/ al heeft ("cijfers")'],
  ],
  [
    "indicators without a theme",
    { "a/leerlingen.yaml": indicator },
    ["a/theme.yaml: ontbreekt. Tip: een map met indicatoren heeft een theme.yaml"],
  ],
  [
    "a file that would be passed over",
    { "a/theme.yaml": theme, "a/leerlingen.yaml": indicator, "a/nieuw.yml": indicator },
    ["a/nieuw.yml: wordt niet gelezen. Tip: de naam moet eindigen op .yaml"],
  ],
])("names %s", async (_, files, problems) => {
  const found = await wrong(files);
  for (const problem of problems) expect(found.some((text) => text.startsWith(problem))).toBe(true);
});

test("says that the folder is not there", async () => {
  expect(said((await readReports("bestaat/niet")).problems)).toEqual([
    "bestaat/niet: de map met rapporten bestaat niet",
  ]);
});
