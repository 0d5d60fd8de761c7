import type { Absence } from "../domain/absence.ts";

/** What a reason for the lack of a number means, in a sentence: beside `explainAbsence`, in files that stand alone. */
export const absenceMeaning: Record<Absence, string> = {
  "not-published": "De bron geeft geen cijfer over dit gebied en dit jaar.",
  unknown: "De bron kent het cijfer niet, of houdt het geheim. Een klein aantal zou personen herkenbaar maken.",
  "not-measured": "In dit jaar is dit niet gemeten.",
  protected: "Wij laten dit cijfer niet zien, omdat personen te herkennen zouden zijn.",
  "not-applicable": "Dit cijfer kan hier niet bestaan.",
  "none-here": "De bron noemt hier geen school van deze soort. Dat is iets anders dan nul.",
  incomplete: "Niet alle gemeenten van deze regio hebben een cijfer. Daarom is er geen cijfer van de regio.",
  divided: "Een gemeente hoort bij meer regio's. Welk deel van het cijfer bij deze regio hoort, is te onzeker.",
  undefined: "Er is niemand om een deel van te nemen: de noemer is nul.",
  "not-comparable": "Tussen deze jaren veranderde de manier van tellen.",
};
