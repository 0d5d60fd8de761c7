import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import { VenstersMapping } from "../domain/venstersMapping.ts";
import { aboutFile } from "../publish/aboutFile.ts";
import { unitInWords } from "../publish/unitInWords.ts";
import type { Edition } from "../views/edition.ts";
import { csvField } from "../workbook/csvField.ts";
import { csvFile } from "../workbook/csvFile.ts";
import { workbook } from "../workbook/workbook.ts";
import { dictionaryCsv, type Entry, statusEntries } from "./dictionary.ts";
import { tlvManifest, tlvTemplate } from "./tlvTemplate.ts";
import { venstersColumns } from "./venstersColumns.ts";
import { venstersCells, venstersLine } from "./venstersLine.ts";

/**
 * Writes the delivery for Vensters, the system of the Dashboard Passend Onderwijs, to public/data/vensters/: figures of
 * samenwerkingsverbanden by school year and sector, with their dictionary; and the form on which a samenwerkingsverband
 * fills in figures of its own.
 */
export async function writeVensters(
  mapping: VenstersMapping,
  edition: Edition,
  figures: readonly Figure[],
  folder: string,
): Promise<void> {
  const to = join(folder, "public", "data", "vensters");
  mkdirSync(to, { recursive: true });
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(to, name), content);
  const delivered = edition.indicators.filter(({ slug }) => mapping.measures[slug] !== undefined);
  const rows = rowsOf(delivered, mapping, edition, figures);
  const lines = rows.map(({ line }) => line.map(csvField).join(";"));
  write("cijfers.csv", csvFile(Object.keys(venstersColumns), lines));
  const entries = dictionary(delivered, mapping, edition, figures.length - rows.length);
  write("woordenboek.csv", dictionaryCsv(entries));
  write("cijfers.xlsx", await sheets(rows, entries, delivered, edition));
  write("koppeling.json", `${JSON.stringify(mapping, null, 2)}\n`);
  write("koppeling.schema.json", `${JSON.stringify(z.toJSONSchema(VenstersMapping), null, 2)}\n`);
  write("sjabloon-tlv.csv", tlvTemplate(edition));
  write("sjabloon-tlv-manifest.yaml", tlvManifest(edition));
}

interface Row {
  figure: Figure;
  line: string[];
}

function rowsOf(
  delivered: readonly NamedIndicator[],
  mapping: VenstersMapping,
  { areas, release }: Edition,
  figures: readonly Figure[],
): Row[] {
  const asked = new Set(delivered.map(({ slug }) => slug));
  return figures
    .filter(({ indicator, area }) => asked.has(indicator) && /^(PO|VO)/.test(area))
    .map((figure) => ({ figure, line: venstersLine(figure, areas.get(figure.area), mapping, release.id) }));
}

function dictionary(
  delivered: readonly NamedIndicator[],
  { measures, statuses }: VenstersMapping,
  { release }: Edition,
  left: number,
): Entry[] {
  const columns = Object.entries(venstersColumns).map(([code, meaning]): Entry => ({ part: "kolom", code, meaning }));
  const years = { begins: "begint", ends: "eindigt" };
  const named = delivered.map((indicator): Entry => {
    const { code, school_year: rule, note } = measures[indicator.slug]!;
    const day = indicator.reference_day === undefined ? "" : ` Peildatum: ${indicator.reference_day}.`;
    const year = `Het schooljaar is dat wat ${years[rule]} in het jaar van het cijfer.`;
    const meaning = `${indicator.title}. ${indicator.definition} Eenheid: ${unitInWords(indicator)}.${day} ${year}`;
    return { part: "maat", code, meaning: note === undefined ? meaning : `${meaning} ${note}` };
  });
  const why = "Zij gaan niet over een samenwerkingsverband, of hun indicator staat niet in de koppeling.";
  const kept: Entry = {
    part: "niet geleverd",
    code: "totaal",
    meaning: `${left} cijfers van uitgave ${release.id}. ${why}`,
  };
  return [...columns, ...statusEntries(statuses), ...named, kept];
}

function sheets(
  rows: readonly Row[],
  entries: readonly Entry[],
  delivered: readonly NamedIndicator[],
  edition: Edition,
): Promise<Uint8Array> {
  const what = {
    title: "Levering voor het Dashboard Passend Onderwijs",
    description: "Cijfers van samenwerkingsverbanden, met een rij per schooljaar en maat.",
    address: "/over/data/",
  };
  const figures = {
    name: "Cijfers",
    title: "Cijfers van samenwerkingsverbanden per schooljaar",
    notes: [],
    header: Object.keys(venstersColumns),
    rows: rows.map(({ figure, line }) => venstersCells(figure, line)),
  };
  const words = {
    name: "Woordenboek",
    title: "Kolommen en codes in de levering",
    notes: [],
    header: ["Onderdeel", "Code", "Betekenis"],
    rows: entries.map(({ part, code, meaning }) => [part, code, meaning]),
  };
  return workbook([figures, words], "xlsx", aboutFile(what, delivered, edition));
}
