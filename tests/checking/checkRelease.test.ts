import { createHash } from "node:crypto";
import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { formatFinding } from "../../src/checking/finding.ts";
import { checkFiles, differences, manifest, register, said, table } from "./folder.ts";

const grown = (area: number, year: number) => 1000 + 37 * area + 11 * (year - 2022);

test("a release of which nothing is odd has no findings", async () => {
  expect(said(await checkFiles({ "cijfers.csv": table(["Aantal"], grown) }))).toEqual([]);
});

test("a file with other bytes than were fetched is named", async () => {
  const text = table(["Aantal"], grown);
  const received = { address: "https://example.nl/a.csv", sha256: "0".repeat(64), bytes: 12 };
  const sha256 = createHash("sha256").update(text).digest("hex");
  const other = await checkFiles({ "cijfers.csv": text, "manifest.yaml": manifest({ received }) });
  expect(said(other)).toEqual([
    expect.stringMatching(/^bron\/cijfers\.csv: is niet het bestand dat is opgehaald: .*12 bytes werd \d+ bytes/),
  ]);
  const same = manifest({ received: { ...received, sha256, bytes: text.length } });
  expect(said(await checkFiles({ "cijfers.csv": text, "manifest.yaml": same }))).toEqual([]);
});

test("a file with a later day in its name than its manifest says is worth a look", async () => {
  const file = "70072ned_UntypedDataSet_16112026_143000.csv";
  const checked = await checkFiles({ [file]: table(["Aantal"], grown), "manifest.yaml": manifest({ file }) });
  expect(said(checked)).toEqual([
    `bron/${file} date: de naam van het bestand noemt een latere dag dan date in het manifest ("2026-01-01" → "2026-11-16"). Tip: is er een nieuw bestand neergezet zonder date bij te werken?`,
  ]);
});

test("a column that is the sum of others names the row in which it is not", async () => {
  const parts = (area: number, year: number, column: number) => {
    const [men, women] = [500 + 31 * area, 600 + 17 * area + year - 2022];
    return [men + women + (area === 4 && year === 2023 ? 1 : 0), men, women][column]!;
  };
  const checked = await checkFiles({ "cijfers.csv": table(["Aantal", "Mannen", "Vrouwen"], parts) });
  expect(said(checked, "optelling")).toEqual([
    "bron/cijfers.csv:15 Aantal: telt niet op: hier staat 1.294, maar de som van Mannen + Vrouwen is 1.293. Tip: in de andere rijen klopt deze optelling: een van deze cijfers is veranderd",
  ]);
});

test("a spreadsheet is looked at row by row, as a file of text is", async () => {
  const parts = (area: number, year: number, column: number) => {
    const [men, women] = [500 + 31 * area, 600 + 17 * area + year - 2022];
    return [men + women + (area === 4 && year === 2023 ? 1 : 0), men, women][column]!;
  };
  const rows = table(["Aantal", "Mannen", "Vrouwen"], parts)
    .split("\n")
    .map((line) => line.split(";").map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell)));
  const sheet = async (cells: (string | number)[][]) => {
    const file = "cijfers.xlsx";
    const bytes = await writeXlsx({ sheets: [{ name: "cijfers", rows: cells }] });
    return checkFiles({ [file]: bytes, "manifest.yaml": manifest({ file }) });
  };
  const checked = await sheet(rows);
  expect(said(checked, "optelling")).toEqual([
    "bron/cijfers.xlsx:15 Aantal: telt niet op: hier staat 1.294, maar de som van Mannen + Vrouwen is 1.293. Tip: in de andere rijen klopt deze optelling: een van deze cijfers is veranderd",
  ]);
  const doubled = await sheet([...rows, ...rows.slice(-3)]);
  expect(said(doubled, "dubbel")).toEqual([expect.stringMatching(/^bron\/cijfers\.xlsx:38: /)]);
  const revised = await sheet(rows.map((cells, index) => (index === 9 ? cells.with(2, 5000) : cells)));
  expect(differences(checked, revised).map(formatFinding).join("\n")).toMatch(/cijfers\.xlsx:10 Aantal: .*→ "?5\.?000/);
});

test("a row that is the sum of others names the figure that is not", async () => {
  const lines = register.areas.slice(0, 12).flatMap(({ code }, area) =>
    ["T001038", "3000", "4000"].map((sex, at) => {
      const [men, women] = [100 + area, 200 + 3 * area];
      return `${code};2024JJ00;${sex};${[men + women, men, women][at]! + (area === 7 && at === 2 ? 40 : 0)}`;
    }),
  );
  const checked = await checkFiles({
    "cijfers.csv": ["RegioS;Perioden;Geslacht;Aantal", ...lines].join("\n"),
    "manifest.yaml": manifest({ where: { Geslacht: "T001038" } }),
  });
  expect(said(checked, "optelling")).toEqual([
    expect.stringMatching(
      /cijfers\.csv:23 Aantal: telt niet op: hier staat 328, maar de som van de andere 2 rijen in Geslacht is 368/,
    ),
  ]);
});

