import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { describe, expect, test } from "vitest";
import { readSources } from "../../src/sources/readSources.ts";
import { plainExtract, releaseWith, run } from "../fetch/fetching.ts";
import { plainFile, publisher } from "../fetch/publisher.ts";
import { code, observation, odata3, odata4, rowsOf } from "../fetch/statline.ts";
import { findArea } from "../sources/extractOf.ts";

const files = join(process.cwd(), "..", "shared", "data");
const present = existsSync(files);
if (!present) console.warn(`WARNING: ${files} is absent: fetching is NOT tried on the files of the publishers.`);

/** The text of a publisher's file; git made its line ends \n, where the publisher's own are \r\n. */
function textOf(file: string): string {
  return readFileSync(file, "utf8").replaceAll("\r\n", "\n");
}

/** What the readers make of a release, but for the file and line it came from. */
async function figuresOf(data: string): Promise<unknown[]> {
  const { observations, problems } = await readSources(data, findArea, 2025);
  expect(problems).toEqual([]);
  return observations.map(({ measure, area, period, low, high, absence }) => [
    measure,
    area,
    period,
    low,
    high,
    absence,
  ]);
}

test.runIf(process.env.CI === "true")("the publishers' files are there", () => expect(present).toBe(true));

describe.runIf(present)("on files of the publishers", () => {
  test("a table given out by OData v4 becomes byte for byte what CBS's own download is", async () => {
    const folder = join(files, "cbs-statline", "83841NED-v4");
    const lists = ["Measure", "KenmerkenVanHuishoudens", "InkomensgrensHuishouden", "DuurInkomenspositie", "Perioden"];
    const cbs = await publisher(
      odata4("/CBS/83841NED", {
        modified: "2025-11-13T02:00:00",
        rows: rowsOf(textOf(join(folder, "Observations.csv"))).map(observation),
        codes: Object.fromEntries(
          lists.map((name) => [name, rowsOf(textOf(join(folder, `${name}Codes.csv`))).map(code)]),
        ),
        page: 5000,
      }),
    );
    const data = releaseWith(`  - file: 83841NED/Observations.csv
    from: { odata4: 83841NED, host: "${cbs.address}/CBS" }
    date: 2026-01-01
    area: { constant: NL01 }
    period: { column: Perioden }
    where:
      KenmerkenVanHuishoudens: Particuliere huishoudens
      InkomensgrensHuishouden: Inkomen tot lage-inkomensgrens
      DuurInkomenspositie: Ten minste 1 jaar
    measures:
      huishoudens: { where: { Measure: Huishoudens }, factor: 1000 }
`);
    expect(await run(data)).toMatchObject({ problems: [], outcomes: [{ state: "nieuw", is: { rows: 11_460 } }] });
    for (const name of ["Observations", ...lists.map((list) => `${list}Codes`)])
      expect(textOf(join(data, "bron", "83841NED", `${name}.csv`)) === textOf(join(folder, `${name}.csv`)), name).toBe(
        true,
      );
    expect(await figuresOf(data)).toContainEqual(["huishoudens", "NL", 2011, 481_800, 481_800, null]);
  });

  test.each([
    [
      "70072ned",
      "70072ned/70072ned_UntypedDataSet_06062018_000805.csv",
      true,
      "    measures: { inwoners: { column: TotaleBevolking } }\n",
    ],
    [
      "37259ned",
      "37259ned/37259ned_UntypedDataSet_05022020_161506.csv",
      false,
      "    where: { Geslacht: T001038 }\n    measures: { inwoners: { column: BevolkingOp1Januari } }\n",
    ],
  ])(
    "table %s given out by OData v3 becomes byte for byte what StatLine's own download is",
    async (table, path, links, measures) => {
      const original = textOf(join(files, "cbs-statline", path));
      // Three answers of 10,000 rows are enough; a file that ends early is a whole one too.
      const text = original.split("\n").slice(0, 25_001).join("\n").replace(/\n*$/, "\n");
      const rows = rowsOf(text).map((row) => ({ ...row, ID: Number(row.ID) }));
      const cbs = await publisher(odata3(`/ODataFeed/${table}`, { modified: "2018", rows, codes: {}, links }));
      const lines = `    date: 2026-01-01
    area: { column: RegioS, level: gemeente }
    period: { column: Perioden, from: 2010 }
${measures}`;
      const data = releaseWith(
        `  - file: a.csv\n    from: { odata3: ${table}, host: "${cbs.address}/ODataFeed" }\n${lines}`,
      );
      expect(await run(data)).toMatchObject({
        problems: [],
        outcomes: [{ state: "nieuw", is: { rows: rows.length } }],
      });
      expect(textOf(join(data, "bron", "a.csv")) === text).toBe(true);
      const before = releaseWith(`  - file: a.csv\n${lines}`, { "bron/a.csv": text });
      const figures = await figuresOf(data);
      expect(figures.length).toBeGreaterThan(300);
      expect(figures).toEqual(await figuresOf(before));
    },
  );

  test("a file of DUO of which the line breaks twice comes in byte for byte, in three parts", async () => {
    const file = join(files, "duo/2026-08/06.-historisch-overzicht-aantal-leerlingen-per-schoolvestiging.csv");
    const bytes = readFileSync(file);
    const duo = await publisher({ "/06.csv": plainFile(bytes, { type: "text/csv" }) });
    duo.troubles.push({ cutAfter: 400_000, wait: 500 }, { cutAfter: 700_000, wait: 500 });
    const extract = plainExtract(`${duo.address}/06.csv`, "06.csv").replace("RegioS", "GEMEENTECODE_VESTIGING");
    const data = releaseWith(extract.replace("{ column: N }", "{ column: LEERLINGEN_2025 }"));
    expect(await run(data)).toMatchObject({ states: { "bron/06.csv": "nieuw" }, problems: [] });
    expect(readFileSync(join(data, "bron/06.csv")).equals(bytes)).toBe(true);
    expect(duo.asked.length).toBe(3);
    expect(duo.asked.slice(1).every(({ headers }) => headers.range !== undefined)).toBe(true);
  });
});
