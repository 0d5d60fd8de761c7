import type { OpinionPart, OpinionRow, OpinionSpec } from "../../src/charts/opinionSpec.ts";

const five = ["helemaal oneens", "oneens", "niet eens, niet oneens", "eens", "helemaal eens"];
const three = ["oneens of helemaal oneens", "niet eens, niet oneens", "eens of helemaal eens"];
const tones = { 5: [-2, -1, 0, 1, 2], 3: [-1, 0, 1] } as const;

/** Answers on a scale of agreement: five classes, or three. */
function scale(...percents: number[]): OpinionPart[] {
  const labels = percents.length === 5 ? five : three;
  return percents.map((percent, index) => part(labels[index]!, tones[percents.length as 3 | 5][index]!, percent));
}

function part(label: string, tone: OpinionPart["tone"], percent: number): OpinionPart {
  return { label, tone, percent, text: `${percent}%` };
}

function row(name: string, n: number | null, parts: OpinionPart[], dontKnow: number | null = 8): OpinionRow {
  return { name, muted: false, n, parts, absence: null, dontKnow };
}

const hidden: OpinionRow = { ...row("Voortgezet onderwijs", null, [], null), absence: "afgeschermd" };
const everyone: OpinionRow = { ...row("Alle regio's", 3120, scale(6, 17, 24, 38, 15), 14), muted: true };

const plain: OpinionSpec = {
  title: "Hulp start op tijd. Professionals in Flevoland, 2021",
  description: "Eens of helemaal eens: alle professionals 43%, alle regio's 53%.",
  rows: [
    row("Jeugdhulp", 79, scale(9, 22, 24, 35, 10)),
    row("Primair onderwijs", 39, scale(18, 31, 20, 26, 5), 26),
    row("Voortgezet onderwijs", 14, scale(43, 21, 36), 0),
    row("Alle professionals", 132, scale(13, 26, 18, 35, 8), 12),
    everyone,
  ],
  reversed: false,
  mark: null,
  demo: false,
};

/** Charts that a page may meet, by name. */
export const opinionCases: Record<string, OpinionSpec> = {
  plain,
  protected: { ...plain, rows: [plain.rows[0]!, hidden, everyone] },
  "nothing-shown": { ...plain, rows: [hidden, { ...hidden, name: "Primair onderwijs" }] },
  "reversed-demo": { ...plain, reversed: true, demo: true },
  "yes-no": {
    ...plain,
    title: "Is er een afspraak over afwezigheid?",
    rows: [
      row("Beleid", 12, [part("ja", 1, 67), part("nee", -1, 33)].reverse()),
      { ...everyone, parts: [part("nee", -1, 52), part("ja", 1, 48)] },
    ],
  },
  bound: {
    ...plain,
    rows: [
      row("Voortgezet onderwijs", 14, [
        { ...part("oneens of helemaal oneens", -1, 10), text: "10% of minder", bound: "of minder" },
        { ...part("niet eens, niet oneens", 0, 10), text: "10% of minder", bound: "of minder" },
        { ...part("eens of helemaal eens", 1, 90), text: "90% of meer", bound: "of meer" },
      ]),
      row("Jeugdhulp", 12, [
        { ...part("ander antwoord", "other", 90), text: "90% of meer", bound: "of meer" },
        { ...part("eens of helemaal eens", 1, 10), text: "10% of minder", bound: "of minder" },
      ]),
      everyone,
    ],
  },
  options: {
    ...plain,
    title: "Met wie had u het laatste half jaar contact over een kind?",
    rows: [
      ["wijkteam of gemeentelijke toegang", 62, 60],
      ["specialistische jeugdhulp", 41, 44],
      ["leerplicht", 4, 7],
      ["met niemand van deze", 0, 3],
    ].map(([name, percent, mark]) => ({
      ...row(String(name), null, [part("genoemd", null, Number(percent))], null),
      mark: Number(mark),
    })),
    mark: "alle regio's",
  },
  durations: {
    ...plain,
    title: "Hoe lang duurde het tot de hulp begon?",
    rows: [
      row("Ouders en jongeren", 44, [
        part("minder dan 1 maand", null, 21),
        part("1 tot 3 maanden", null, 36),
        part("3 tot 6 maanden", null, 24),
        part("langer dan 6 maanden", null, 12),
        part("de hulp is nog niet begonnen", null, 7),
      ]),
    ],
  },
};
