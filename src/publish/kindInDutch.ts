import type { Indicator } from "../domain/indicator.ts";

/** What kind of number an indicator is, in a word for those who read files. */
export const kindInDutch: Record<Indicator["kind"], string> = {
  count: "aantal",
  share: "percentage",
  rate: "verhouding",
  mean: "gemiddelde",
  ratio: "bedrag",
  growth: "groei",
  forecast: "prognose",
  outlook: "vooruitblik",
};
