import type { DeliveryColumn } from "../domain/deliveryColumns.ts";

/** What the columns of a delivery for Swing hold, in Dutch. */
export const swingColumns: Readonly<Record<DeliveryColumn, string>> = {
  onderwerpcode: "De code van het onderwerp. De namen staan in metadata.csv.",
  gebiedsniveau: "Het soort gebied, met de code die Swing ervoor heeft.",
  gebiedscode: "Het nummer van het gebied: 34 is Almere. De gemeenten zijn die van de indeling van deze uitgave.",
  periode: "Het jaar, of het schooljaar (2024-2025) waar het onderwerp over schooljaren gaat.",
  waarde: "Het cijfer, met alle decimalen. Leeg waar geen cijfer is; een nul is een echte nul.",
  status: "Of het cijfer vaststaat, of waarom het er niet is. De codes staan hieronder.",
  ondergrens: "Het cijfer is minstens zo hoog. Leeg waar het cijfer precies bekend is.",
  bovengrens: "Het cijfer is hoogstens zo hoog. Leeg waar het cijfer precies bekend is.",
  marge_laag: "Van een prognose: de onderkant van de marge van de maker.",
  marge_hoog: "Van een prognose: de bovenkant van de marge van de maker.",
  teller: "Wat is geteld. Bij een groei: het aantal in het jaar zelf.",
  noemer: "Waarvan het een deel is. Bij een groei: het aantal in het jaar waarmee is vergeleken.",
  voorlopig: "ja of nee: of de bron dit nog kan veranderen.",
  verwacht: "ja of nee: of het een prognose is.",
  methode:
    "bron: zo staat het in de bron. som: wij telden gemeenten op. verdeeld: wij verdeelden gemeenten over regio's.",
  gemeenten: "Uit hoeveel gemeenten het gebied bestaat in dit cijfer.",
  gemeenten_met_cijfer: "Van hoeveel van die gemeenten er een cijfer is.",
};