test("a total of the country that its gemeenten do not make is named, and rounding explains what it can", async () => {
  const alive = register.areas.filter(({ kind }) => kind === "gemeente").map(({ code }) => code);
  const lines = (total: number) => [...alive.map((code) => `${code};2025JJ00;100`), `NL00;2025JJ00;${total}`];
  const check = async (total: number, rounded?: number) => {
    const text = ["RegioS;Perioden;Aantal", ...lines(total)].join("\n");
    const extract = rounded === undefined ? {} : { rounded };
    return said(await checkFiles({ "cijfers.csv": text, "manifest.yaml": manifest(extract) }), "optelling");
  };
  expect(await check(34_200)).toEqual([]);
  expect(await check(34_300)).toEqual([
    expect.stringMatching(
      /^bron\/cijfers\.csv:344 Aantal: het totaal van NL in 2025 is 34\.300, maar de som van alle gemeenten is 34\.200/,
    ),
  ]);
  expect(await check(34_300, 10)).toEqual([]);
});

test("a gemeente that is missing where nearly all others are there is named", async () => {
  const alive = register.areas.filter(({ kind, code }) => kind === "gemeente" && code !== "GM0034");
  const text = ["RegioS;Perioden;Aantal", ...alive.map(({ code }) => `${code};2025JJ00;100`)].join("\n");
  expect(said(await checkFiles({ "cijfers.csv": text }), "dekking")).toEqual([
    expect.stringMatching(/^bron\/cijfers\.csv:2 Aantal: Almere \(GM0034\) ontbreekt in 2025/),
  ]);
});

test("a figure out of line with its series is named, and one that all areas share is not", async () => {
  const years = [2018, 2019, 2020, 2021, 2022, 2023];
  const series = (area: number, year: number) => {
    const usual = (5000 + 100 * area) * (year >= 2021 ? 2 : 1) + year;
    return area === 3 && year === 2022 ? 10 * usual : usual;
  };
  const checked = await checkFiles({ "cijfers.csv": table(["Aantal"], series, { areas: 20, years }) });
  expect(said(checked)).toEqual([
    expect.stringMatching(/^bron\/cijfers\.csv:24 Aantal: .* valt in 2022 buiten de reeks.*\("12\.621" → "126\.220"\)/),
  ]);
});

test("a year in another unit is named", async () => {
  const years = [2020, 2021, 2022, 2023];
  const series = (area: number, year: number) => (50_000 + 1000 * area) * (year === 2023 ? 1000 : 1);
  const checked = await checkFiles({ "cijfers.csv": table(["Aantal"], series, { areas: 20, years }) });
  expect(said(checked, "eenheid")).toEqual([
    expect.stringMatching(/cijfers\.csv:5 Aantal: de cijfers van 2023 zijn ongeveer 1\.000 keer die van 2022/),
  ]);
});

test("a year without decimals among years that have them is named", async () => {
  const years = [2022, 2023, 2024];
  const series = (area: number, year: number) => (year === 2023 ? 117 + area : `${11 + area},${1 + (area % 9)}`);
  const measures = { aantal: { column: "Aantal", fraction: true } };
  const checked = await checkFiles({
    "cijfers.csv": table(["Aantal"], series, { areas: 20, years }),
    "manifest.yaml": manifest({ measures }),
  });
  expect(said(checked, "decimalen")).toEqual([
    expect.stringMatching(/cijfers\.csv:3 Aantal: in 2023JJ00 heeft geen van de 20 getallen decimalen/),
  ]);
});

test("what cannot be read does not keep the rest from being checked", async () => {
  const text = table(["Aantal"], grown).replace("1011", "elf").replace("RegioS", "RegioS");
  const checked = await checkFiles({ "cijfers.csv": `${text}\n${text.split("\n")[1]}` });
  expect(said(checked, "leesfout")).toEqual([
    'bron/cijfers.csv:3 Aantal: is een teken dat het manifest niet kent ("elf"). Tip: zet het bij marks met zijn betekenis, bijvoorbeeld marks: { "elf": unknown }',
    expect.stringMatching(/^bron\/cijfers\.csv:38: gaat over hetzelfde gebied en jaar als regel 2/),
  ]);
  expect(said(checked, "dubbel")).toHaveLength(1);
});
