import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { balances } from "../../src/domain/received.ts";
import type { ReadExtract } from "../../src/sources/readExtract.ts";
import { cellsOf, extractOf, said } from "./extractOf.ts";
import { anyFile, anyStyle, write } from "./writeTable.ts";

const inwoners = { measures: { inwoners: { column: "Mannen" } } };
const byYear = { period: { column: "Perioden" }, ...inwoners };
const keys = '"ID";"RegioS";"Perioden";"Mannen_1"';

describe("What each form of download says", () => {
  test("StatLine v3 with codes, padded", () => {
    const text = `\uFEFF${keys}\n"0";"NL01  ";"2015JJ00";" 8372858"\n"1";"PV20  ";"2015JJ00";"       ."\n"2";"GM0363";"2015JJ00";"  400000"\n"3";"CR01  ";"2015JJ00";"       1"\n"4";"GM0003    ";"2021JJ00";""\n`;
    const read = extractOf(text, byYear);
    expect(said(read.problems)).toEqual([]);
    expect(cellsOf(read)).toEqual([
      "inwoners NL 2015 = 8372858",
      "inwoners PV20 2015 = unknown",
      "inwoners GM0363 2015 = 400000",
    ]);
    expect(read.account).toEqual({
      rows: 5,
      used: 3,
      refused: 0,
      aside: { "ander gebiedsniveau": 1, "gemeente bestond niet": 1 },
    });
  });

  test("StatLine with titles: names, decimal commas, provisional years, names of all times, a footer", () => {
    const text =
      '"Perioden";"Regio\'s";"Inkomen/Gemiddeld (1 000 euro)"\n"2024*";"Nederland";33,6\n"2024*";"Beek (L.)";32\n"2024*";"Appingedam";\n"2024*";"Bussum";\nBron: CBS\n';
    const measures = { inkomen: { column: "Gemiddeld", factor: 1000, fraction: true } };
    const read = extractOf(text, {
      area: { column: "Regio's", level: "gemeente" },
      period: { column: "Perioden" },
      measures,
    });
    expect(said(read.problems)).toEqual([]);
    expect(cellsOf(read)).toEqual(["inkomen NL 2024 = 33600*", "inkomen GM0888 2024 = 32000*"]);
    expect(read.account.aside).toEqual({ voettekst: 1, "gemeente bestond niet": 2 });
  });

  test("StatLine pivoted, with two header rows and the years as columns", () => {
    const text = ";2021;2022*\nSoort;aantal;aantal\nDiefstal;10;20\nBron: CBS;;\n";
    const measures = { diefstal: { where: { Soort: "Diefstal" } } };
    const read = extractOf(text, {
      header: 2,
      area: { constant: "NL" },
      period: { columns: "{jaar} / aantal" },
      measures,
    });
    expect(cellsOf(read)).toEqual(["diefstal NL 2021 = 10", "diefstal NL 2022 = 20*"]);
  });

  const v4 = "Id;Measure;RegioS;Perioden;Value;StringValue;ValueAttribute\n";
  const periods =
    "Identifier;DimensionGroupId;DimensionId;Index;Title;Description;Status\n2024JJ00;0;Perioden;1;2024;;Voorlopig\n";
  const measureCodes = "Identifier;MeasureGroupId;Index;Title\nM1;;1;Huishoudens\nM2;;2;Personen\n";
  test("StatLine v4: titles in conditions, the status of the year, why a value is empty", () => {
    const text = `${v4}0;M1;GM0034;2024JJ00;481,8;;None\n1;M1;GM0363;2024JJ00;;;Confidential\n2;M1;GM0014;2024JJ00;;;Impossible\n3;M2;GM0034;2024JJ00;9;;None\n`;
    const measures = { huishoudens: { where: { Measure: "Huishoudens" }, factor: 1000 } };
    const codes = { "PeriodenCodes.csv": periods, "MeasureCodes.csv": measureCodes };
    const read = extractOf(text, { period: { column: "Perioden" }, measures }, codes);
    expect(cellsOf(read)).toEqual([
      "huishoudens GM0034 2024 = 481800*",
      "huishoudens GM0363 2024 = unknown*",
      "huishoudens GM0014 2024 = not-applicable*",
    ]);
    expect(read.account).toEqual({ rows: 4, used: 3, refused: 0, aside: { "andere selectie": 1 } });
  });

  test("KWB: NL00, and wijken and buurten laid aside", () => {
    const text =
      "Regioaanduiding/Codering (code);Bevolking/Aantal inwoners (aantal)\nNL00      ;17942942\nGM0034    ;230000\nWK003401  ;100\nBU00340101;5\n";
    const measures = { inwoners: { column: "Aantal inwoners" } };
    const read = extractOf(text, {
      file: "kwb_2024.csv",
      area: { column: "Codering" },
      period: { file: "{jaar}" },
      measures,
    });
    expect(cellsOf(read)).toEqual(["inwoners NL 2024 = 17942942", "inwoners GM0034 2024 = 230000"]);
    expect(read.account.aside).toEqual({ "ander gebiedsniveau": 2 });
  });

  const duo = {
    rows: "places",
    classification: 2025,
    area: { column: "GEMEENTE" },
    period: { columns: "LEERLINGEN_{jaar}" },
  };
  test("DUO 06: places, a column a year, <5 as an interval, the gemeente 9999", () => {
    const text = "GEMEENTE;SOORT;LEERLINGEN_2010;LEERLINGEN_2011\n34;SBO;0;<5\n34;SBO;12;13\n9999;SBO;7;8\n34;BO;1;1\n";
    const read = extractOf(text, {
      ...duo,
      marks: { "<5": { below: 5 } },
      measures: { sbo: { where: { SOORT: "SBO" } } },
    });
    expect(cellsOf(read)).toEqual([
      "sbo GM0034 2010 = 0",
      "sbo GM0034 2011 = 1..4",
      "sbo GM0034 2010 = 12",
      "sbo GM0034 2011 = 13",
      "sbo GM9999 2010 = 7",
      "sbo GM9999 2011 = 8",
    ]);
  });

  test("DUO 06: columns of several kinds a year, added up", () => {
    const text = "GEMEENTE;SO_2010;VSO_2010;SO_2011;VSO_2011\n34;1;2;3;.\n";
    const measures = { samen: { sum: ["SO_{jaar}", "VSO_{jaar}"] }, so: { column: "SO_{jaar}" } };
    expect(cellsOf(extractOf(text, { ...duo, measures }))).toEqual([
      "samen GM0034 2010 = 3",
      "samen GM0034 2011 = unknown",
      "so GM0034 2010 = 1",
      "so GM0034 2011 = 3",
    ]);
  });

  test("DUO 02: Windows-1252, a row is a school, one space is an empty cell", () => {
    const bytes = Uint8Array.from("NUMMER;NAAM;PLAATS\r\n0034;De Esch\u0092; \r\n34;Caf\u00e9;X\r\n", (letter) =>
      letter.charCodeAt(0),
    );
    const read = extractOf(bytes, {
      rows: "places",
      classification: 2025,
      area: { column: "NUMMER" },
      measures: { scholen: { count: "rows" } },
    });
    expect(cellsOf(read)).toEqual(["scholen GM0034 2025 = 1", "scholen GM0034 2025 = 1"]);
  });
});

