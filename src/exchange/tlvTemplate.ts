import { sectorOf } from "../domain/area.ts";
import { tlvColumns, tlvKinds } from "../domain/tlvForm.ts";
import type { Edition } from "../views/edition.ts";
import { csvFile } from "../workbook/csvFile.ts";

/**
 * The form on which samenwerkingsverbanden fill in their toelaatbaarheidsverklaringen: a row for each verband and kind of
 * the last school year that is over, with the numbers left blank. A verband keeps its own rows.
 */
export function tlvTemplate({ areas, release }: Edition): string {
  const year = lastSchoolYear(release.date);
  const rows = areas
    .ofKind("samenwerkingsverband")
    .toSorted((a, b) => (a.code < b.code ? -1 : 1))
    .flatMap((area) => {
      const sector = sectorOf(area) === "po" ? "PO" : "VO";
      return tlvKinds[sector].map((kind) => [year, area.code, sector, kind, "", ""].join(";"));
    });
  return csvFile(tlvColumns, rows);
}

/** A school year is over on 1 August: on 2026-11-22 the last one is 2025-2026. */
function lastSchoolYear(date: string): string {
  const year = Number(date.slice(0, 4)) - (date.slice(5) < "08-01" ? 1 : 0);
  return `${year - 1}-${year}`;
}

/** The manifest that goes with a form that was filled in: one extract a sector, for each has kinds of its own. */
export function tlvManifest({ release }: Edition): string {
  return `${[
    "title: Toelaatbaarheidsverklaringen van ons samenwerkingsverband",
    "publisher: Vul hier de naam van het samenwerkingsverband in",
    "url: https://www.example.nl/",
    "licence: CC0",
    "extracts:",
    ...(["PO", "VO"] as const).flatMap((sector) => extractLines(sector, release)),
  ].join("\n")}\n`;
}

/** A verband that has one sector leaves out the other extract. */
function extractLines(sector: "PO" | "VO", { date, classification }: Edition["release"]): string[] {
  const parts = `parts: { Soort: [${tlvKinds[sector].join(", ")}] }`;
  return [
    `  - file: sjabloon-tlv.csv            # sector ${sector}; laat dit deel weg als het formulier die sector niet heeft`,
    "    form: tlv-form",
    `    date: ${date}`,
    `    classification: ${classification}`,
    "    area: { column: Samenwerkingsverband, level: samenwerkingsverband }",
    "    period: { column: Schooljaar }",
    `    where: { Sector: ${sector} }`,
    "    measures:",
    `      aangevraagd: { column: Aangevraagd, ${parts} }`,
    `      toegekend: { column: Toegekend, ${parts} }`,
  ];
}
