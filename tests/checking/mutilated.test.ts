import { describe, expect, test } from "vitest";
import { checkMutilated, checkUnharmed, files, present, type RealFile } from "./realRelease.ts";

if (!present) console.warn(`WARNING: ${files} is absent: no real file is mutilated.`);

const names2019 = { source: "cbs-bevolking", file: "Regionale_kerncijfers_Nederland_2019.csv" };
const titles2025 = { source: "cbs-bevolking", file: "Regionale_kerncijfers_Nederland_11122025_133649.csv" };
const codes2019 = { source: "cbs-omgeving", file: "Gebieden_in_Nederland_2019.csv" };
const inhabitants = { source: "cbs-bevolking", file: "37259ned_UntypedDataSet_05022020_161506.csv", lines: 12_000 };
const ages = { source: "cbs-leeftijd", file: "03759ned_UntypedDataSet_05022020_161839.csv", lines: 4000 };
const households = { source: "cbs-bevolking", file: "71488ned_UntypedDataSet_05062025_175816.csv", lines: 7000 };
const forecast = { source: "cbs-prognose", file: "85173NED_forecast_excerpt.csv" };
const protection = { source: "cbs-jeugdhulp", file: "85100NED_JB12_2023_excerpt.csv" };
const welfare = { source: "cbs-bijstand", file: "70072ned_UntypedDataSet_06062018_000805.csv" };
const provinces = { source: "cbs-bijstand", file: "70072ned_UntypedDataSet_29122019_191739.csv" };
const pupils = {
  source: "duo-leerlingen",
  file: "06.-historisch-overzicht-aantal-leerlingen-per-schoolvestiging.csv",
  lines: 2500,
};
const schools = { source: "duo-vestigingen", file: "02.-alle-schoolvestigingen-basisonderwijs.csv", lines: 2000 };
const all = [
  names2019,
  titles2025,
  codes2019,
  inhabitants,
  ages,
  households,
  forecast,
  protection,
  welfare,
  provinces,
  pupils,
  schools,
];

interface Mutilation {
  what: string;
  file: RealFile;
  by: (lines: string[]) => string[];
  /** Who says it: the check of the file alone, or the comparison with the unharmed file. */
  said: "check" | "diff";
  /** The place and the words. */
  line: RegExp;
}

