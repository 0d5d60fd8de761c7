import { readFileSync } from "node:fs";
import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { balances } from "../../src/domain/received.ts";
import { tlvColumns, tlvKinds } from "../../src/domain/tlvForm.ts";
import { tlvManifest } from "../../src/exchange/tlvTemplate.ts";
import { readSources } from "../../src/sources/readSources.ts";
import { readTable } from "../../src/sources/readTable.ts";
import { tlvForm } from "../../src/sources/tlvForm.ts";
import { cellsOf, findArea, said } from "./extractOf.ts";
import { folderOf } from "./folderOf.ts";

const header = tlvColumns.join(";");
const release = { date: "2026-11-22", classification: 2025 } as Parameters<typeof tlvManifest>[0]["release"];
/** Of a verband that has primary schools only. */
const manifest = tlvManifest({ release } as Parameters<typeof tlvManifest>[0]).replace(
  / {2}- file: sjabloon-tlv.csv +# sector VO[\s\S]*/,
  "",
);
const filled = [
  "2024-2025;PO2707;PO;sbo;60;55",
  "2024-2025;2707;po;SO-laag;40;38",
  "2024-2025;PO2707;PO;so-midden;3;2",
  "2024-2025;PO2707;PO;so-hoog;0;0",
];

describe("a form that a samenwerkingsverband filled in", () => {
  test("is added up over its kinds, and numbers of 1 to 4 are read as bounds", async () => {
    const { problems, warnings, observations } = await read([header, ...filled].join("\n"));
    expect(problems).toEqual([]);
    expect(cellsOf({ observations } as never)).toEqual([
      "aangevraagd PO2707 2024 = 60",
      "aangevraagd PO2707 2024 = 40",
      "aangevraagd PO2707 2024 = 1..4",
      "aangevraagd PO2707 2024 = 0",
      "toegekend PO2707 2024 = 55",
      "toegekend PO2707 2024 = 38",
      "toegekend PO2707 2024 = 1..4",
      "toegekend PO2707 2024 = 0",
    ]);
    expect(warnings).toEqual([
      'tlv/sjabloon-tlv.csv: 2 aantallen van 1 tot en met 4 zijn gelezen als "<5", want zo weinig leerlingen zijn te herkennen',
    ]);
  });

  test("may be a spreadsheet", async () => {
    const rows = [
      tlvColumns,
      ...filled.map((row) => row.split(";").map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell))),
    ];
    const bytes = await writeXlsx({ sheets: [{ name: "tlv", rows: rows as (string | number)[][] }] });
    const asText = await read([header, ...filled].join("\n"));
    const asSheet = await read(bytes, manifest.replaceAll(".csv", ".xlsx"), "tlv/sjabloon-tlv.xlsx");
    expect(asSheet.problems).toEqual([]);
    expect(cellsOf(asSheet as never)).toEqual(cellsOf(asText as never));
    expect(asSheet.received[0]!.account).toEqual(asText.received[0]!.account);
  });

  test("that says n.b. or nothing has no number there, and no zero", async () => {
    const { observations } = await read(
      [header, ...filled.slice(0, 3), "2024-2025;PO2707;PO;so-hoog;n.b.;"].join("\n"),
    );
    expect(cellsOf({ observations } as never).filter((cell) => !/\d$/.test(cell))).toEqual([
      "aangevraagd PO2707 2024 = not-measured",
      "toegekend PO2707 2024 = not-published",
    ]);
  });

  test.each<[string, string, string]>([
    ["an unknown verband", "2024-2025;PO9999;PO;sbo;6;6", '6 Samenwerkingsverband: is geen bekend gebied ("PO9999")'],
    ["the other sector", "2024-2025;VO2708;PO;sbo;6;6", '6 Sector: is niet de sector van VO2708 ("PO")'],
    ["no sector", "2024-2025;PO2707;BO;sbo;6;6", '6 Sector: is geen PO of VO ("BO")'],
    ["a kind of the other sector", "2023-2024;PO2707;PO;pro;6;6", '6 Soort: is geen soort van PO ("pro")'],
    [
      "a year that is no school year",
      "2024;PO2707;PO;sbo;6;6",
      '6 Schooljaar: is geen schooljaar ("2024"). Tip: schrijf bijvoorbeeld 2024-2025',
    ],
    ["a row twice", filled[0]!, "6: gaat over hetzelfde gebied en jaar als regel 2"],
    [
      "a text for a number",
      "2023-2024;PO2707;PO;sbo;zes;6",
      '6 Aangevraagd: is een teken dat het manifest niet kent ("zes")',
    ],
    [
      "not all kinds",
      "2023-2024;PO2707;PO;sbo;6;6",
      "6 Soort: van PO2707 in 2023-2024 ontbreekt so-laag, so-midden, so-hoog. Tip: vul 0 in als er geen was",
    ],
  ])("with %s is refused by line and column", async (_what, row, words) => {
    const { problems } = await read([header, ...filled, row].join("\n"));
    expect(problems.join("\n")).toContain(`tlv/sjabloon-tlv.csv:${words}`);
  });

  test("of which a column is gone is refused whole", async () => {
    const { problems, received } = await read([header.replace("Soort", "Type"), ...filled].join("\n"));
    expect(problems[0]).toContain('tlv/sjabloon-tlv.csv:1: staat niet in de kopregel van het formulier ("Soort")');
    expect(received[0]!.account).toEqual({ rows: 4, used: 0, refused: 4, aside: {} });
  });

  test("that is no spreadsheet, whatever its name says, is refused", async () => {
    const { problems } = await read(
      readFileSync("package.json"),
      manifest.replaceAll(".csv", ".xlsx"),
      "tlv/sjabloon-tlv.xlsx",
    );
    expect(problems[0]).toMatch(/^tlv\/sjabloon-tlv\.xlsx:1: kan niet als XLSX gelezen worden/);
  });

  test("loses no row, whatever is in it", () => {
    const cell = fc.oneof(fc.constantFrom("PO", "VO", "PO2707", "2024-2025", "4", "n.b.", ...tlvKinds.PO), fc.string());
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 7 })), (rows) => {
        const table = readTable([header, ...rows.map((row) => row.join(";"))].join("\n"), "a.csv", { delimiter: ";" });
        const { table: read } = tlvForm(table, "a.csv");
        const of = ({ rows, footers, refused }: typeof table) => rows.length + footers.length + refused;
        expect(of(read)).toBe(of(table));
        expect(read.problems.length).toBeGreaterThanOrEqual(read.refused > 0 ? 1 : 0);
        expect(read.problems.every(({ line }) => line! >= 1)).toBe(true);
        const small = read.rows.flatMap(({ cells }) => cells.slice(4, 6)).filter((text) => /^0*[1-4]$/.test(text));
        if (read.header.length > 0) expect(small).toEqual([]);
      }),
    );
  });
});

async function read(content: string | Uint8Array, text = manifest, file = "tlv/sjabloon-tlv.csv") {
  const folder = folderOf({ "tlv/manifest.yaml": text, [file]: content });
  const { problems, warnings, ...rest } = await readSources(folder, findArea, 2025);
  expect(rest.received.every(({ account }) => balances(account))).toBe(true);
  const words = (texts: string[]) => texts.map((one) => one.replaceAll(`${folder}/`, ""));
  return { ...rest, problems: words(said(problems)), warnings: words(said(warnings)) };
}