describe("What becomes of a value", () => {
  const values = (text: string, manifest: Record<string, unknown> = {}) =>
    cellsOf(extractOf(`RegioS;Mannen\n${text}`, { ...inwoners, ...manifest })).map((cell) => cell.split(" = ")[1]);

  test("<5 is 1 to 4 where the file also writes 0, else 0 to 4", () => {
    const marks = { "<5": { below: 5 } };
    expect(values("GM0034;<5\nGM0014;0\n", { marks })).toEqual(["1..4", "0"]);
    expect(values("GM0034;<5\nGM0014;7\n", { marks })).toEqual(["0..4", "7"]);
  });

  test("a number rounded to 5 stands for itself give or take 2.5", () => {
    expect(values("GM0034;15\nGM0014;0\n", { rounded: 5 })).toEqual(["12.5..17.5", "0..2.5"]);
  });

  test("a dot may stand for 0 to 7", () => {
    expect(values("GM0034;.\nGM0014;10\n", { marks: { ".": { from: 0, to: 7 } } })).toEqual(["0..7", "10"]);
  });

  test("a sum of columns is unknown when one of them is, and an interval when one of them is", () => {
    const text = "RegioS;a;b\nGM0034;1;.\nGM0014;1;<5\nGM0363;1;2\n";
    const read = extractOf(text, { marks: { "<5": { below: 5 } }, measures: { samen: { sum: ["a", "b"] } } });
    expect(cellsOf(read).map((cell) => cell.split(" = ")[1])).toEqual(["unknown", "1..5", "3"]);
  });
});

