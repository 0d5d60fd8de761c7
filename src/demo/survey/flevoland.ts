import type { SurveyGroup } from "../../domain/questionnaire.ts";

/** How many of a subgroup give each answer, from code 1 on; the others leave the item open. */
export interface Quota {
  counts: readonly number[];
  dontKnow?: number;
}

/** By item, then by subgroup. */
type Quotas = Readonly<Record<string, Readonly<Record<string, Quota>>>>;

/**
 * A real region's summary of its survey of 2021 says some twenty things (130 professionals, 10 of beleid). These answers
 * are invented so that each can be said of Flevoland: behind an item stands what comes out.
 */
const closed: Readonly<Record<string, Quotas>> = {
  "2021/professionals": {
    // Together at the table: 46% often or always, 64% in 2020. VO 0, PO 74, jeugdhulp 35.
    P07: {
      jeugdhulp: { counts: [9, 16, 14, 13, 8], dontKnow: 6 },
      po: { counts: [0, 4, 6, 18, 11] },
      vo: { counts: [4, 3, 3, 0, 0], dontKnow: 12 },
    },
    // 26% agree fully, 18% in 2020; nobody of the VO disagrees.
    P08: {
      jeugdhulp: { counts: [5, 9, 12, 19, 13], dontKnow: 7 },
      po: { counts: [3, 5, 7, 11, 11], dontKnow: 2 },
      vo: { counts: [0, 0, 6, 10, 7], dontKnow: 2 },
    },
    // The mark: 832 / 120 = 6,93. Jeugdhulp 436 / 62 = 7,03, PO 238 / 35 = 6,80, VO 158 / 23 = 6,87.
    P20: {
      jeugdhulp: { counts: [0, 0, 0, 2, 4, 11, 23, 18, 3, 1], dontKnow: 4 },
      po: { counts: [0, 0, 0, 2, 2, 10, 11, 7, 3, 0], dontKnow: 4 },
      vo: { counts: [0, 0, 0, 2, 1, 5, 8, 4, 3, 0], dontKnow: 1 },
    },
    // Looked back together: VO 88%, PO 49%.
    P25: {
      jeugdhulp: { counts: [25, 30], dontKnow: 8 },
      po: { counts: [18, 19], dontKnow: 2 },
      vo: { counts: [22, 3] },
    },
    // Trained together: of all 130 yes 52%, no 28%, weet niet 20%.
    P27: {
      jeugdhulp: { counts: [26, 23], dontKnow: 17 },
      po: { counts: [25, 8], dontKnow: 6 },
      vo: { counts: [17, 5], dontKnow: 3 },
    },
    // The young at the table themselves: 4%; jeugdhulp 6%, PO and VO 0%.
    X01: {
      jeugdhulp: { counts: [4, 60], dontKnow: 2 },
      po: { counts: [0, 22], dontKnow: 17 },
      vo: { counts: [0, 10], dontKnow: 15 },
    },
    // One route to help: 45% everywhere or mostly; everywhere jeugdhulp 25%, education 12%; nowhere VO 12%.
    X02: {
      jeugdhulp: { counts: [7, 24, 14, 15], dontKnow: 6 },
      po: { counts: [4, 12, 11, 7], dontKnow: 5 },
      vo: { counts: [3, 15, 7, 0] },
    },
  },
  "2020/professionals": {
    P07: {
      jeugdhulp: { counts: [4, 6, 12, 20, 13], dontKnow: 9 },
      po: { counts: [0, 3, 4, 16, 11], dontKnow: 4 },
      vo: { counts: [0, 4, 4, 4, 3], dontKnow: 6 },
    },
    P08: {
      jeugdhulp: { counts: [6, 11, 13, 18, 10], dontKnow: 6 },
      po: { counts: [4, 6, 8, 10, 6], dontKnow: 4 },
      vo: { counts: [0, 3, 6, 7, 4], dontKnow: 2 },
    },
    // 871 / 120 = 7,26.
    P20: {
      jeugdhulp: { counts: [0, 0, 0, 2, 2, 8, 21, 22, 6, 1], dontKnow: 3 },
      po: { counts: [0, 0, 0, 0, 3, 6, 13, 11, 4, 0], dontKnow: 2 },
      vo: { counts: [0, 0, 0, 0, 0, 5, 9, 4, 3, 0], dontKnow: 1 },
    },
  },
  "2021/beleid": {
    // 71 / 10 = 7,1.
    B20: { alle: { counts: [0, 0, 0, 0, 0, 3, 3, 4, 0, 0] } },
  },
};

/** How often something is said to an open question, by the codes of its codebook. */
const open: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, number>>>>>> = {
  "2021/professionals": {
    P29: { "Korte lijnen": 11, "Lage drempel": 7, "Vast gezicht": 6, "Samen overleggen": 5, Vertrouwen: 3 },
    P30: { "Kortere wachtlijsten": 9, "Betere communicatie": 7, "Meer tijd": 5, "Duidelijke taken": 4 },
  },
};

/** The answers to closed items that are fixed for a region, a year and a group. */
export function fixedAnswers(region: string, year: number, group: SurveyGroup): Quotas {
  return (region === "flevoland" && closed[`${year}/${group}`]) || {};
}

/** What is written in answer to open items, where that is fixed. */
export function fixedMentions(region: string, year: number, group: SurveyGroup): (typeof open)[string] {
  return (region === "flevoland" && open[`${year}/${group}`]) || {};
}
