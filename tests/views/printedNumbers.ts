import type { FigureSection } from "../../src/views/figureSection.ts";

/** The numbers of a text as a reader sees them: "−1.234,5" and "2025"; a sign belongs to the number. */
export function printedNumbers(text: string): string[] {
  return [...text.matchAll(/[+\u2212]?\d+(?:\.\d{3})*(?:,\d+)?/g)].map(([number]) => number);
}

/** A year is no amount: those have a dot from a thousand on. */
export function isYear(number: string): boolean {
  return /^(19|20)\d\d$/.test(number);
}

/** All that the tables of a figure print, heads and captions included. */
export function tableTexts({ table, comparison }: FigureSection): string[] {
  return [
    ...[table.caption, ...table.columns],
    ...table.rows.flatMap(({ period, cells }) => [period, ...cells.map(({ text }) => text)]),
    ...(table.change === null ? [] : [table.change.years, ...table.change.cells.map(({ text }) => text)]),
    ...(comparison?.rows.flatMap((row) => [row.name, row.figure.text, row.difference, row.verdict]) ?? []),
    ...(comparison?.others?.rows.map(({ count }) => count) ?? []),
  ];
}

/**
 * The numbers of a text that no table prints. A number with a sign must stand there with it; one without may stand there
 * with a sign, for the sentence then says it in a word: "0,5 procentpunt lager" of −0,5.
 */
export function missingNumbers(text: string, tables: readonly string[]): string[] {
  const printed = new Set(tables.flatMap(printedNumbers));
  const known = (number: string) =>
    isYear(number) ||
    [number, ...(/^\d/.test(number) ? [`+${number}`, `\u2212${number}`] : [])].some((one) => printed.has(one));
  return printedNumbers(text).filter((number) => !known(number));
}
