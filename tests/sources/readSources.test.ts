import { expect, test } from "vitest";
import { readRelease } from "../../src/sources/readRelease.ts";
import { readSources } from "../../src/sources/readSources.ts";
import { findArea, said } from "./extractOf.ts";
import { folderOf } from "./folderOf.ts";

const manifest = (...extracts: string[]) =>
  `title: T\npublisher: CBS\nurl: https://cbs.nl\nlicence: CC0\nextracts:\n${extracts.map((extract) => `  - { date: 2026-01-01, area: { column: RegioS }, period: { constant: 2025 }, measures: { n: { column: N } }, ${extract} }\n`).join("")}`;
const read = async (files: Record<string, string | Uint8Array | null>) => {
  const folder = folderOf(files);
  const { problems, warnings, ...rest } = await readSources(folder, findArea, 2025);
  const words = (texts: string[]) => texts.map((text) => text.replaceAll(`${folder}/`, ""));
  return { ...rest, problems: words(said(problems)), warnings: words(said(warnings)) };
};
const csv = "RegioS;N\nGM0034;5\n";

test("reads a file whose name has blanks and brackets, and says what its bytes were", async () => {
  const { observations, received, problems } = await read({
    "bron/manifest.yaml": manifest('file: "cijfers 2025 (1).csv"'),
    "bron/cijfers 2025 (1).csv": csv,
  });
  expect(problems).toEqual([]);
  expect(observations).toMatchObject([
    { source: "bron", area: "GM0034", low: 5, file: "cijfers 2025 (1).csv", line: 2 },
  ]);
  expect(received).toEqual([
    {
      source: "bron",
      file: "cijfers 2025 (1).csv",
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      account: { rows: 1, used: 1, refused: 0, aside: {} },
    },
  ]);
});

test.each<[string, Record<string, string | Uint8Array | null>, string[]]>([
  [
    "a file that is not there",
    { "bron/manifest.yaml": manifest("file: weg.csv") },
    ['bron/manifest.yaml:6 file: het bestand bestaat niet ("weg.csv")'],
  ],
  [
    "a folder in the place of a file",
    { "bron/manifest.yaml": manifest("file: map.csv"), "bron/map.csv": null },
    ['bron/manifest.yaml:6 file: is een map en geen bestand ("map.csv")'],
  ],
  [
    "a folder in the place of a manifest",
    { "bron/manifest.yaml": null },
    ["bron/manifest.yaml: is een map en geen bestand"],
  ],
  [
    "a code list that is not there",
    { "bron/manifest.yaml": manifest("file: a.csv, codes: meta.csv"), "bron/a.csv": csv },
    ['bron/manifest.yaml:6 codes: het bestand bestaat niet ("meta.csv")'],
  ],
  [
    "an empty file",
    { "bron/manifest.yaml": manifest("file: a.csv"), "bron/a.csv": "" },
    ["bron/a.csv:1: het bestand is leeg"],
  ],
  [
    "problems in two files at once",
    {
      "a/manifest.yaml": manifest("file: a.csv"),
      "a/a.csv": "RegioS;N\nGM0034;x\n",
      "b/manifest.yaml": manifest("file: b.dbf"),
      "b/b.dbf": "",
    },
    [
      'a/a.csv:2 N: is een teken dat het manifest niet kent ("x"). Tip: zet het bij marks met zijn betekenis, bijvoorbeeld marks: { "x": unknown }',
      "b/b.dbf:1: is geen volledig dBase-bestand. Tip: haal het bestand opnieuw op bij de bron",
    ],
  ],
])("names %s", async (_, files, problems) => {
  expect((await read(files)).problems).toEqual(problems);
});

test("reads the code lists beside a v4 download", async () => {
  const files = {
    "v4/manifest.yaml": manifest("file: Observations.csv, where: { Measure: Inwoners }"),
    "v4/Observations.csv": "Measure;RegioS;N\nM1;GM0034;5\nM2;GM0034;6\n",
    "v4/MeasureCodes.csv": "Identifier;Title\nM1;Inwoners\nM2;Woningen\n",
    "v4/XCodes.csv": null,
  };
  const { observations, problems } = await read(files);
  expect(observations.map(({ low }) => low)).toEqual([5]);
  expect(problems).toEqual(['v4/manifest.yaml codes: is een map en geen bestand ("XCodes.csv")']);
});

test("warns of many fours and not one 1, 2 or 3", async () => {
  const rows = ["GM0034", "GM0014", "GM0363", "GM0344", "GM0518", "GM0599", "GM0193", "GM0200", "GM0202", "GM0268"].map(
    (code) => `${code};4\n`,
  );
  const { warnings } = await read({
    "bron/manifest.yaml": manifest("file: a.csv"),
    "bron/a.csv": `RegioS;N\n${rows.join("")}`,
  });
  expect(warnings).toEqual([
    'bron/a.csv: 10 keer 4 en nooit 1, 2 of 3. Tip: als 4 hier "1 tot en met 4" betekent: marks: { "4": { from: 1, to: 4 } }',
  ]);
});

test("reads a hundred and fifty thousand refused rows without running out of room", async () => {
  const rows = Array.from({ length: 150_000 }, (_, index) => `GM0034;a${index}1\n`).join("");
  const { problems, received } = await read({
    "bron/manifest.yaml": manifest("file: a.csv"),
    "bron/a.csv": `RegioS;N\n${rows}`,
  });
  expect([problems.length, received[0]!.account.refused]).toEqual([150_000, 150_000]);
});

test.each<[string, Record<string, string | null>, string[]]>([
  ["a release that is not there", {}, ["release.yaml: het bestand bestaat niet"]],
  [
    "a misspelt key in release.yaml",
    { "release.yaml": "idd: 2026-1\n" },
    ['release.yaml:1: is een onbekende sleutel ("idd"). Tip: bedoelt u id?'],
  ],
  [
    "boundaries that are no GeoJSON",
    {
      "release.yaml":
        "id: 2026-1\ntitle: T\ndate: 2026-01-01\nclassification: 2025\ndemo: true\nareas: nergens\nboundaries: g.json\n",
      "g.json": "{",
    },
    ["nergens/areas.csv: het bestand bestaat niet", 'release.yaml boundaries: is geen geldige JSON ("g.json")'],
  ],
])("stops with %s", async (_, files, problems) => {
  const folder = folderOf(files);
  const error = await readRelease(folder, "reports").catch((thrown: Error) => thrown);
  expect(error).toBeInstanceOf(Error);
  for (const problem of problems) expect((error as Error).message.replaceAll(`${folder}/`, "")).toContain(problem);
});
