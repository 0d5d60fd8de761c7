import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Observation } from "../../src/domain/observation.ts";
import { formatProblem } from "../../src/domain/problem.ts";
import { balances } from "../../src/domain/received.ts";
import { decodeText } from "../../src/sources/decodeText.ts";
import { areaFinder } from "../../src/sources/findArea.ts";
import { findColumn } from "../../src/sources/findColumn.ts";
import { readCodeLists } from "../../src/sources/readCodeLists.ts";
import { readRegister } from "../../src/sources/readRegister.ts";
import { type ReadSources, readSources } from "../../src/sources/readSources.ts";
import { readTable } from "../../src/sources/readTable.ts";

const files = join(process.cwd(), "..", "shared", "data");
const present = existsSync(files);
if (!present) console.warn(`WARNING: ${files} is absent: the readers are NOT tried on the files of the publishers.`);

const kerncijfers = "cbs-statline/70072ned";
const kwb = "cbs-statline/kwb";
const oddities = "cbs-statline/oddities";
const duo06 = "duo/2026-08/06.-historisch-overzicht-aantal-leerlingen-per-schoolvestiging.csv";
const resaved = "cbs-statline/86004NED/Inkomen_van_huishoudens__regio_11122025_135329.csv";
const place = { rows: "places", classification: 2025 };
const regioS = { area: { column: "RegioS" }, period: { column: "Perioden" } };
/** Until then some gemeenten were renamed in the course of a year, and have a price under both codes. */
const sinds2016 = { period: { column: "Perioden", from: 2016 } };
const titles = { area: { column: "Regio's", level: "gemeente" }, period: { column: "Perioden" } };
const fraction = (column: string) => ({ column, fraction: true });
const soorten = { bo: "BO", sbo: "SBO", so: "SO", "so-vso": "SO/VSO", vso: "VSO" };

interface Case {
  manifest: Record<string, unknown>;
  /** rows, used, refused and what was laid aside. */
  account: [rows: number, used: number, refused: number, aside?: Record<string, number>];
  /** A few known cells: measure, area and year. */
  cells: Record<string, number | string>;
}

