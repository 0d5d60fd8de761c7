import type { Absence } from "../domain/absence.ts";
import type { Mark } from "../domain/manifest.ts";

/** What a cell says: an amount between bounds, a reason why there is none, or something that cannot be read. */
export type Value = { low: number; high: number } | { absence: Absence } | { wrong: string; hint?: string };

export interface ValueRules {
  /** By their text without spaces: `<5` is also `< 5`. */
  marks: ReadonlyMap<string, Mark>;
  decimal?: "," | "." | undefined;
  factor: number;
  /** False for counts: persons come whole and not below zero. */
  fraction: boolean;
  rounded?: number | undefined;
  /** Whether 0 occurs in the file: `<5` is then at least 1. */
  writesZero: boolean;
}

/** What every publisher means by an empty cell, and CBS by a dot. A manifest may say otherwise. */
const usualMarks: ReadonlyMap<string, Mark> = new Map([
  ["", "not-published"],
  [".", "unknown"],
]);

/** The marks of a manifest, ready to look up. */
export function readMarks(marks: Readonly<Record<string, Mark>>): Map<string, Mark> {
  return new Map(Object.entries(marks).map(([text, mark]) => [text.replace(/\s/g, ""), mark]));
}

/**
 * Reads one cell. Nothing is guessed: a text that is neither a number nor a mark of the manifest is wrong, and so is a
 * count that is negative or broken.
 */
export function parseValue(text: string, rules: ValueRules): Value {
  const compact = text.replace(/\s/g, "");
  const mark = rules.marks.get(compact) ?? usualMarks.get(compact);
  if (mark !== undefined) return readMark(mark, rules.writesZero);
  const cell = withoutThousands(text.trim());
  const number = parseNumber(cell, rules.decimal);
  if (number === null) return wrongNumber(cell, rules.decimal);
  if (isSentinel(cell)) return { wrong: "is negatief", hint: negativeHint(cell) };
  if (maybeGrouped(cell) && (rules.decimal === undefined || (!rules.fraction && rules.factor === 1))) {
    return rules.fraction || rules.factor !== 1
      ? { wrong: "kan een duizendtal of een breuk zijn", hint: 'zet decimal: "." of decimal: "," in het manifest' }
      : broken;
  }
  return rules.fraction ? fraction(withoutNoise(number * rules.factor), rules) : count(number, cell, rules);
}

/** A number with comma or point as decimal mark, the one of the file where it is known; null where it is none. */
export function parseNumber(cell: string, decimal?: "," | "."): number | null {
  if (!/^-?\d+([.,]\d+)?$/.test(cell)) return null;
  const other = decimal === "," ? "." : ",";
  if (decimal !== undefined && cell.includes(other)) return null;
  return Number(cell.replace(",", "."));
}

/** `1.234` may be 1234 with a point between the thousands. `0.123` and `1234.567` cannot. */
export function maybeGrouped(cell: string): boolean {
  return /^-?[1-9]\d{0,2}[.,]\d{3}$/.test(cell);
}

/** A space between thousands cannot be misread: 17 942 942. Any other space stays, and makes the number wrong. */
function withoutThousands(cell: string): string {
  return /^-?\d{1,3}(\s\d{3})+([.,]\d+)?$/.test(cell) ? cell.replace(/\s/g, "") : cell;
}

/** -1 and -99999999 stand for a missing figure in many files, also where numbers below zero are possible. */
function isSentinel(cell: string): boolean {
  return /^-(1|9+)$/.test(cell);
}

function readMark(mark: Mark, writesZero: boolean): Value {
  if (typeof mark === "string") return { absence: mark };
  if ("below" in mark) return { low: writesZero ? 1 : 0, high: mark.below - 1 };
  return { low: mark.from, high: mark.to };
}

const broken: Value = {
  wrong: "is geen heel aantal",
  hint: "staat er een punt of komma tussen duizendtallen, of hoort er fraction: true in het manifest?",
};

function fraction(number: number, { rounded }: ValueRules): Value {
  return rounded === undefined ? exact(number) : { low: number - rounded / 2, high: number + rounded / 2 };
}

function count(number: number, cell: string, { factor, rounded }: ValueRules): Value {
  const whole = Math.round(number * factor);
  if (Math.abs(number * factor - whole) > 1e-6) return broken;
  if (whole < 0) return { wrong: "is negatief", hint: negativeHint(cell) };
  if (!Number.isSafeInteger(whole)) return { wrong: "is te groot voor een aantal" };
  if (rounded === undefined) return exact(whole);
  if (whole % rounded !== 0)
    return { wrong: `is geen veelvoud van ${rounded}`, hint: "klopt rounded in het manifest?" };
  return { low: Math.max(0, whole - rounded / 2), high: whole + rounded / 2 };
}

/** 32.8 × 1000 is 32800 and not 32799.999999999996. */
function withoutNoise(number: number): number {
  return Number(number.toPrecision(15));
}

/** -0 and 0 are one number. */
function exact(value: number): Value {
  return { low: value + 0, high: value + 0 };
}

function negativeHint(cell: string): string {
  return `is dit een teken voor een ontbrekend cijfer? Zet het dan bij marks, bijvoorbeeld marks: { "${cell}": unknown }`;
}

function wrongNumber(cell: string, decimal: "," | "." | undefined): Value {
  if (decimal !== undefined && parseNumber(cell) !== null) {
    const grouped = maybeGrouped(cell) ? "; staat er een teken tussen duizendtallen?" : "";
    return {
      wrong: "heeft een ander decimaalteken dan de rest van het bestand",
      hint: `het bestand gebruikt "${decimal}"${grouped}`,
    };
  }
  if (/^-?\d{1,3}(([.,]\d{3}){2,}|\.\d{3},\d+|,\d{3}\.\d+)$/.test(cell)) {
    return { wrong: "is geen getal", hint: "haal de tekens tussen de duizendtallen weg" };
  }
  const below = /^<\s*(\d+)$/.exec(cell)?.[1];
  if (below !== undefined) return unknownMark(`marks: { "<${below}": { below: ${below} } }`);
  if (/^[<>≤≥*–—-]|^minder dan/i.test(cell) || (cell.length <= 12 && !/\d/.test(cell))) {
    return unknownMark(`marks: { "${cell}": unknown }`);
  }
  return { wrong: "is geen getal" };
}

function unknownMark(example: string): Value {
  return {
    wrong: "is een teken dat het manifest niet kent",
    hint: `zet het bij marks met zijn betekenis, bijvoorbeeld ${example}`,
  };
}
