import { Absence } from "../domain/absence.ts";
import { areaKinds } from "../domain/area.ts";
import { columnMeanings } from "./columnMeanings.ts";
import type { CellKind, Column, DataFile } from "./dataFile.ts";

const meanings = columnMeanings();

/** A column that the database has too: "cijfers.waarde". */
function column(of: string, kind: CellKind = "text", required = true): Column {
  const means = meanings.get(of);
  if (means === undefined) throw new Error(`database.sql does not say what ${of} is`);
  return { name: of.split(".")[1]!, means, kind, required };
}

function own(name: string, means: string, kind: CellKind = "text", required = true): Column {
  return { name, means, kind, required };
}

const kinds = [...areaKinds, "grootteklasse", "stedelijkheid"];
const methods = ["bron", "som", "verdeeld"];

const area = [column("cijfers.gebiedscode"), column("cijfers.gebied"), column("cijfers.soort_gebied", kinds)];

const figure = [
  column("cijfers.jaar", "year"),
  column("cijfers.waarde", "number", false),
  column("cijfers.ondergrens", "number", false),
  column("cijfers.bovengrens", "number", false),
  column("cijfers.reden_ontbreekt", Absence.options, false),
  { ...column("cijfers.voorlopig", "yes"), means: "Of de bron dit cijfer nog kan aanpassen" },
  column("cijfers.methode", methods),
];

const release = [
  column("over.uitgave", "release"),
  { ...column("over.voorbeeldcijfers", "yes"), means: "Of alle cijfers verzonnen zijn" },
];

const ofIndicator = [
  ...area,
  ...figure,
  column("cijfers.gemeenten", "count"),
  column("cijfers.gemeenten_met_cijfer", "count"),
  ...release,
];

/** All areas and years of one indicator. */
export const indicatorFile: DataFile = {
  address: "{indicator}.csv",
  means: "Eén cijfer: een rij voor elk gebied en elk jaar",
  columns: ofIndicator,
  key: ["gebiedscode", "jaar"],
};

/** All figures in one file: the rows of all indicators below each other. */
export const everythingFile: DataFile = {
  address: "cijfers.csv",
  means: "Alle cijfers: een rij voor elk cijfer, elk gebied en elk jaar",
  columns: [column("cijfers.indicator"), ...ofIndicator],
  key: ["indicator", "gebiedscode", "jaar"],
};

/** All figures of one area. */
export const areaFile: DataFile = {
  address: "gebied/{soort}/{gebied}.csv",
  means: "Eén gebied: een rij voor elk cijfer en elk jaar",
  columns: [
    column("cijfers.indicator"),
    column("indicatoren.titel"),
    own("thema", "Korte naam van het thema, zoals in het adres van zijn pagina"),
    ...figure,
    own("eenheid", "Wat één van het cijfer is"),
    own("bron", "Korte namen van de bronnen, met een spatie ertussen"),
    ...release,
  ],
  key: ["indicator", "jaar"],
};

/** The answers to the survey of one region, or of all together. */
export const surveyFile: DataFile = {
  address: "vragenlijst/{regio}.csv",
  means: meanings.get("vragenlijst")!,
  columns: [
    column("vragenlijst.jaar", "year"),
    column("vragenlijst.groep"),
    column("vragenlijst.regio"),
    column("vragenlijst.deelgroep"),
    column("vragenlijst.vraag", "text", false),
    column("vragenlijst.optie", "count", false),
    column("vragenlijst.wat"),
    column("vragenlijst.waarde", "number", false),
    column("vragenlijst.grens", ["of meer", "of minder"], false),
    column("vragenlijst.ondergrens", "number", false),
    column("vragenlijst.bovengrens", "number", false),
    column("vragenlijst.aantal_antwoorden", "count", false),
    column("vragenlijst.reden_ontbreekt", ["protected"], false),
    ...release,
  ],
  key: [],
};

/** What the questions of the survey and their answers are. */
export const questionsFile: DataFile = {
  address: "vragenlijst/vragen.csv",
  means: meanings.get("vragen")!,
  columns: [
    column("vragen.jaar", "year"),
    column("vragen.groep"),
    column("vragen.regio", "text", false),
    column("vragen.vraag"),
    column("vragen.soort"),
    column("vragen.tekst"),
    column("vragen.antwoord", "text", false),
    column("vragen.codes", "text", false),
  ],
  key: [],
};

/** Why a figure may be missing. */
export const reasonsFile: DataFile = {
  address: "codes/redenen.csv",
  means: "De redenen waarom een cijfer kan ontbreken",
  columns: [
    own("reden_ontbreekt", "De reden, zoals in de bestanden met cijfers", Absence.options),
    own("betekenis", "Wat de reden betekent"),
  ],
  key: ["reden_ontbreekt"],
};

/** The areas that figures are of. */
export const areasFile: DataFile = {
  address: "codes/gebieden.csv",
  means: meanings.get("gebieden")!,
  columns: [
    column("gebieden.gebiedscode"),
    column("gebieden.gebied"),
    { ...column("gebieden.soort_gebied", kinds), means: area[2]!.means },
    column("gebieden.pagina", "text", false),
  ],
  key: ["gebiedscode"],
};

/** What each figure is. */
export const indicatorsFile: DataFile = {
  address: "codes/indicatoren.csv",
  means: meanings.get("indicatoren")!,
  columns: [
    column("indicatoren.indicator"),
    column("indicatoren.titel"),
    column("indicatoren.omschrijving"),
    own("eenheid", "Wat één van het cijfer is"),
    column("indicatoren.thema"),
    column("indicatoren.pagina"),
  ],
  key: ["indicator"],
};

/** What every column of every file is. */
export const dictionaryFile: DataFile = {
  address: "datawoordenboek.csv",
  means: "Dit woordenboek: een rij voor elke kolom van elk bestand",
  columns: [
    own("bestand", "Adres van het bestand onder /data/; wat tussen haken staat verschilt per bestand"),
    own("plaats", "De plaats van de kolom, van links af", "count"),
    own("kolom", "Naam van de kolom"),
    own("betekenis", "Wat er in de kolom staat"),
    own("soort", "Wat voor waarden het zijn"),
    own("verplicht", "Of er altijd iets staat", "yes"),
    own("waarden", "De woorden die er kunnen staan, met een streep ertussen", "text", false),
  ],
  key: ["bestand", "kolom"],
};

/** Every kind of file with rows and columns. */
export const dataFiles = [
  indicatorFile,
  everythingFile,
  areaFile,
  surveyFile,
  questionsFile,
  reasonsFile,
  areasFile,
  indicatorsFile,
  dictionaryFile,
] as const;
