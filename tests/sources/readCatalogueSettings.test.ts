import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readCatalogueSettings } from "../../src/sources/readCatalogueSettings.ts";
import { said } from "./extractOf.ts";
import { folderOf } from "./folderOf.ts";

const settings = readFileSync("reports/uitwisseling/catalogus.yaml", "utf8");

const wrong = async (text: string) => {
  const folder = folderOf({ "uitwisseling/catalogus.yaml": text });
  return said((await readCatalogueSettings(folder)).problems).map((problem) => problem.replace(`${folder}/`, ""));
};

test("reads the project's own settings", async () => {
  const { catalogue, problems } = await readCatalogueSettings("reports");
  expect(problems).toEqual([]);
  expect(catalogue).toMatchObject({ publisher: { name: expect.any(String) }, licence: { uri: expect.any(String) } });
});

test("without a file there are no settings, and that is no mistake", async () => {
  expect(await readCatalogueSettings(folderOf({}))).toEqual({ catalogue: null, problems: [] });
});

test("names a slip of the pen by file and line", async () => {
  const problems = [
    await wrong(settings.replace("keywords:", "trefwoorden:")),
    await wrong(settings.replace("page: /meedoen/#contact", "page: meedoen")),
    await wrong(settings.replace("  page: /meedoen/#contact\n", "")),
  ];
  expect(problems.flat()).toEqual([
    "uitwisseling/catalogus.yaml:3 keywords: ontbreekt",
    'uitwisseling/catalogus.yaml:21: is een onbekende sleutel ("trefwoorden"). Tip: bedoelt u keywords?',
    'uitwisseling/catalogus.yaml:12 contact.page: begin met / of https:// ("meedoen")',
    "uitwisseling/catalogus.yaml:10 contact: geef email of page",
  ]);
});
