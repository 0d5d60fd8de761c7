import type { About, Cell, Sheet } from "./sheet.ts";

const longDate = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long", timeZone: "UTC" });

/** The first sheet: what the file is, where it comes from, what its signs mean, and which sheets follow. */
export function aboutSheet(about: About, sheets: readonly Sheet[], names: readonly string[]): Sheet {
  const rows: Cell[][] = [
    ["Wat dit is", about.description],
    ...(about.demo ? [["Let op", "Dit zijn voorbeeldcijfers: verzonnen, om te laten zien hoe de monitor werkt."]] : []),
    ...about.sources.map((source) => ["Bron", source]),
    ["Licentie", about.licence],
    ["Uitgave", about.release],
    ["Datum van de uitgave", longDate.format(new Date(about.date))],
    ["Adres", about.address],
    ...about.signs.map(([sign, meaning]) => [`Teken of woord: ${sign}`, meaning]),
    ["Teken of woord: n.v.t.", "Hier hoort geen waarde."],
    ...sheets.map((sheet, place) => [`Blad: ${names[place]}`, sheet.title]),
  ];
  return { name: "Toelichting", title: about.title, notes: [], header: ["Onderwerp", "Uitleg"], rows };
}
