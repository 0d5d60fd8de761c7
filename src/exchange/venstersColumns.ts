/** The columns of a delivery for Vensters, and what they hold, in Dutch. */
export const venstersColumns = {
  samenwerkingsverband: "Het nummer van het samenwerkingsverband: 2707. Samen met de sector is het één verband.",
  naam: "De naam van het samenwerkingsverband, zoals de monitor haar schrijft.",
  sector: "PO of VO.",
  schooljaar: "Het schooljaar: 2024-2025. Een cijfer van 1 oktober 2024 hoort bij 2024-2025.",
  maat: "De code van het cijfer. De betekenis staat hieronder.",
  waarde: "Het cijfer, met alle decimalen. Leeg waar geen cijfer is; een nul is een echte nul.",
  status: "Of het cijfer vaststaat, of waarom het er niet is. De codes staan hieronder.",
  ondergrens: "Het cijfer is minstens zo hoog. Leeg waar het cijfer precies bekend is.",
  bovengrens: "Het cijfer is hoogstens zo hoog. Leeg waar het cijfer precies bekend is.",
  voorlopig: "ja of nee: of de bron dit nog kan veranderen.",
  verwacht: "ja of nee: of het een prognose is.",
  uitgave: "De uitgave van de monitor waaruit het cijfer komt.",
} as const;