const measuresHint = "Tip: kies met where één soort rijen, bijvoorbeeld het totaal van mannen en vrouwen";
describe("What is said of what is wrong", () => {
  test.each<[string, string, Record<string, unknown>, string[]]>([
    [
      "a mark that the manifest does not know",
      "RegioS;Mannen\nGM0034;<5\n",
      inwoners,
      [
        'cijfers.csv:2 Mannen: is een teken dat het manifest niet kent ("<5"). Tip: zet het bij marks met zijn betekenis, bijvoorbeeld marks: { "<5": { below: 5 } }',
      ],
    ],
    [
      "-1, after a quoted line break",
      'RegioS;Mannen;x\nGM0014;1;"a\nb"\nGM0034;-1;\n',
      inwoners,
      [
        'cijfers.csv:4 Mannen: is negatief ("-1"). Tip: is dit een teken voor een ontbrekend cijfer? Zet het dan bij marks, bijvoorbeeld marks: { "-1": unknown }',
      ],
    ],
    [
      "a point between thousands in a count",
      "RegioS;Mannen\nGM0034;1.234\n",
      inwoners,
      [
        'cijfers.csv:2 Mannen: is geen heel aantal ("1.234"). Tip: staat er een punt of komma tussen duizendtallen, of hoort er fraction: true in het manifest?',
      ],
    ],
    [
      "two decimal marks in one file",
      "RegioS;Mannen\nGM0034;1,5\nGM0014;2,5\nGM0363;3.5\n",
      { measures: { deel: { column: "Mannen", fraction: true } } },
      [
        'cijfers.csv:4 Mannen: heeft een ander decimaalteken dan de rest van het bestand ("3.5"). Tip: het bestand gebruikt ","',
      ],
    ],
    [
      "a column that is not there",
      "RegioS;Mannen_1\nGM0034;1\n",
      { measures: { inwoners: { column: "Manen" }, nogmaals: { column: "Manen" } } },
      [
        'cijfers.csv:1 inwoners: staat in het manifest maar niet in het bestand ("Manen"). Tip: lijkt op Mannen_1, RegioS',
      ],
    ],
    [
      "a name that no area has",
      "RegioS;Mannen\nAlmeer;1\n",
      inwoners,
      [
        'cijfers.csv:2 RegioS: is geen bekend gebied ("Almeer"). Tip: lijkt op Almere (GM0034), Opmeer (GM0432), Aalsmeer (GM0358)',
      ],
    ],
    ["a row without an area", "RegioS;Mannen\n;1\n", inwoners, ['cijfers.csv:2 RegioS: noemt geen gebied ("")']],
    [
      "values of a gemeente that did not exist then",
      "RegioS;Mannen\nGM0003;5\n",
      inwoners,
      [
        'cijfers.csv:2 RegioS: was op 1 januari 2025 geen gemeente ("GM0003"). Tip: zet classification in het manifest op een jaar waarin GM0003 een gemeente was, of kies andere jaren met period: { from, to }',
      ],
    ],
    [
      "a period that is no year",
      `${keys}\n1;GM0034;2015KW01;3\n`,
      byYear,
      [
        'cijfers.csv:2 Perioden: is geen jaar ("2015KW01"). Tip: een jaar is bijvoorbeeld 2024, 2024*, 2024JJ00 of 1-1-2024; kies met where de rijen die over jaren gaan',
      ],
    ],
    [
      "two rows for one area and year",
      "RegioS;Mannen\nGM0034;1\n34;2\n",
      inwoners,
      [`cijfers.csv:3: gaat over hetzelfde gebied en jaar als regel 2 ("34 | 2"). ${measuresHint}`],
    ],
    [
      "the same school twice",
      "RegioS;Mannen\n34;1\n34;1\n",
      { rows: "places", ...inwoners },
      [`cijfers.csv:3: is gelijk aan regel 2 ("34 | 1"). ${measuresHint}`],
    ],
    [
      "a code in a condition that no row has",
      "RegioS;Geslacht;Mannen\nGM0034;3000;1\n",
      { ...inwoners, where: { Geslacht: "4000" } },
      ['cijfers.csv:1 Geslacht: komt in geen enkele rij voor ("4000"). Tip: lijkt op 3000'],
    ],
    [
      "a mark with its bounds turned round",
      "RegioS;Mannen\nGM0034;.\n",
      { ...inwoners, marks: { ".": { from: 7, to: 0 } } },
      ['cijfers.csv marks: from 7 is meer dan to 0 (".")'],
    ],
    ["a header without rows", "RegioS;Mannen\n", inwoners, ["cijfers.csv:1: onder de kopregel staat geen enkele rij"]],
    ["an empty file", "", inwoners, ["cijfers.csv:1: het bestand is leeg"]],
    [
      "a year that has two columns",
      "RegioS;L_2010;L_2010*\nGM0034;1;2\n",
      { period: { columns: "L_{jaar}" }, measures: { l: {} } },
      ['cijfers.csv:1 l: het jaar 2010 heeft meer dan één kolom ("L_2010*")'],
    ],
    [
      "a year for which a part of a sum has no column",
      "RegioS;A_2010;A_2011;B_2010\nGM0034;1;2;3\n",
      { period: { columns: "{jaar}" }, measures: { l: { sum: ["A_{jaar}", "B_{jaar}"] } } },
      ['cijfers.csv:1 l: het jaar 2011 heeft niet alle kolommen die sum optelt ("A_{jaar}, B_{jaar}")'],
    ],
    [
      "a pattern that no column has",
      "RegioS;A_2010\nGM0034;1\n",
      { period: { columns: "B_{jaar}" }, measures: { l: {} } },
      ['cijfers.csv:1 l: geen kolom past op het patroon van de jaren ("B_{jaar}")'],
    ],
    [
      "rows that are counted where the years are columns",
      "RegioS;A_2010\nGM0034;1\n",
      { period: { columns: "A_{jaar}" }, measures: { l: { count: "rows" } } },
      ["cijfers.csv l: count: rows gaat niet samen met jaren als kolommen. Tip: een rij telt dan in ieder jaar mee"],
    ],
    [
      "two years in the name of the file",
      "RegioS;Mannen\nGM0034;1\n",
      { file: "indeling_2023_cijfers_2022.csv", period: { file: "{jaar}" }, ...inwoners },
      [
        'indeling_2023_cijfers_2022.csv inwoners: in de naam van het bestand staat niet precies één jaar ("indeling_2023_cijfers_2022.csv"). Tip: schrijf period: { constant: 2024 }',
      ],
    ],
  ])("%s", (_, text, manifest, problems) => {
    const read = extractOf(text, manifest);
    expect(said(read.problems)).toEqual(problems);
    expect(balances(read.account)).toBe(true);
  });

  test("the same slip in many rows five times, and then how often more", () => {
    const rows = Array.from({ length: 762 }, (_, index) => `${index + 1};34;<5`).join("\n");
    const read = extractOf(`school;RegioS;Mannen\n${rows}\n`, { rows: "places", ...inwoners });
    expect(read.problems).toHaveLength(6);
    expect(said(read.problems)[5]).toMatch(
      /^cijfers.csv:7 Mannen: en nog 757 keer vanaf hier: is een teken dat het manifest niet kent \("<5"\)/,
    );
    expect(read.account).toEqual({ rows: 762, used: 0, refused: 762, aside: {} });
  });

  test("a column of ten thousand names that are no areas, within a second", () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => `School ${index};1`).join("\n");
    const read = extractOf(`RegioS;Mannen\n${rows}\n`, inwoners);
    expect(read.account.refused).toBe(10_000);
    expect(said(read.problems)[9999]).toBe(
      'cijfers.csv:10001 RegioS: is geen bekend gebied ("School 9999"). Tip: noemt area in het manifest de goede kolom?',
    );
  });
});

