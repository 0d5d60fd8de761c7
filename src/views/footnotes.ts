/** Only what occurs in these cells. */
export function footnotes(
  cells: readonly { text: string; low?: number; provisional?: boolean; absence?: string }[],
): string[] {
  return [
    cells.some(({ provisional }) => provisional) && "* Voorlopig cijfer: de bron kan het nog bijstellen.",
    cells.some(({ text }) => text.startsWith("~")) && "~ Schatting: een gemeente is verdeeld over gebieden.",
    cells.some(({ low }) => low !== undefined) &&
      "De bron rondt af, of geeft kleine aantallen niet precies. Cijfers waar dat in zit, zijn zelf afgerond of een bereik.",
    cells.some(({ absence }) => absence === "none-here") &&
      "Geen vestiging: de bron noemt hier geen school van deze soort. Dat is iets anders dan nul leerlingen.",
    cells.some(({ text }) => text === "0" || text === "0,0%") &&
      "Nul: de bron noemt hier wel een vestiging of persoon van deze soort, maar telt er nul. Een gesloten school blijft zo in het bestand staan.",
    cells.some(({ absence }) => absence === "divided") &&
      "Niet te verdelen: van meer dan een kwart van het cijfer is niet zeker of het bij dit samenwerkingsverband hoort.",
  ].filter((note) => note !== false);
}