/** What publishers, spreadsheets and editors in a hurry do to a file. */
const mutilations: Mutilation[] = [
  {
    what: "a column that is used is renamed",
    file: names2019,
    by: header((head) => head.replace("Totale bevolking", "Inwoners")),
    said: "check",
    line: /2019\.csv:1 inwoners: staat in het manifest maar niet in het bestand \("Totale bevolking"\)/,
  },
  {
    what: "the same, with the name that it has now",
    file: names2019,
    by: header((head) => head.replace("Totale bevolking", "Inwoners")),
    said: "diff",
    line: /2019\.csv:1 Inwoners: de kolom heet anders, met dezelfde waarden .*\("Totale bevolking" → "Inwoners"\)/,
  },
  {
    what: "a column that is not used is renamed",
    file: names2019,
    by: header((head) => head.replace("Mannen", "Heren")),
    said: "diff",
    line: /2019\.csv:1 Heren: de kolom heet anders.*gebruikt haar niet.*\("Mannen" → "Heren"\)/,
  },
  {
    what: "the year above a column is mistyped",
    file: pupils,
    by: header((head) => head.replace("LEERLINGEN_2019", "LEERLINGEN_2091")),
    said: "check",
    line: /schoolvestiging\.csv:2 LEERLINGEN_2020: het jaar 2019 ontbreekt, terwijl 2018 en 2020 er zijn/,
  },
  {
    what: "decimals are lost: 35.4 becomes 354",
    file: forecast,
    by: cells((text) => text.replace(/(\d)\.(\d)/g, "$1$2")),
    said: "diff",
    line: /85173NED_forecast_excerpt\.csv:1 prognose_x1000: de decimalen zijn verdwenen: 10 van 10 getallen/,
  },
  {
    what: "decimals are lost: 35.4 becomes 35",
    file: forecast,
    by: cells((text) => text.replace(/(\d)\.\d/g, "$1")),
    said: "diff",
    line: /85173NED_forecast_excerpt\.csv:1 ondergrens67: de decimalen zijn verdwenen/,
  },
  {
    what: "decimals of a column that is not used are lost",
    file: titles2025,
    by: cells((text) => text.replace(/(\d),(\d)/g, "$1$2")),
    said: "diff",
    line: /133649\.csv:1 .*Jonger dan 5 jaar \(%\): de decimalen zijn verdwenen/,
  },
  {
    what: "rows are doubled",
    file: titles2025,
    by: (lines) => [...lines.slice(0, 60), ...lines.slice(40, 60), ...lines.slice(60)],
    said: "check",
    line: /133649\.csv:61: de rij is gelijk aan regel 41 en staat dus dubbel; zo zijn er 20 rijen, tot en met regel 80/,
  },
  {
    what: "a row that the monitor does not use is doubled, with a number of its own",
    file: households,
    by: (lines) => [...lines, lines[6990]!.replace(/^"\d+"/, '"999999"')],
    said: "check",
    line: /71488ned.*csv:7001: de rij is gelijk aan regel 6991/,
  },
  {
    what: "a gemeente is missing",
    file: names2019,
    by: (lines) => lines.filter((line) => !line.startsWith("Almere;")),
    said: "check",
    line: /2019\.csv:\d+ Totale bevolking: Almere \(GM0034\) ontbreekt in 2019/,
  },
  {
    what: "a gemeente is missing in a list of schools",
    file: schools,
    by: (lines) => lines.filter((line) => !line.includes(";0034;")),
    said: "diff",
    line: /basisonderwijs\.csv:1 GEMEENTENUMMER: Almere \(GM0034\) staat niet meer in het bestand/,
  },
  {
    what: "the unit is another: a thousand times as large",
    file: codes2019,
    by: column(2, (text) => `${text}000`),
    said: "diff",
    line: /2019\.csv:\d+ Inwonertal: 355 van 355 cijfers zijn precies 1\.000 keer zo groot, zoals .*\("\d+\.\d+" → "[\d.]+\.000"\)/,
  },
  {
    what: "the unit is another in half of the rows",
    file: inhabitants,
    by: (lines) => lines.map((line, at) => (at > 6000 ? line.replace(/(\d)"(\r?)$/, '$1000"$2') : line)),
    said: "diff",
    line: /37259ned.*csv:\d+ BevolkingOp1Januari_1: \d+ van [\d.]+ cijfers zijn precies 1\.000 keer zo groot/,
  },
  {
    what: "letters are read in one alphabet and saved in another",
    file: names2019,
    by: (lines) => lines.map((line) => misread(misread(line))),
    said: "check",
    line: /2019\.csv:192 Naam: de letters zijn beschadigd.*zo zijn er \d in deze kolom \("GaasterlÃ¢n-Sleat"\)/,
  },
  {
    what: "letters become question marks",
    file: pupils,
    by: (lines) => lines.map((line) => line.replace(/[éëöüèâ]/g, "?")),
    said: "check",
    line: /schoolvestiging\.csv:\d+ NAAM_VESTIGING: de letters zijn beschadigd/,
  },
  {
    what: "half of the file is cut off",
    file: inhabitants,
    by: (lines) => lines.slice(0, 6000),
    said: "diff",
    line: /37259ned.*csv:6000: 50% van de rijen is weg; op deze regel houdt het bestand op/,
  },
  {
    what: "the last rows are cut off",
    file: households,
    by: (lines) => lines.slice(0, -30),
    said: "diff",
    line: /71488ned.*csv:\d+: de laatste \d+ rijen zijn weg; op deze regel houdt het bestand op/,
  },
  {
    what: "a code is another in the code list",
    file: ages,
    by: (lines) => lines.map((line) => line.replace('"T001019"', '"T001020"')),
    said: "diff",
    line: /03759ned.*csv:1 BurgerlijkeStaat: 1 van \d+ codes of namen komt niet meer voor: T001019 \("T001019" → "T001020"\)/,
  },
  {
    what: "one row has another code",
    file: pupils,
    by: first(/;SBO;/, (line) => line.replace(";SBO;", ";BO;")),
    said: "diff",
    line: /schoolvestiging\.csv:16 SOORT_VESTIGING: van de rijen zijn er 1 nieuw of veranderd/,
  },
  {
    what: "a year is gone",
    file: inhabitants,
    by: (lines) => lines.filter((line) => !line.includes("2014JJ00")),
    said: "check",
    line: /37259ned.*csv:\d+ BevolkingOp1Januari_1: het jaar 2014 ontbreekt/,
  },
  {
    what: "the last year is gone",
    file: inhabitants,
    by: (lines) => lines.filter((line) => !line.includes("2018JJ00")),
    said: "diff",
    line: /37259ned.*csv:1 Perioden: 2018 is uit het bestand verdwenen/,
  },
  {
    what: "the dot of CBS becomes a 0",
    file: protection,
    by: cells((text) => text.replace(/,\.(?=\r?$)/, ",0")),
    said: "diff",
    line: /85100NED_JB12_2023_excerpt\.csv:1 2023\*: "\." stond hier 3 keer en nu nergens meer/,
  },
  {
    what: "empty cells become a 0",
    file: names2019,
    by: cells((text) => text.replace(/;(?=;|\r?$)/g, ";0")),
    said: "check",
    line: /2019\.csv:3 Naam: was op 1 januari 2019 geen gemeente \("Aalburg"\)/,
  },
  {
    what: "hidden numbers become a 0",
    file: pupils,
    by: cells((text) => text.replaceAll("<5", "0")),
    said: "diff",
    line: /schoolvestiging\.csv:1 LEERLINGEN_\d+: "<5" stond hier \d+ keer en nu nergens meer/,
  },
  {
    what: "the codes of areas are a row lower",
    file: codes2019,
    by: shifted(1),
    said: "diff",
    line: /2019\.csv:2 Code: dezelfde waarden staan in een andere volgorde, terwijl andere kolommen gelijk bleven/,
  },
  {
    what: "the figures are a row lower",
    file: codes2019,
    by: shifted(2),
    said: "diff",
    line: /2019\.csv:2 Inwonertal: \d+ van 355 veranderde cijfers zijn nu die van een ander gebied: Aa en Hunze \(GM1680\)/,
  },
  {
    what: "two gemeenten change places",
    file: names2019,
    by: (lines) => lines.map((line) => line.replace(/^(Almere|Almelo);/, (_, name) => `${others[name]};`)),
    said: "diff",
    line: /2019\.csv:15 Totale bevolking: 2 van 2 veranderde cijfers .* Almere \(GM0034\) heeft in 2019 het cijfer van Almelo/,
  },
  {
    what: "codes lose their zeros",
    file: schools,
    by: (lines) => lines.map((line) => line.replace(/;0(\d{3};)/, ";$1")),
    said: "diff",
    line: /basisonderwijs\.csv:1 GEMEENTENUMMER: \d+ van \d+ codes of namen komen niet meer voor: 0\d{3},.*\("(0\d{3})" → /,
  },
  {
    what: "the names of two columns are swapped",
    file: titles2025,
    by: header((head) =>
      head
        .replace("en/5 tot 10 jaar", "en/x")
        .replace("en/10 tot 15 jaar", "en/5 tot 10 jaar")
        .replace("en/x", "en/10 tot 15 jaar"),
    ),
    said: "diff",
    line: /133649\.csv:1 .*\/5 tot 10 jaar \(aantal\): hier staan de waarden die eerst in kolom .*10 tot 15 jaar/,
  },
  {
    what: "the figures of two years are swapped",
    file: pupils,
    by: header((head) => head.replace("LEERLINGEN_2018;LEERLINGEN_2019", "LEERLINGEN_2019;LEERLINGEN_2018")),
    said: "diff",
    line: /schoolvestiging\.csv:1 LEERLINGEN_2018: hier staan de waarden die eerst in kolom LEERLINGEN_2019 stonden/,
  },
  {
    what: "the delimiter is another",
    file: inhabitants,
    by: (lines) => lines.map((line) => line.replaceAll(";", ",")),
    said: "diff",
    line: /37259ned.*csv:1: het scheidingsteken is een ander \(";" → ","\)/,
  },
  {
    what: "the delimiter is also the decimal mark",
    file: names2019,
    by: (lines) => lines.map((line) => line.replaceAll(";", ",")),
    said: "check",
    line: /2019\.csv:2: heeft 17 kolommen, de kopregel 15/,
  },
  {
    what: "comma and point change places",
    file: names2019,
    by: cells((text) => text.replace(/(\d),(\d)/g, "$1.$2")),
    said: "diff",
    line: /2019\.csv:1 Totale oppervlakte km2: het decimaalteken is veranderd \("," → "\."\)/,
  },
  {
    what: "thousands get a point",
    file: codes2019,
    by: column(2, (text) => text.replace(/(\d{3})$/, ".$1")),
    said: "check",
    line: /2019\.csv:2 Inwonertal: is geen heel aantal \("25\.386"\)/,
  },
  {
    what: "the total of the country is altered",
    file: titles2025,
    by: first(/"Nederland"/, (line) => line.replace("18044027", "18144027")),
    said: "check",
    line: /133649\.csv:2 .*Totale bevolking \(aantal\): het totaal van NL in 2025 is 18\.144\.027, maar de som van alle gemeenten is 18\.044\.027/,
  },
  {
    what: "the total of men and women is altered",
    file: provinces,
    by: first(/"PV20 {2}";"2015JJ00"/, (line) => line.replace('"  583942"', '"  583492"')),
    said: "check",
    line: /191739\.csv:22 TotaleBevolking_1: telt niet op: hier staat 583\.492, maar de som van Mannen_2 \+ Vrouwen_3 is 583\.942/,
  },
  {
    what: "a figure is ten times too high",
    file: inhabitants,
    by: first(/"T001038";"GM0034";"2015JJ00"/, (line) => line.replace("196932", "1969320")),
    said: "check",
    line: /37259ned.*csv:1237 BevolkingOp1Januari_1: Almere \(GM0034\) valt in 2015 buiten de reeks.*\("196\.013" → "1\.969\.320"\)/,
  },
  {
    what: "the same, with the figure of before",
    file: inhabitants,
    by: first(/"T001038";"GM0034";"2015JJ00"/, (line) => line.replace("196932", "1969320")),
    said: "diff",
    line: /37259ned.*csv:1237 BevolkingOp1Januari_1: 1 van [\d.]+ cijfers .* is herzien, .*Almere \(GM0034\) in 2015 \("196\.932" → "1\.969\.320"\)/,
  },
  {
    what: "one digit is another",
    file: names2019,
    by: first(/^Almere;/, (line) => line.replace("207904", "207914")),
    said: "check",
    line: /2019\.csv:16 Totale bevolking: telt niet op: hier staat 207\.914, maar de som van Mannen \+ Vrouwen is 207\.904/,
  },
  {
    what: "the header stands among the figures again",
    file: households,
    by: (lines) => [...lines.slice(0, 5000), lines[0]!, ...lines.slice(5000)],
    said: "check",
    line: /71488ned.*csv:5001: de kopregel staat hier nog een keer, tussen de cijfers/,
  },
  {
    what: "small numbers are shown",
    file: pupils,
    by: first(/<5/, (line) => line.replace("<5", "3")),
    said: "check",
    line: /schoolvestiging\.csv:9 LEERLINGEN_\d+: een klein aantal dat de bron anders verbergt met <5.*\("3"\)/,
  },
  {
    what: "a column is emptied",
    file: names2019,
    by: column(1, () => ""),
    said: "check",
    line: /2019\.csv:2 Totale bevolking: geen enkele cel van cbs-bevolking\.inwoners heeft een getal/,
  },
  {
    what: "a row that the monitor does not use is gone",
    file: households,
    by: (lines) => lines.filter((_, at) => at !== 4999),
    said: "diff",
    line: /71488ned.*csv:1 .*0 nieuw of veranderd, 1 niet meer zo te vinden \(regel 5000 van het vorige bestand\)/,
  },
  {
    what: "the mark of a provisional year is lost",
    file: protection,
    by: header((head) => head.replace("2023*", "2023")),
    said: "diff",
    line: /85100NED_JB12_2023_excerpt\.csv:3 2023: 3 cijfers van cbs-jeugdhulp\.jeugdbescherming over 2023.*\("voorlopig" → "definitief"\)/,
  },
  {
    what: "figures are rounded",
    file: codes2019,
    by: column(2, (text) => String(Math.round(Number(text) / 100) * 100)),
    said: "diff",
    line: /2019\.csv:1 Inwonertal: de afronding is veranderd \("niet afgerond" → "afgerond op 100"\)/,
  },
  {
    what: "a name is mistyped",
    file: names2019,
    by: first(/^Almere;/, (line) => line.replace("Almere", "Allmere")),
    said: "check",
    line: /2019\.csv:16 Naam: is geen bekend gebied \("Allmere"\)\. Tip: lijkt op Almere/,
  },
  {
    what: "a spreadsheet writes a power of ten",
    file: names2019,
    by: first(/^Amsterdam;/, (line) => line.replace("862965", "8,6E+05")),
    said: "check",
    line: /2019\.csv:28 Totale bevolking: is geen getal \("8,6E\+05"\)/,
  },
  {
    what: "the server sent a page in place of a file",
    file: codes2019,
    by: () => ["<!DOCTYPE html>", "<html><body>Service unavailable</body></html>"],
    said: "check",
    line: /2019\.csv:1 area: staat in het manifest maar niet in het bestand \("Code"\)/,
  },
];

const others: Record<string, string> = { Almere: "Almelo", Almelo: "Almere" };

describe.skipIf(!present && process.env.CI !== "true")("A real file", () => {
  test.each(all)("$file has nothing that stops a release, and does not differ from itself", async (file) => {
    expect((await checkUnharmed(file)).stops).toEqual([]);
    const { check, diff } = await checkMutilated(file, (bytes) => bytes);
    expect([...check, ...diff]).toEqual([]);
  });

  test.each(mutilations)("is caught where $what", async ({ file, by, said, line }) => {
    const found = await checkMutilated(file, (bytes) => edit(bytes, by));
    expect(found[said].filter((text) => line.test(text)).length, found[said].join("\n")).toBeGreaterThan(0);
  });
});

/** Changes lines in the alphabet that the file has. */
function edit(bytes: Buffer, by: (lines: string[]) => string[]): Buffer {
  const alphabet = bytes.toString("utf8").includes("\uFFFD") ? "latin1" : "utf8";
  const lines = bytes.toString(alphabet).replace(/\n$/, "").split("\n");
  return Buffer.from(`${by(lines).join("\n")}\n`, alphabet);
}

/** Saved as UTF-8 and read as Windows-1252; twice, for a file of Windows-1252 becomes good UTF-8 the first time. */
function misread(line: string): string {
  return Buffer.from(line, "utf8").toString("latin1");
}

function header(change: (line: string) => string) {
  return ([head, ...rest]: string[]) => [change(head!), ...rest];
}

function cells(change: (line: string) => string) {
  return ([head, ...rest]: string[]) => [head!, ...rest.map(change)];
}

function first(which: RegExp, change: (line: string) => string) {
  return (lines: string[]) => {
    const at = lines.findIndex((line) => which.test(line));
    return lines.map((line, index) => (index === at ? change(line) : line));
  };
}

/** Of one column each cell that is filled, under the header. */
function column(at: number, change: (text: string) => string) {
  return cells((line) => {
    const parts = line.split(";");
    if (parts[at]) parts[at] = change(parts[at]);
    return parts.join(";");
  });
}

/** Of one column each cell a row lower, and the last one on top. */
function shifted(at: number) {
  return ([head, ...lines]: string[]) => {
    const rows = lines.map((line) => line.split(";"));
    const full = rows.filter((row) => /^\d+$/.test(row[2] ?? ""));
    const column = full.map((row) => row[at]!);
    full.forEach((row, index) => {
      row[at] = column.at(index - 1)!;
    });
    return [head!, ...rows.map((row) => row.join(";"))];
  };
}