describe("Rows that are added up", () => {
  const ages = { period: { column: "Perioden" }, measures: { jong: { column: "N", parts: { Leeftijd: ["0", "1"] } } } };
  const header = "RegioS;Perioden;Leeftijd;N\n";

  test("are the parts that the manifest names, each with its own line", () => {
    const read = extractOf(`${header}PV24;2015;0;3\nPV24;2015;1;4\nPV24;2015;2;9\n`, ages);
    expect(said(read.problems)).toEqual([]);
    expect(cellsOf(read)).toEqual(["jong PV24 2015 = 3", "jong PV24 2015 = 4"]);
    expect(read.observations.map(({ line }) => line)).toEqual([2, 3]);
    expect(read.account).toEqual({ rows: 3, used: 2, refused: 0, aside: { "andere selectie": 1 } });
  });

  test("make no sum where a part is not in the file", () => {
    const read = extractOf(`${header}PV24;2015;0;3\nPV24;2015;1;4\nPV24;2016;1;5\nPV20;2015;0;6\n`, ages);
    expect(said(read.problems)).toEqual([]);
    expect(cellsOf(read).slice(4)).toEqual(["jong PV24 2016 = not-published", "jong PV20 2015 = not-published"]);
    expect(read.observations.slice(4).map(({ line }) => line)).toEqual([4, 5]);
  });

  test("may differ in two columns, and be named by their titles", () => {
    const text = "RegioS;Geslacht;Leeftijd;N\nNL;3000;10;1\nNL;3000;11;2\nNL;4000;10;3\nNL;4000;11;4\nNL;1100;10;4\n";
    const parts = { Geslacht: ["Mannen", "Vrouwen"], Leeftijd: ["10", "1 jaar"] };
    const codes = {
      "GeslachtCodes.csv": "Identifier;Title\n3000;Mannen\n4000;Vrouwen\n1100;Totaal\n",
      "LeeftijdCodes.csv": "Identifier;Title\n10;0 jaar\n11;1 jaar\n",
    };
    const read = extractOf(text, { measures: { jong: { column: "N", parts } } }, codes);
    expect(said(read.problems)).toEqual([]);
    expect(read.observations.map(({ low }) => low)).toEqual([1, 2, 3, 4]);
  });

  test("stand beside measures of one row, and in years that are columns", () => {
    const measures = {
      jong: { parts: { Leeftijd: ["0", "1"] } },
      alle: { where: { Leeftijd: "totaal" } },
    };
    const text = "RegioS;Leeftijd;N_2015;N_2016\nPV24;0;1;2\nPV24;1;3;4\nPV24;totaal;5;6\n";
    const read = extractOf(text, { period: { columns: "N_{jaar}" }, measures });
    expect(said(read.problems)).toEqual([]);
    expect(cellsOf(read).sort()).toEqual([
      "alle PV24 2015 = 5",
      "alle PV24 2016 = 6",
      "jong PV24 2015 = 1",
      "jong PV24 2015 = 3",
      "jong PV24 2016 = 2",
      "jong PV24 2016 = 4",
    ]);
  });

  test.each<[string, string, Record<string, unknown>, string[]]>([
    [
      "a part that is there twice, for the manifest did not choose a sex",
      `${header}PV24;2015;0;3\nPV24;2015;1;4\nPV24;2015;1;8\n`,
      ages,
      [`cijfers.csv:4: gaat over hetzelfde gebied en jaar als regel 3 ("PV24 | 2015 | 1 | 8"). ${measuresHint}`],
    ],
    [
      "a part that no row has",
      `${header}PV24;2015;0;3\n`,
      ages,
      ['cijfers.csv:1 Leeftijd: komt in geen enkele rij voor ("1"). Tip: lijkt op 0'],
    ],
    [
      "parts that conditions exclude",
      `${header}PV24;2015;0;3\nPV24;2015;1;4\n`,
      { ...ages, where: { Leeftijd: "1" } },
      [
        "cijfers.csv:3 jong: heeft voor geen enkel gebied en jaar alle 2 delen; van PV24 in 2015 zijn het er 1. Tip: noemt parts hetzelfde deel met twee namen, of sluit where een deel uit?",
      ],
    ],
    [
      "a column that is not there",
      `${header}PV24;2015;0;3\n`,
      { ...ages, measures: { jong: { column: "N", parts: { Leeftyd: ["0", "1"] } } } },
      [
        'cijfers.csv:1 parts: staat in het manifest maar niet in het bestand ("Leeftyd"). Tip: lijkt op Leeftijd, RegioS, Perioden',
      ],
    ],
    [
      "parts in a list of schools",
      `${header}34;2015;0;3\n34;2015;1;4\n`,
      { ...ages, rows: "places" },
      [
        "cijfers.csv jong: parts gaat niet samen met rows: places. Tip: in een lijst van plaatsen telt iedere rij al mee; kies de rijen met where",
      ],
    ],
  ])("are refused for %s", (_, text, manifest, problems) => {
    expect(said(extractOf(text, manifest).problems)).toEqual(problems);
  });

  test("never make a sum of fewer parts than the manifest names", () => {
    const rows = fc.subarray(["PV20", "PV24", "NL"].flatMap((area) => ["0", "1", "2"].map((age) => [area, age])));
    const measures = { jong: { column: "N", parts: { Leeftijd: ["0", "1", "2"] } } };
    fc.assert(
      fc.property(rows, (chosen) => {
        const whole = ["0", "1", "2"].map((age) => `GM0034;${age};1\n`).join("");
        const text = chosen.map(([area, age]) => `${area};${age};1\n`).join("");
        const read = extractOf(`RegioS;Leeftijd;N\n${whole}${text}`, { measures });
        expect(said(read.problems)).toEqual([]);
        for (const [, cells] of Map.groupBy(read.observations, ({ area }) => area))
          expect(cells.some(({ absence }) => absence !== null)).toBe(
            cells.filter(({ low }) => low !== null).length < 3,
          );
      }),
    );
  });
});