const cases: Record<string, Case> = {
  [`${kerncijfers}/70072ned_UntypedDataSet_06062018_000805.csv`]: {
    manifest: { ...regioS, measures: { inwoners: { column: "TotaleBevolking" }, bo: { column: "Basisonderwijs" } } },
    account: [770, 406, 0, { "ander gebiedsniveau": 44, "gemeente bestond niet": 320 }],
    cells: { "inwoners NL 2015": 16900726, "inwoners GM0642 2015": 44501, "inwoners GM0193 2015": 123861 },
  },
  [`${kerncijfers}/70072ned_UntypedDataSet_29122019_191739.csv`]: {
    manifest: {
      ...regioS,
      measures: { inwoners: { column: "TotaleBevolking" }, bijstand: { column: "BijstandTotDeAOWLeeftijd" } },
    },
    account: [300, 300, 0],
    cells: {
      "inwoners PV20 1995": 557995,
      "inwoners PV31 2019": 1116137,
      "bijstand PV20 1995": "not-published",
      "bijstand PV20 2006": "not-published",
    },
  },
  [`${kerncijfers}/Regionale_kerncijfers_Nederland_11122025_133649.csv`]: {
    manifest: {
      ...titles,
      measures: { inwoners: { column: "Totale bevolking" }, "deel-0-4": fraction("Jonger dan 5 jaar (%)") },
    },
    account: [729, 343, 0, { "gemeente bestond niet": 386 }],
    cells: {
      "inwoners NL 2025": 18044027,
      "deel-0-4 NL 2025": 4.8,
      "inwoners GM0642 2025": 44669,
      "inwoners GM0193 2025": 133810,
    },
  },
  [`${kerncijfers}/Regionale_kerncijfers_Nederland_04062025_092105.csv`]: {
    manifest: {
      ...titles,
      period: { column: "Perioden", from: 2011, to: 2023 },
      measures: {
        eenouder: { column: "Gemiddeld besteedbaar inkomen/Type: Eenoudergezin", fraction: true, factor: 1000 },
        huishoudens: fraction("Particuliere huishoudens excl. studenten (x 1 000)"),
      },
    },
    account: [22568, 4944, 0, { "buiten de gekozen jaren": 13104, "gemeente bestond niet": 4520 }],
    cells: { "huishoudens GM0193 2020": 57.6, "eenouder GM0193 2020": 37300 },
  },
  [`${kerncijfers}/Regionale_kerncijfers_Nederland_16062025_162909.csv`]: {
    manifest: {
      ...titles,
      period: { column: "Perioden", from: 2010 },
      measures: { dichtheid: { column: "Bevolkingsdichtheid (aantal inwoners per km²)" } },
    },
    account: [22568, 6059, 0, { "buiten de gekozen jaren": 10920, "gemeente bestond niet": 5589 }],
    cells: { "dichtheid GM0193 2020": 1160, "dichtheid GM0193 2024": 1203, "dichtheid GM0193 2025": "not-published" },
  },
  [`${kerncijfers}/Regionale_kerncijfers_Nederland_22012025_144703.csv`]: {
    manifest: {
      area: { column: "Koppelvariabele regio" },
      period: { column: "#2" },
      measures: { huisarts: fraction("Afstand tot huisartsenpraktijk km") },
    },
    account: [22, 15, 0, { "ander gebiedsniveau": 6, voettekst: 1 }],
    cells: {
      "huisarts NL 2022": 1.1,
      "huisarts PV23 2023": 1.3,
      "huisarts GM0392 2022": 0.6,
      "huisarts NL 2024": "not-published",
    },
  },
  "cbs-statline/37259ned/37259ned_UntypedDataSet_05022020_161506.csv": {
    manifest: {
      ...regioS,
      period: { column: "Perioden", from: 2010 },
      where: { Geslacht: "T001038" },
      measures: { inwoners: { column: "BevolkingOp1Januari" } },
    },
    account: [
      69089,
      3626,
      0,
      { "buiten de gekozen jaren": 58550, "gemeente bestond niet": 3754, "leeg en gebied onbekend": 3159 },
    ],
    cells: { "inwoners GM0034 2015": 196932 },
  },
  "cbs-statline/03759ned/03759ned_UntypedDataSet_05022020_161839.csv": {
    manifest: {
      ...regioS,
      codes: "03759ned_metadata.csv",
      where: { Geslacht: "Totaal mannen en vrouwen", BurgerlijkeStaat: "Totaal burgerlijke staat" },
      measures: {
        inwoners: { column: "BevolkingOp1Januari", where: { Leeftijd: "Totaal" } },
        baby: { column: "BevolkingOp1Januari", where: { Leeftijd: "0 jaar" } },
      },
    },
    account: [6912, 128, 0, { "andere selectie": 6784 }],
    cells: { "inwoners PV20 2015": 583942, "inwoners PV24 2015": 401791, "baby PV20 2015": 5327 },
  },
  "cbs-statline/71488ned/71488ned_UntypedDataSet_05062025_175816.csv": {
    manifest: {
      ...regioS,
      where: { Geslacht: "T001038", Leeftijd: "10000" },
      measures: { thuiswonend: { column: "ThuiswonendKind" } },
    },
    account: [20475, 325, 0, { "andere selectie": 20150 }],
    cells: { "thuiswonend NL 2000": 4541102, "thuiswonend NL 2001": 4577995 },
  },
  "cbs-statline/83625NED/83625NED_UntypedDataSet_05062025_101716.csv": {
    manifest: { ...regioS, ...sinds2016, measures: { prijs: { column: "GemiddeldeVerkoopprijs" } } },
    account: [
      22350,
      3366,
      0,
      { "buiten de gekozen jaren": 15645, "ander gebiedsniveau": 36, "gemeente bestond niet": 3303 },
    ],
    cells: { "prijs GM1940 2016": 219532, "prijs GM0193 2024": 450763 },
  },
  "cbs-statline/83625NED/Huisprijzen.csv": {
    manifest: { ...titles, ...sinds2016, measures: { prijs: { column: "Gemiddelde verkoopprijs" } } },
    account: [21840, 3249, 0, { "buiten de gekozen jaren": 15288, "gemeente bestond niet": 3303 }],
    cells: { "prijs GM1940 2016": 219532, "prijs GM0193 2024": 450763 },
  },
  "cbs-statline/86004NED/86004NED_UntypedDataSet_07062025_175918.csv": {
    manifest: {
      ...regioS,
      where: { KenmerkenVanHuishoudens: "1050010" },
      measures: {
        huishoudens: { column: "ParticuliereHuishoudens", factor: 1000 },
        inkomen: fraction("GemiddeldGestandaardiseerdInkomen"),
      },
    },
    account: [4225, 169, 0, { "andere selectie": 4056 }],
    cells: { "huishoudens NL 2011": 7347500, "inkomen NL 2012": 25.8 },
  },
  "cbs-statline/86004NED/Inkomen_van_huishoudens_per_gemeente.csv": {
    manifest: { ...titles, measures: { inkomen: fraction("Gemiddeld gestandaardiseerd inkomen") } },
    account: [342, 342, 0],
    cells: { "inkomen GM1680 2024": 32.8, "inkomen GM0358 2024": 42 },
  },
  [`${kwb}/Kerncijfers_wijken_en_buurten_2024_geslachten.csv`]: {
    manifest: {
      area: { column: "Codering" },
      period: { file: "{jaar}" },
      measures: { inwoners: { column: "Aantal inwoners" } },
    },
    account: [18310, 343, 0, { "ander gebiedsniveau": 17967 }],
    cells: { "inwoners NL 2024": 17942942, "inwoners GM1680 2024": 25845 },
  },
  [`${kwb}/Kerncijfers_wijken_en_buurten_2024_10122025_135731.csv`]: {
    manifest: {
      area: { column: "Wijken en buurten", level: "gemeente" },
      period: { file: "{jaar}" },
      measures: { inwoners: { column: "Aantal inwoners" } },
    },
    account: [100, 100, 0],
    cells: { "inwoners GM1680 2024": 25845, "inwoners GM1525 2024": 38470 },
  },
  [`${kwb}/CBS_Kerncijfers.csv`]: {
    manifest: {
      area: { column: "WijkenEnBuurten" },
      period: { column: "Peildatum" },
      measures: { inwoners: { column: "AantalInwoners_5" } },
    },
    account: [1536, 8, 0, { "ander gebiedsniveau": 1528 }],
    cells: { "inwoners GM0034 2025": 229574 },
  },
  [`${kwb}/gem_2016.dbf`]: {
    manifest: {
      area: { column: "GM_CODE" },
      period: { file: "{jaar}" },
      where: { WATER: "NEE" },
      marks: { "-99999999": "unknown" },
      measures: {
        inwoners: { column: "AANT_INW" },
        stedelijkheid: { column: "STED" },
        geboorten: { column: "GEBOO_TOT" },
      },
    },
    account: [479, 390, 0, { "andere selectie": 89 }],
    cells: { "inwoners GM0034 2016": 198145, "stedelijkheid GM0034 2016": 2 },
  },
  "cbs-statline/83841NED-v4/Observations.csv": {
    manifest: {
      area: { constant: "NL" },
      period: { column: "Perioden" },
      where: {
        KenmerkenVanHuishoudens: "Particuliere huishoudens",
        InkomensgrensHuishouden: "Inkomen tot lage-inkomensgrens",
        DuurInkomenspositie: "Ten minste 1 jaar",
      },
      measures: {
        huishoudens: { where: { Measure: "Huishoudens" }, factor: 1000 },
        deel: { where: { Measure: "Huishoudens, relatief" }, fraction: true },
      },
    },
    account: [11460, 26, 0, { "andere selectie": 11434 }],
    cells: { "huishoudens NL 2011": 481800, "deel NL 2011": 6.9 },
  },
  "cbs-statline/excerpts/85095NED_voogdij_2022-06-30.csv": {
    manifest: {
      area: { constant: "NL" },
      period: { file: "{jaar}" },
      marks: { ".": { from: 0, to: 7 } },
      rounded: 5,
      measures: {
        voogdij: { column: "totaal_voogdij", where: { leeftijd: "Totaal" } },
        voorlopig: { column: "voorlopige", where: { leeftijd: "1 jaar" } },
      },
    },
    account: [22, 2, 0, { "andere selectie": 20 }],
    cells: { "voogdij NL 2022": "9587.5..9592.5", "voorlopig NL 2022": "0..7" },
  },
  "cbs-statline/excerpts/85100NED_JB12_2023_excerpt.csv": {
    manifest: {
      area: { column: "regio" },
      period: { columns: "{jaar}" },
      where: {
        regio: ["Kop van Noord-Holland (CR)", "Hof van Twente", "Land van Cuijk", "Kop van Noord-Holland (JZ)"],
      },
      marks: { ".": { from: 0, to: 7 } },
      rounded: 5,
      measures: {
        totaal: { where: { persoonskenmerk: "Totaal" } },
        jong: { where: { persoonskenmerk: "Leeftijd: 0 tot 4 jaar" } },
      },
    },
    account: [25, 6, 0, { "andere selectie": 17, "ander gebiedsniveau": 2 }],
    cells: { "totaal GM1735 2023": "22.5..27.5", "totaal JZ03 2023": "112.5..117.5", "jong GM1982 2023": "0..7" },
  },
  "cbs-statline/excerpts/85173NED_forecast_excerpt.csv": {
    manifest: {
      area: { column: "regio_2021" },
      period: { column: "jaar" },
      classification: 2021,
      measures: {
        prognose: { column: "prognose_x1000", factor: 1000 },
        ondergrens: { column: "ondergrens67", factor: 1000 },
      },
    },
    account: [10, 10, 0],
    cells: { "prognose GM0893 2050": 12200, "ondergrens GM0373 2050": 29100 },
  },
  [`${oddities}/Geregistreerde_criminaliteit_Noord_Nederland.csv`]: {
    manifest: {
      header: 2,
      area: { constant: "NL" },
      period: { columns: "{jaar} / aantal" },
      measures: {
        misdrijven: { where: { "Soort misdrijf": "Misdrijven, totaal" } },
        zeden: { where: { "Soort misdrijf": "245 Verblijf ongewenste vreemdeling" } },
      },
    },
    account: [74, 2, 0, { "andere selectie": 71, voettekst: 1 }],
    cells: { "misdrijven NL 2021": 60540, "misdrijven NL 2023": 64165, "zeden NL 2022": 0 },
  },
  [`${oddities}/Inkomen_van_huishoudens__huishoudenskenmerken__regio__indeling_2023__22012025_150250 (1).csv`]: {
    manifest: {
      area: { column: "Regio" },
      period: { constant: 2022 },
      measures: { inkomen: fraction("Mediaan besteedbaar inkomen 1000 euro") },
    },
    account: [18, 17, 0, { voettekst: 1 }],
    cells: {
      "inkomen NL 2022": 39.7,
      "inkomen PV26 2022": 43.4,
      "inkomen GM0344 2022": 36.5,
      "inkomen GM0518 2022": 34.3,
    },
  },
  [`${oddities}/Regionale_kerncijfers_Nederland_2019.csv`]: {
    manifest: {
      area: { column: "Naam", level: "gemeente" },
      period: { file: "{jaar}" },
      measures: { inwoners: { column: "Totale bevolking" } },
    },
    account: [723, 355, 0, { voettekst: 1, "gemeente bestond niet": 367 }],
    cells: { "inwoners GM1680 2019": 25386, "inwoners GM0193 2019": 127497 },
  },
  [duo06]: {
    manifest: {
      ...place,
      area: { column: "GEMEENTECODE_VESTIGING" },
      period: { columns: "LEERLINGEN_{jaar}" },
      marks: { "<5": { below: 5 } },
      measures: Object.fromEntries(
        Object.entries(soorten).map(([name, soort]) => [name, { where: { SOORT_VESTIGING: soort } }]),
      ),
    },
    account: [9737, 9737, 0],
    cells: {},
  },
  "duo/2026-08/02.-alle-schoolvestigingen-basisonderwijs.csv": {
    manifest: {
      ...place,
      area: { column: "GEMEENTENUMMER" },
      period: { constant: 2026 },
      measures: { scholen: { count: "rows" } },
    },
    account: [6122, 6122, 0],
    cells: {},
  },
  "duo/2026-04/02.-alle-schoolvestigingen-basisonderwijs.csv": {
    manifest: {
      ...place,
      area: { column: "GEMEENTENUMMER" },
      period: { constant: 2026 },
      measures: { scholen: { count: "rows" } },
    },
    account: [6107, 6107, 0],
    cells: {},
  },
  "duo/samples/leerlingen-vo-per-vestiging-2025.FIRST-ROWS-TRANSCRIBED.csv": {
    manifest: {
      ...place,
      area: { column: "GEMEENTENAAM", level: "gemeente" },
      period: { file: "{jaar}" },
      marks: { "<5": { below: 5 } },
      measures: { vo: { column: "AANTAL LEERLINGEN" }, vavo: { column: "AANTAL VO LEERLINGEN UITBESTEED AAN VAVO" } },
    },
    account: [22, 22, 0],
    cells: {
      "vo GM0060 2025": 145,
      "vo GM0373 2025": 818,
      "vavo GM1992 2025": "1..4",
      "vavo GM0060 2025": 0,
      "vo GM0518 2025": 975,
    },
  },
  "areas/82949NED_TypedDataSet_17052018_142705.csv": {
    manifest: { area: { column: "RegioS" }, period: { constant: 2015 }, measures: { gemeenten: { count: "rows" } } },
    account: [393, 393, 0],
    cells: { "gemeenten GM1680 2015": 1 },
  },
  "areas/Gebieden_in_Nederland_2019.csv": {
    manifest: {
      area: { column: "Code" },
      period: { file: "{jaar}" },
      measures: { inwoners: { column: "Inwonertal" } },
    },
    account: [356, 355, 0, { voettekst: 1 }],
    cells: { "inwoners GM1680 2019": 25386, "inwoners GM0193 2019": 127497 },
  },
  "areas/Gebieden_in_Nederland_2020_07122020_202646.csv": {
    manifest: {
      area: { column: "municipalityName", level: "gemeente" },
      period: { file: "{jaar}" },
      measures: { inwoners: { column: "population" } },
    },
    account: [356, 355, 0, { voettekst: 1 }],
    cells: { "inwoners GM1680 2020": 25445, "inwoners GM0193 2020": 128840 },
  },
  "areas/woonplaatsen-v4/Observations.csv": {
    manifest: {
      ...place,
      area: { column: "StringValue" },
      period: { constant: 2025 },
      where: { Measure: "GM000B" },
      measures: { woonplaatsen: { count: "rows" } },
    },
    account: [17507, 2501, 0, { "andere selectie": 15006 }],
    cells: {},
  },
  "areas/pc4_gemeente_swv_2015.csv": {
    manifest: {
      ...place,
      classification: 2015,
      area: { column: "gemeente_2015", level: "gemeente" },
      period: { constant: 2015 },
      measures: { postcodes: { count: "rows" } },
    },
    account: [4046, 4046, 0],
    cells: {},
  },
  "areas/split_municipalities_2015.csv": {
    manifest: {
      ...place,
      classification: 2015,
      area: { column: "gemeente_2015", level: "gemeente" },
      period: { constant: 2015 },
      where: { onderwijs: "PO" },
      measures: { postcodes: { column: "n_pc4" } },
    },
    account: [55, 26, 0, { "andere selectie": 29 }],
    cells: {},
  },
};

