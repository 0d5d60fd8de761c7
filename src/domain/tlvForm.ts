/** The columns of the form on which a samenwerkingsverband fills in its toelaatbaarheidsverklaringen. */
export const tlvColumns = [
  "Schooljaar",
  "Samenwerkingsverband",
  "Sector",
  "Soort",
  "Aangevraagd",
  "Toegekend",
] as const;
export type TlvColumn = (typeof tlvColumns)[number];

/** The kinds of a sector. Each has a row of its own for each school year. */
export const tlvKinds = {
  PO: ["sbo", "so-laag", "so-midden", "so-hoog"],
  VO: ["pro", "vso-laag", "vso-midden", "vso-hoog"],
} as const;
