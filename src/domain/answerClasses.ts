import { type Item, optionsOf, positiveOf } from "./questionnaire.ts";

/** Answers that are shown as one. */
export interface AnswerClass {
  /** Names the class in downloads, the same whatever else is shown: "oneens", "6 of 7". */
  key: string;
  label: string;
  /** The codes of its options, from 1. */
  codes: number[];
  /** From strongly negative (-2) to strongly positive (2); null where the answers have no sides. */
  tone: -2 | -1 | 0 | 1 | 2 | null;
}

/**
 * The ways to show the answers of an item, from fine to coarse. Each is made of the classes of the one before, so that
 * what is shown coarsely for few persons adds up from what is shown finely for many. An item of which one may choose
 * several options has none: each option is chosen or not.
 */
export function answerClasses(item: Item): AnswerClass[][] {
  if (item.type === "open") return [];
  if (item.type === "multiple") return [chosenOrNot];
  if (item.type === "mark") return marks;
  if (isScale(item)) return scale(item);
  const plain = optionsOf(item).map((label, index) => ({ key: label, label, codes: [index + 1], tone: null }));
  const positive = positiveOf(item);
  if (item.type === "yes-no")
    return [plain.map((shown) => ({ ...shown, tone: positive.includes(shown.codes[0]!) ? 1 : -1 }))];
  return positive.length === 0 || plain.length === 2 ? [plain] : [plain, sides(item, positive)];
}

/** Five answers from one end to the other, about a neutral middle. */
function isScale(item: Item): boolean {
  return ["agreement", "frequency"].includes(item.type) || (item.type === "single" && item.negative !== undefined);
}

const tones = [-2, -1, 0, 1, 2] as const;

function scale(item: Item): AnswerClass[][] {
  const [lowest, low, , high, highest] = optionsOf(item) as [string, string, string, string, string];
  const five = optionsOf(item).map((label, index) => ({ key: label, label, codes: [index + 1], tone: tones[index]! }));
  const three: AnswerClass[] = [
    together(`${low} of ${lowest}`, [1, 2], -1),
    five[2]!,
    together(`${high} of ${highest}`, [4, 5], 1),
  ];
  return [five, three, sides(item, [4, 5])];
}

function together(label: string, codes: number[], tone: AnswerClass["tone"]): AnswerClass {
  return { key: label, label, codes, tone };
}

/** What makes up the share of an item, against all other answers. */
function sides(item: Item, positive: number[]): AnswerClass[] {
  const options = optionsOf(item);
  const other = options.map((_, index) => index + 1).filter((code) => !positive.includes(code));
  const label = positive.map((code) => options[code - 1]!).join(" of ");
  return [
    { key: "ander antwoord", label: "ander antwoord", codes: other, tone: -1 },
    { key: label, label, codes: positive, tone: 1 },
  ];
}

const chosenOrNot: AnswerClass[] = [
  { key: "genoemd", label: "genoemd", codes: [1], tone: null },
  { key: "niet genoemd", label: "niet genoemd", codes: [2], tone: null },
];

function markClass(label: string, from: number, to: number, tone: AnswerClass["tone"]): AnswerClass {
  return { key: label, label, codes: Array.from({ length: to - from + 1 }, (_, index) => from + index), tone };
}

const marks: AnswerClass[][] = [
  [
    markClass("5 of lager", 1, 5, -2),
    markClass("6", 6, 6, -1),
    markClass("7", 7, 7, 0),
    markClass("8", 8, 8, 1),
    markClass("9 of 10", 9, 10, 2),
  ],
  [markClass("5 of lager", 1, 5, -1), markClass("6 of 7", 6, 7, 0), markClass("8 of hoger", 8, 10, 1)],
  [markClass("7 of lager", 1, 7, -1), markClass("8 of hoger", 8, 10, 1)],
];