describe.skipIf(!present && process.env.CI !== "true")("The readers on the files of the publishers", async () => {
  const { register } = await readRegister("data/areas");
  const work = mkdtempSync(join(tmpdir(), "bronnen-"));
  afterAll(() => rmSync(work, { recursive: true }));
  const known = new Map<string, Promise<ReadSources>>();

  /** Reads a release of one source with these extracts, as `npm run data` would. */
  function read(extracts: Record<string, unknown>[]): Promise<ReadSources> {
    const key = JSON.stringify(extracts);
    if (!known.has(key)) known.set(key, readNew(extracts, join(work, String(known.size))));
    return known.get(key)!;
  }
  async function readNew(extracts: Record<string, unknown>[], folder: string): Promise<ReadSources> {
    const source = join(folder, "bron");
    mkdirSync(source, { recursive: true });
    const paths = extracts.map((extract) => ({
      date: "2026-01-01",
      ...extract,
      file: relative(source, join(files, String(extract.file))),
    }));
    const manifest = { title: "Bron", publisher: "CBS", url: "https://cbs.nl", licence: "CC BY 4.0", extracts: paths };
    writeFileSync(join(source, "manifest.yaml"), JSON.stringify(manifest, null, 2));
    return readSources(folder, areaFinder(register), 2025);
  }
  const readCase = (file: string, own: Record<string, unknown> = {}) =>
    read([{ file, ...cases[file]!.manifest, ...own }]);

  test("The files of the publishers are there", () => {
    expect(present).toBe(true);
  });

  test.each(Object.entries(cases))("%s is read, balances and has its known cells", async (file, { account, cells }) => {
    const { observations, received, problems } = await readCase(file);
    expect(problems.map(formatProblem)).toEqual([]);
    const [rows, used, refused, aside = {}] = account;
    expect(received[0]!.account).toEqual({ rows, used, refused, aside });
    expect(balances(received[0]!.account)).toBe(true);
    const found = new Map(observations.map((observation) => [keyOf(observation), amountOf(observation)]));
    expect(Object.fromEntries(Object.keys(cells).map((key) => [key, found.get(key)]))).toEqual(cells);
  });

  test("Every other CSV is a list of codes or words, and is read as one", () => {
    const all = ["cbs-statline", "duo", "areas"].flatMap((folder) =>
      readdirSync(join(files, folder), { recursive: true, encoding: "utf8" }).map((name) => `${folder}/${name}`),
    );
    const rest = all.filter((file) => /\.(csv|dbf)$/.test(file) && cases[file] === undefined && file !== resaved);
    const [metadata, lists] = [
      rest.filter((file) => file.endsWith("_metadata.csv")),
      rest.filter((file) => !file.endsWith("_metadata.csv")),
    ];
    expect(Object.keys(cases).filter((file) => !all.includes(file))).toEqual([]);
    expect([metadata.length, lists.length]).toEqual([2, 28]);
    for (const file of lists) {
      const table = readTable(text(file), file, { delimiter: ";" });
      expect(table.problems.map(formatProblem), file).toEqual([]);
      expect(table.rows.length, file).toBeGreaterThan(0);
    }
    for (const file of metadata) expect(readCodeLists({ [file]: text(file) }).size, file).toBeGreaterThan(0);
  });

  const text = (file: string) => decodeText(readFileSync(join(files, file)));

  test("House prices are the same by code and by name", async () => {
    const [byCode, byName] = await Promise.all(
      ["83625NED_UntypedDataSet_05062025_101716", "Huisprijzen"].map((name) =>
        readCase(`cbs-statline/83625NED/${name}.csv`),
      ),
    );
    const prices = ({ observations }: ReadSources) =>
      observations
        .filter(({ area }) => area.startsWith("GM"))
        .map((observation) => `${keyOf(observation)} ${amountOf(observation)}`);
    expect(prices(byName!)).toHaveLength(3249);
    expect(prices(byName!).sort()).toEqual(prices(byCode!).sort());
  });

  test("A gemeente that was renamed in the course of a year is refused in that year, by code and by name", async () => {
    const all = { period: { column: "Perioden" } };
    const code = await readCase("cbs-statline/83625NED/83625NED_UntypedDataSet_05062025_101716.csv", all);
    const name = await readCase("cbs-statline/83625NED/Huisprijzen.csv", all);
    expect([code.problems.length, name.problems.length]).toEqual([14, 14]);
    expect(formatProblem(name.problems.find(({ value }) => value === "De Fryske Marren")!)).toContain(
      'Huisprijzen.csv:5752 Regio\'s: was op 1 januari 2015 geen gemeente ("De Fryske Marren"). Tip: ',
    );
    expect([code, name].every(({ received }) => balances(received[0]!.account))).toBe(true);
  });

  test("The national totals of DUO 06 are those that were counted by hand", async () => {
    const { observations } = await readCase(duo06);
    const total = (measure: string, year: number) =>
      observations
        .filter((one) => one.measure === measure && one.period === year && one.low === one.high)
        .reduce((sum, { low }) => sum + (low ?? 0), 0);
    const totals = (year: number) => Object.keys(soorten).map((measure) => total(measure, year));
    expect(totals(2015)).toEqual([1443069, 33973, 13390, 40725, 14834]);
    expect(totals(2020)).toEqual([1386023, 34930, 14745, 41963, 14236]);
    expect(totals(2025)).toEqual([1356911, 31612, 15291, 44620, 15733]);
  });

  test("Gemeenten of 2019 and 2020 have the same inhabitants by code as by name, and provincies are found by name", async () => {
    const file = "areas/Gebieden_in_Nederland_2020_07122020_202646.csv";
    const inwoners = { inwoners: { column: "population" } };
    const codes = await readCase(file, { area: { column: "municipalityCode" } });
    expect((await readCase(file)).observations).toEqual(codes.observations);
    const provincies = await read([
      {
        file,
        rows: "places",
        area: { column: "provinceName", level: "provincie" },
        period: { file: "{jaar}" },
        measures: inwoners,
      },
    ]);
    expect(provincies.problems).toEqual([]);
    expect(new Set(provincies.observations.map(({ area }) => area)).size).toBe(12);
  });

  describe("The nineteen oddities", () => {
    test("1. The decimal mark differs between two exports of one table", async () => {
      const comma = await readCase(`${kerncijfers}/Regionale_kerncijfers_Nederland_11122025_133649.csv`);
      const point = await readCase(`${kerncijfers}/Regionale_kerncijfers_Nederland_04062025_092105.csv`);
      expect(amountIn(comma, "deel-0-4 GM0193 2025")).toBe(5.2);
      expect(amountIn(point, "huishoudens GM0193 2020")).toBe(57.6);
    });

    test("2. A missing figure is written in many ways, and none of them becomes 0", async () => {
      const dots = await readCase(`${kerncijfers}/70072ned_UntypedDataSet_29122019_191739.csv`, {
        measures: { motor: { column: "BijstandTotDeAOWLeeftijd" } },
      });
      const dbf = await readCase(`${kwb}/gem_2016.dbf`, {
        measures: Object.fromEntries(
          ["GEBOO_TOT", "AF_IJSBAAN", "AUTO_LAND"].map((name) => [
            name.toLowerCase().replaceAll("_", "-"),
            fraction(name),
          ]),
        ),
      });
      const padded = await readCase(`${kerncijfers}/Regionale_kerncijfers_Nederland_04062025_092105.csv`);
      const few = await readCase(duo06);
      const reasons = (read: ReadSources) => new Set(read.observations.map(({ absence }) => absence));
      expect(reasons(dots)).toEqual(new Set([null, "not-published"]));
      expect(reasons(padded)).toEqual(new Set([null, "unknown"]));
      expect(reasons(dbf)).toEqual(new Set([null, "unknown"]));
      expect(few.observations.filter(({ low, high }) => low === 1 && high === 4)).toHaveLength(762);
    });

    test("3. Codes and names are padded in one file and not in the next", async () => {
      const typed = await readCase("areas/82949NED_TypedDataSet_17052018_142705.csv");
      const names = await readCase("areas/82949NED_TypedDataSet_17052018_142705.csv", {
        area: { column: "Naam", level: "gemeente" },
      });
      expect(names.observations).toEqual(typed.observations);
    });

    test("4. The country is NL01 in most tables and NL00 in KWB", async () => {
      const [one, zero] = [
        await readCase(`${kerncijfers}/70072ned_UntypedDataSet_06062018_000805.csv`),
        await readCase(`${kwb}/Kerncijfers_wijken_en_buurten_2024_geslachten.csv`),
      ];
      expect([amountIn(one, "inwoners NL 2015"), amountIn(zero, "inwoners NL 2024")]).toEqual([16900726, 17942942]);
    });

    test("5. The code of a gemeente is GM0034, 0034 or 34, and 9999 where it is unknown", async () => {
      const areas = (read: ReadSources) => new Set(read.observations.map(({ area }) => area));
      const bare = areas(await readCase(duo06));
      const zeros = areas(await readCase("duo/2026-08/02.-alle-schoolvestigingen-basisonderwijs.csv"));
      expect([bare.size, bare.has("GM9999"), bare.has("GM0034")]).toEqual([343, true, true]);
      expect([...zeros].filter((area) => !bare.has(area))).toEqual([]);
    });

    test("6. DUO's spellings of a name all mean what its codes mean", async () => {
      const schools = "duo/2026-08/02.-alle-schoolvestigingen-basisonderwijs.csv";
      for (const [file, area] of [
        [duo06, { area: { column: "GEMEENTENAAM_VESTIGING", level: "gemeente" } }],
        [schools, { area: { column: "GEMEENTENAAM", level: "gemeente" } }],
      ] as const) {
        const byName = await readCase(file, area);
        const byCode = new Map((await readCase(file)).observations.map(({ line, area }) => [line, area]));
        expect(byName.observations.filter(({ line, area }) => byCode.get(line) !== area)).toEqual([]);
        expect(byName.problems.filter(({ value }) => value !== "" && value !== "ONBEKEND").map(formatProblem)).toEqual(
          [],
        );
      }
    });

    test("7. A titles export has no codes, and its level shows in a suffix", async () => {
      const read = await readCase(
        `${oddities}/Inkomen_van_huishoudens__huishoudenskenmerken__regio__indeling_2023__22012025_150250 (1).csv`,
      );
      expect([amountIn(read, "inkomen PV26 2022"), amountIn(read, "inkomen GM0344 2022")]).toEqual([43.4, 36.5]);
    });

    test.each([
      [2011, 418],
      [2015, 393],
      [2019, 355],
      [2020, 355],
      [2022, 345],
      [2023, 342],
    ])("8. Of all names since 1995 those of %i are the %i gemeenten of that year", async (year, count) => {
      const { observations } = await readCase(`${kerncijfers}/Regionale_kerncijfers_Nederland_04062025_092105.csv`);
      const then = observations.filter(({ period, measure }) => period === year && measure === "huishoudens");
      expect(then).toHaveLength(count);
      expect(new Set(then.map(({ classification }) => classification))).toEqual(new Set([year]));
    });

    test("9. The number behind a measure drifts, and its stem may repeat", async () => {
      for (const edition of ["06062018_000805", "29122019_191739"]) {
        const measures = {
          bijstand: { column: "BijstandTotDeAOWLeeftijd" },
          wrong: { column: "Eenpersoonshuishoudens" },
        };
        const { problems } = await readCase(`${kerncijfers}/70072ned_UntypedDataSet_${edition}.csv`, { measures });
        expect(problems.map(({ column, message }) => `${column} ${message}`)).toEqual(["wrong past op meer kolommen"]);
      }
      const file = `${kwb}/CBS_Kerncijfers.csv`;
      const years = { 84: [2018, 2018], 87: [2019, 2022], 96: [2023, 2023], 91: [2024, 2024] };
      const read9 = await read(
        Object.entries(years).map(([suffix, [from, to]]) => ({
          file,
          area: { column: "WijkenEnBuurten" },
          period: { column: "Peildatum", from, to },
          measures: { jeugdzorg: { column: `JongerenMetJeugdzorgInNatura_${suffix}` } },
        })),
      );
      expect(read9.problems).toEqual([]);
      expect(read9.observations.map(({ low }) => low).sort()).toEqual([5805, 5885, 5960, 6585, 6680, 7160, 7400]);
    });

    test("10. A line with the source under the table is a footer, alone or with cells behind it", async () => {
      const footed = Object.entries(cases)
        .filter(([, { account }]) => Object.keys(account[3] ?? {}).includes("voettekst"))
        .map(([file]) => file);
      expect(footed).toHaveLength(6);
    });

    test("11. Headers have two rows, line breaks, quotes, and letters like ² and '", async () => {
      const regions = readCodeLists({
        "RegioSCodes.csv": text("cbs-statline/85678NED-v4-metadata/RegioSCodes.csv"),
      }).get("RegioS")!;
      expect([regions.size, regions.get("GM1980")?.title, regions.get("PV21")?.title]).toEqual([
        434,
        "Dijk en Waard",
        "Fryslân (PV)",
      ]);
      const { received } = await readCase(`${kerncijfers}/Regionale_kerncijfers_Nederland_16062025_162909.csv`);
      expect(received[0]!.account.refused).toBe(0);
    });

    test("12. Periods are 2015JJ00, 2015, 2024*, 1-1-2025, a part of a column's name or of the file's name", async () => {
      const provisional = (read: ReadSources) =>
        new Set(read.observations.map(({ period, provisional }) => `${period}${provisional ? "*" : ""}`));
      expect(provisional(await readCase(`${oddities}/Geregistreerde_criminaliteit_Noord_Nederland.csv`))).toEqual(
        new Set(["2021", "2022*", "2023*"]),
      );
      expect(provisional(await readCase("cbs-statline/86004NED/Inkomen_van_huishoudens_per_gemeente.csv"))).toEqual(
        new Set(["2024*"]),
      );
      const { observations } = await readCase("cbs-statline/83841NED-v4/Observations.csv");
      expect(observations.filter(({ provisional }) => provisional).every(({ period }) => period === 2024)).toBe(true);
      expect(provisional(await readCase(`${kwb}/CBS_Kerncijfers.csv`)).size).toBe(8);
    });

    test("13. Windows-1252, UTF-8 with a mark and stray bytes with CR ends are all read", () => {
      expect(text("duo/2026-08/02.-alle-schoolvestigingen-basisonderwijs.csv")).toContain("’");
      expect(text(`${oddities}/Regionale_kerncijfers_Nederland_2019.csv`)).toContain("Súdwest-Fryslân");
      const survey = readTable(text("survey/surveymonkey/StarWars.csv"), "StarWars.csv", { header: 2 });
      expect([survey.rows.length, survey.problems.length, survey.headerLine]).toEqual([1186, 0, 2]);
    });

    test("14. A file that was damaged by saving it again is refused, with what to do", async () => {
      const { observations, problems, received } = await read([
        { file: resaved, ...titles, measures: { inkomen: fraction("Gemiddeld gestandaardiseerd inkomen") } },
      ]);
      expect(observations).toEqual([]);
      expect(problems.map(({ line, message, hint }) => [line, message, hint])).toEqual([
        [
          1,
          "in de kopregel staan scheidingstekens binnen aanhalingstekens",
          "het bestand is beschadigd bij opnieuw opslaan: haal het opnieuw op bij de bron (of klopt delimiter in het manifest niet?)",
        ],
      ]);
      expect(received[0]!.account).toEqual({ rows: 344, used: 0, refused: 344, aside: {} });
    });

    test("14. Names that lost their spaces are refused with the name that was meant", async () => {
      const manifest = {
        area: { column: "Jeugdregio's|Naam", level: "jeugdregio" },
        rows: "places",
        measures: { huisarts: fraction("Afstand tot huisartsenpraktijk km") },
      };
      const { problems } = await readCase(
        `${kerncijfers}/Regionale_kerncijfers_Nederland_22012025_144703.csv`,
        manifest,
      );
      expect(formatProblem(problems.find(({ value }) => value === "Zuid-HollandZuid")!)).toContain(
        'is geen bekend gebied ("Zuid-HollandZuid"). Tip: bedoelt u Zuid-Holland Zuid (JZ31)? Er zijn spaties verdwenen',
      );
    });

    test("14. Percentages that lost their decimals are named as suspect", async () => {
      const { warnings } = await readCase(`${kwb}/CBS_Kerncijfers.csv`, {
        area: { constant: "NL" },
        rows: "places",
        measures: { deel: fraction("PercentageJongerenMetJeugdzorg_88") },
      });
      expect(warnings.map(({ column, message }) => `${column} ${message.replace(/\d+/, "n")}`)).toEqual([
        "deel is fraction: true, maar geen van de n getallen heeft decimalen",
      ]);
    });

    test("15. Two columns with one name are told apart by their place", () => {
      const { header } = readTable(
        text("cbs-statline/85678NED-v4-metadata/LinkProvenances.csv"),
        "LinkProvenances.csv",
      );
      expect(findColumn(header, "Title")).toMatchObject({ message: "past op meer kolommen" });
      expect(findColumn(header, "Title#2")).toEqual({ index: header.lastIndexOf("Title") });
    });

    test("16. A samenwerkingsverband is found by its code, and Europoort is none", async () => {
      const annex = {
        area: { column: "po_swv" },
        classification: undefined,
        measures: { postcodes: { count: "rows" } },
      };
      const { observations, problems } = await readCase("areas/pc4_gemeente_swv_2015.csv", annex);
      expect(new Set(observations.map(({ area }) => area)).size).toBe(76);
      expect(new Set(problems.map(({ value }) => value))).toEqual(new Set(["Europoort"]));
    });

    test("17. SO/VSO is a kind of its own beside SO and VSO", async () => {
      const { observations } = await readCase(duo06);
      const kinds = Map.groupBy(
        observations.filter(({ period }) => period === 2025),
        ({ measure }) => measure,
      );
      expect([...kinds].map(([kind, rows]) => [kind, rows.length]).sort()).toEqual([
        ["bo", 7971],
        ["sbo", 497],
        ["so", 347],
        ["so-vso", 355],
        ["vso", 567],
      ]);
    });

    test("18. Small numbers are intervals: <5 in DUO 06, rounded to 5 in wijken and buurten", async () => {
      const { observations } = await readCase(duo06);
      expect(observations.filter(({ low, high }) => low !== high)).toHaveLength(762);
      const rounded = await readCase("cbs-statline/excerpts/85095NED_voogdij_2022-06-30.csv");
      expect(rounded.observations.every(({ low, high }) => high! - low! === 5 || high! - low! === 7)).toBe(true);
    });

    test("19. A series can start after its break", async () => {
      const { observations } = await readCase(duo06, { period: { columns: "LEERLINGEN_{jaar}", from: 2010 } });
      expect(new Set(observations.map(({ period }) => period))).toEqual(
        new Set(Array.from({ length: 16 }, (_, index) => 2010 + index)),
      );
    });
  });
});

function keyOf({ measure, area, period }: Observation): string {
  return `${measure} ${area} ${period}`;
}

function amountIn({ observations }: ReadSources, key: string): number | string | undefined {
  const found = observations.find((observation) => keyOf(observation) === key);
  return found === undefined ? undefined : amountOf(found);
}

function amountOf({ low, high, absence }: Observation): number | string {
  return absence ?? (low === high ? low! : `${low}..${high}`);
}
