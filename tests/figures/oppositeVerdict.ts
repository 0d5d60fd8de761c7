import type { Verdict } from "../../src/domain/comparison.ts";

/** What is said of the other, of two figures beside each other. */
export const oppositeVerdict: Record<Verdict, Verdict> = {
  "duidelijk-hoger": "duidelijk-lager",
  hoger: "lager",
  "ongeveer-even-hoog": "ongeveer-even-hoog",
  lager: "hoger",
  "duidelijk-lager": "duidelijk-hoger",
  "te-klein": "te-klein",
};
