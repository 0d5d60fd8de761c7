/** The columns of a delivery for Swing: first what Swing asks for, then what it takes to read a figure back whole. */
export const deliveryColumns = [
  "onderwerpcode",
  "gebiedsniveau",
  "gebiedscode",
  "periode",
  "waarde",
  "status",
  "ondergrens",
  "bovengrens",
  "marge_laag",
  "marge_hoog",
  "teller",
  "noemer",
  "voorlopig",
  "verwacht",
  "methode",
  "gemeenten",
  "gemeenten_met_cijfer",
] as const;
export type DeliveryColumn = (typeof deliveryColumns)[number];