describe("Gemeenten that came and went", () => {
  test("an old name and an old code are read in the indeling of their year", () => {
    const text = `${keys}\n1;GM0003;2020JJ00;5\n2;Loppersum;2020JJ00;6\n3;Eemsdelta;2021JJ00;11\n`;
    const read = extractOf(text, byYear);
    expect(read.observations.map(({ area, classification }) => [area, classification])).toEqual([
      ["GM0003", 2020],
      ["GM0024", 2020],
      ["GM1979", 2021],
    ]);
  });

  test("a code that came later is refused in a year before, unless the publisher recoded its series", () => {
    const text = `${keys}\n1;GM1979;2015JJ00;5\n`;
    expect(extractOf(text, byYear).account).toEqual({ rows: 1, used: 0, refused: 1, aside: {} });
    expect(cellsOf(extractOf(text, { ...byYear, classification: 2025 }))).toEqual(["inwoners GM1979 2015 = 5"]);
  });

  test("blank rows of gemeenten that did not exist are laid aside", () => {
    const read = extractOf(`${keys}\n1;GM0003;2021JJ00;\n2;GM1979;2020JJ00;       .\n3;Winsum;2024;\n`, byYear);
    expect(read.account).toEqual({ rows: 3, used: 0, refused: 0, aside: { "gemeente bestond niet": 3 } });
  });

  test("a blank row with a year a column keeps the years in which the gemeente existed", () => {
    const read = extractOf("RegioS;L_2020;L_2021\nGM0003;;\n", {
      period: { columns: "L_{jaar}" },
      measures: { l: {} },
    });
    expect(cellsOf(read)).toEqual(["l GM0003 2020 = not-published"]);
  });

  test("a year after the latest indeling is read in the latest", () => {
    expect(
      extractOf("RegioS;Mannen\nGM0034;1\n", { ...inwoners, period: { constant: 2050 } }).observations[0],
    ).toMatchObject({
      period: 2050,
      classification: 2025,
    });
  });
});

