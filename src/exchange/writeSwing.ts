import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { deliveryColumns } from "../domain/deliveryColumns.ts";
import type { Figure } from "../domain/figure.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import { SwingMapping, swingArea } from "../domain/swingMapping.ts";
import { aboutFile } from "../publish/aboutFile.ts";
import type { Edition } from "../views/edition.ts";
import { csvField } from "../workbook/csvField.ts";
import { csvFile } from "../workbook/csvFile.ts";
import { workbook } from "../workbook/workbook.ts";
import { dictionaryCsv, type Entry, statusEntries } from "./dictionary.ts";
import { swingColumns } from "./swingColumns.ts";
import { swingLine } from "./swingLine.ts";
import { swingManifest } from "./swingManifest.ts";
import { topicColumns, topicRow } from "./swingTopics.ts";

/**
 * Writes the delivery for Swing, the system of Waarstaatjegemeente.nl, to public/data/swing/: figures, metadata sheet,
 * dictionary, and the mapping with its schema, so that the same figures can be read back.
 */
export async function writeSwing(
  mapping: SwingMapping,
  edition: Edition,
  figures: readonly Figure[],
  folder: string,
): Promise<void> {
  const to = join(folder, "public", "data", "swing");
  mkdirSync(to, { recursive: true });
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(to, name), content);
  const delivered = edition.indicators.filter(({ slug }) => !mapping.leave_out.includes(slug));
  const asked = new Set(delivered.map(({ slug }) => slug));
  const lines = figures.flatMap((figure) => (asked.has(figure.indicator) ? (swingLine(figure, mapping) ?? []) : []));
  const rows = csvFile(deliveryColumns, lines);
  write("cijfers.csv", rows);
  const topics = topicRows(delivered, mapping, edition, figures);
  write(
    "metadata.csv",
    csvFile(
      topicColumns,
      topics.map((row) => row.map(csvField).join(";")),
    ),
  );
  const entries = dictionary(mapping, edition, figures, lines.length);
  write("woordenboek.csv", dictionaryCsv(entries));
  write("metadata.xlsx", await metadataSheets(topics, entries, delivered, edition));
  write("koppeling.json", `${JSON.stringify(mapping, null, 2)}\n`);
  write("koppeling.schema.json", `${JSON.stringify(z.toJSONSchema(SwingMapping), null, 2)}\n`);
  write("manifest.yaml", swingManifest(delivered, mapping, rows, edition));
}

function topicRows(
  delivered: readonly NamedIndicator[],
  mapping: SwingMapping,
  edition: Edition,
  figures: readonly Figure[],
): string[][] {
  const known = figures.filter(({ area }) => swingArea(area, mapping) !== null);
  const byIndicator = Map.groupBy(known, ({ indicator }) => indicator);
  return delivered.map((indicator) => topicRow(indicator, byIndicator.get(indicator.slug) ?? [], mapping, edition));
}

/** What every column and code means, and how many figures do not go along and why. */
function dictionary(mapping: SwingMapping, edition: Edition, figures: readonly Figure[], rows: number): Entry[] {
  const left = Map.groupBy(figures, ({ indicator, area }) => {
    if (mapping.leave_out.includes(indicator)) return `indicator ${indicator}`;
    if (swingArea(area, mapping) !== null) return "geleverd";
    return edition.groups.get(area)?.kind ?? edition.areas.get(area).kind;
  });
  left.delete("geleverd");
  return [
    ...deliveryColumns.map((code): Entry => ({ part: "kolom", code, meaning: swingColumns[code] })),
    ...statusEntries(mapping.statuses),
    ...mapping.levels.map(levelEntry),
    { part: "niet geleverd", code: "stuurbestand", meaning: controlFile },
    ...[...left].map(([code, of]): Entry => ({ part: "niet geleverd", code, meaning: notDelivered(code, of.length) })),
    { part: "niet geleverd", code: "totaal", meaning: `${figures.length - rows} van ${figures.length} cijfers.` },
  ];
}

const controlFile =
  "Een stuurbestand zit er niet bij. Dat kopieert tussen twee databanken van Swing, en zijn vorm is niet openbaar beschreven.";

function levelEntry({ code, prefix, digits, area }: SwingMapping["levels"][number]): Entry {
  const first = digits === undefined ? prefix : `${prefix}${"1".padStart(digits, "0")}`;
  const example =
    area === undefined ? `${first} heet hier ${digits === undefined ? first : 1}` : `${prefix} heet hier ${area}`;
  return {
    part: "gebiedsniveau",
    code,
    meaning: `Gebieden van de monitor met een code die begint met ${prefix}: ${example}.`,
  };
}

function notDelivered(code: string, count: number): string {
  const why = code.startsWith("indicator ")
    ? "De koppeling laat deze indicator weg."
    : "Dit is een groep van gemeenten of een soort gebied zonder gebiedsniveau in de koppeling.";
  return `${count} cijfers. ${why}`;
}

function metadataSheets(
  topics: readonly string[][],
  entries: readonly Entry[],
  delivered: readonly NamedIndicator[],
  edition: Edition,
): Promise<Uint8Array> {
  const what = {
    title: "Metadata bij de levering voor Swing",
    description: "Wat de onderwerpen, kolommen en codes betekenen in de levering voor Waarstaatjegemeente.nl.",
    address: "/over/data/",
  };
  const sheets = [
    { name: "Onderwerpen", title: "Onderwerpen in de levering", notes: [], header: topicColumns, rows: topics },
    {
      name: "Woordenboek",
      title: "Kolommen en codes in de levering",
      notes: [],
      header: ["Onderdeel", "Code", "Betekenis"],
      rows: entries.map(({ part, code, meaning }) => [part, code, meaning]),
    },
  ];
  return workbook(sheets, "xlsx", aboutFile(what, delivered, edition));
}
