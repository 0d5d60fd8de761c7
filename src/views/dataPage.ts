import type { Absence } from "../domain/absence.ts";
import { areaAddress } from "../domain/area.ts";
import { absenceMeaning } from "./absenceMeaning.ts";
import { type Edition, page } from "./edition.ts";
import { formatNumber } from "./formatNumber.ts";
import type { Link, Page } from "./page.ts";
import { allData, type StructuredData } from "./structuredData.ts";

/** A file under /data/ of which the page says the size, and the columns of the files with figures. */
export interface DataFacts {
  /** Bytes by the name of a file: "cijfers.csv". */
  bytes: Readonly<Record<string, number>>;
  columns: readonly { name: string; means: string; required: boolean }[];
}

/** /over/data/: every file, the API and the catalogue, for those who take figures into a program. */
export interface DataPage extends Page {
  structured: StructuredData;
  sections: { id: string; title: string }[];
  /** All figures in one file. */
  whole: FileRow[];
  /** Files of which there are many, each with one as example. */
  many: FileRow[];
  columns: { name: string; means: string; note: string | null }[];
  reasons: { code: string; means: string }[];
  /** What may be asked of the API. */
  api: FileRow[];
  /** Descriptions of the files for programs. */
  described: FileRow[];
  /** What other systems take from us; none where the reports do not say how. */
  deliveries: FileRow[];
  /** Null where the reports do not say who publishes. */
  licence: Link | null;
}

interface FileRow extends Link {
  means: string;
  size?: string;
}

/** The page about all that may be downloaded. */
export function dataPage(edition: Edition, { bytes, columns }: DataFacts): DataPage {
  const { catalogue } = edition;
  const file = (name: string, means: string): FileRow => ({
    ...{ text: name, href: `/data/${name}`, means },
    ...(bytes[name] !== undefined && { size: sizeInWords(bytes[name]) }),
  });
  return {
    ...page(
      edition,
      "over/data",
      "Open data",
      "Alle cijfers van deze site als bestand, voor wie ze in een eigen programma gebruikt.",
      [
        { text: "Home", href: "/" },
        { text: "Over deze site", href: "/over/" },
      ],
    ),
    structured: allData(edition),
    sections: [
      { id: "alles", title: "Alle cijfers in één bestand" },
      { id: "delen", title: "Eén cijfer of één gebied" },
      { id: "kolommen", title: "Wat staat er in de kolommen?" },
      { id: "redenen", title: "Waarom ontbreekt een cijfer?" },
      { id: "api", title: "Cijfers opvragen met een programma" },
      { id: "beschrijving", title: "Beschrijving van de bestanden" },
      { id: "blijven", title: "Wat blijft, en wat verandert?" },
    ],
    whole: [
      file("cijfers.csv", "Een rij voor elk cijfer, elk gebied en elk jaar."),
      file("cijfers.parquet", "Dezelfde rijen, kleiner, voor R, Python en databanken."),
      file("monitor.duckdb", "Een databank met de cijfers, de gebieden, de vergelijkingen en de vragenlijst."),
    ],
    many: manyFiles(edition, file),
    columns: columns.map(({ name, means, required }) => ({ name, means, note: required ? null : "mag leeg zijn" })),
    reasons: (Object.keys(absenceMeaning) as Absence[]).map((code) => ({ code, means: absenceMeaning[code] })),
    api: apiFiles(edition, file),
    described: [
      file("datawoordenboek.csv", "Wat elke kolom van elk bestand betekent."),
      file(
        "cijfers.csv-metadata.json",
        "Hetzelfde voor programma's: CSV on the Web. Zo'n bestand staat bij elk CSV-bestand.",
      ),
      file("codes/gebieden.csv", "Codes en namen van gebieden."),
      file("codes/indicatoren.csv", "Korte namen en titels van cijfers."),
      file("codes/redenen.csv", "Waarom een cijfer ontbreekt."),
      ...(catalogue
        ? [
            file("catalogus.ttl", "De catalogus van alle bestanden, volgens DCAT-AP-NL 3.0, als Turtle."),
            file("catalogus.jsonld", "Dezelfde catalogus als JSON-LD."),
          ]
        : []),
    ],
    deliveries: [
      ...(edition.exchange?.swing
        ? [
            file("swing/cijfers.csv", "Cijfers voor Waarstaatjegemeente.nl (Swing)."),
            file("swing/woordenboek.csv", "Wat er in die levering staat."),
          ]
        : []),
      ...(edition.exchange?.vensters
        ? [
            file("vensters/cijfers.csv", "Cijfers voor het Dashboard Passend Onderwijs (Vensters)."),
            file("vensters/woordenboek.csv", "Wat er in die levering staat."),
          ]
        : []),
    ],
    licence: catalogue ? { text: catalogue.licence.name, href: catalogue.licence.uri } : null,
  };
}

type MakeRow = (name: string, means: string) => FileRow;

function manyFiles({ indicators, areas, answers }: Edition, file: MakeRow): FileRow[] {
  const [indicator] = indicators;
  const [gemeente] = areas.ofKind("gemeente");
  return [
    ...(indicator === undefined
      ? []
      : [file(`${indicator.slug}.csv`, "Eén cijfer, alle gebieden en jaren. Ook als .xlsx en .ods.")]),
    ...(gemeente === undefined
      ? []
      : [
          file(
            `gebied${areaAddress(gemeente).replace(/\/$/, ".csv")}`,
            "Eén gebied, alle cijfers en jaren. Ook als .xlsx, .ods en .json.",
          ),
        ]),
    ...(answers === undefined || answers.regions.length === 0
      ? []
      : [file("vragenlijst/alle.csv", "De antwoorden op de vragenlijst. Per regio is er ook een bestand.")]),
  ];
}

function apiFiles({ indicators, areas }: Edition, file: MakeRow): FileRow[] {
  const [indicator] = indicators;
  const [gemeente] = areas.ofKind("gemeente");
  return [
    file("v1/index.json", "Waar alles staat."),
    file("v1/indicatoren.json", "Alle indicatoren, met hun adres."),
    file("v1/gebieden.json", "Alle gebieden, met hun adres en hun gemeenten."),
    file("v1/redenen.json", "Waarom een cijfer kan ontbreken."),
    ...(indicator === undefined ? [] : [file(`v1/indicator/${indicator.slug}.json`, "Eén cijfer, alle gebieden.")]),
    ...(gemeente === undefined
      ? []
      : [file(`gebied${areaAddress(gemeente).replace(/\/$/, ".json")}`, "Eén gebied, alle cijfers.")]),
    file("openapi.json", "De beschrijving van al deze adressen en antwoorden (OpenAPI 3.1)."),
  ];
}

/** "37,8 MB", and of a small file "5 kB". */
function sizeInWords(bytes: number): string {
  return bytes < 1e5 ? `${formatNumber(Math.ceil(bytes / 1e3))} kB` : `${formatNumber(bytes / 1e6, 1)} MB`;
}