const manifests: Record<string, unknown>[] = [
  { area: { column: "RegioS" }, period: { column: "Perioden" }, measures: { m: { column: "Value" } } },
  {
    area: { column: "RegioS" },
    period: { constant: 2025 },
    marks: { "<5": { below: 5 }, x: "unknown" },
    measures: { m: { column: "Value" } },
  },
  {
    area: { constant: "NL" },
    period: { column: "Perioden" },
    rows: "places",
    measures: { m: { column: "Value", fraction: true } },
  },
  {
    area: { column: "RegioS" },
    period: { constant: 2025 },
    rounded: 5,
    measures: { m: { count: "rows" }, n: { column: "Value" } },
  },
];

test("reads any file into rows that balance or problems that have a line, and never makes a number of an absence", () => {
  fc.assert(
    fc.property(anyFile, fc.constantFrom(...manifests), (bytes, manifest) => {
      const read = extractOf(bytes, manifest);
      expect(balances(read.account)).toBe(true);
      expect(read.problems.every(({ line }) => line !== undefined && line >= 1)).toBe(true);
      expect(read.account.refused > 0 && read.problems.length === 0).toBe(false);
      expect(read.observations.every(isWhole)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

function isWhole({ low, high, absence }: ReadExtract["observations"][number]): boolean {
  if (absence !== null) return low === null && high === null;
  return low !== null && high !== null && low <= high && Number.isFinite(low + high);
}

test("reads the same values from a table however it is written", () => {
  const gemeenten = ["GM0034", "0363", "14", "Bergen (NH.)", "'s-Gravenhage (gemeente)", "GM1680"];
  const amounts = fc.record({
    value: fc.integer({ min: 0, max: 2_000_000 }).map((number) => number / 10),
    kind: fc.constantFrom("number", "empty", "dot", "few"),
  });
  fc.assert(
    fc.property(
      anyStyle,
      fc.constantFrom(",", "."),
      fc.array(amounts, { minLength: 1, maxLength: 6 }),
      (style, decimal, cells) => {
        const texts = cells.map(
          ({ value, kind }) =>
            ({ number: value.toFixed(1).replace(".", decimal), empty: "", dot: ".", few: "<5" })[kind],
        );
        const written = write(
          ["Regio", "Aandeel (%)"],
          texts.map((text, index) => [gemeenten[index]!, text]),
          style,
        );
        const marks = { "<5": { below: 5 } };
        const measures = { deel: { column: "Aandeel", fraction: true } };
        const read = extractOf(written.bytes, {
          delimiter: style.delimiter,
          area: { column: "Regio" },
          marks,
          measures,
        });
        expect(said(read.problems)).toEqual([]);
        expect(read.observations.map(({ line }) => line)).toEqual(written.lines);
        expect(
          read.observations.map(({ low, high, absence }) => absence ?? (low === high ? low : `${low}..${high}`)),
        ).toEqual(
          cells.map(
            ({ value, kind }) => ({ number: value, empty: "not-published", dot: "unknown", few: "0..4" })[kind],
          ),
        );
      },
    ),
    { numRuns: 300 },
  );
});
