import { textWidth } from "../../charts/textWidth.ts";
import type { AnnexFigure } from "./annexFigure.ts";

/**
 * How much of a sheet of A4 a figure takes, in millimetres, a little on the safe side: both the page and the PDF set text
 * and picture beside each other, and the explanation in three columns under them.
 */
export function annexHeight(figure: AnnexFigure): number {
  const { title, unit, sentences, trend, bars, meaning, not, questions, comments } = figure;
  const heading = 9 + 6 * lines(title, 95, 4.6);
  const number = figure.figure === null ? lines(unit, 95, 3.1) * 4.2 : 9 + 4.2 * (lines(unit, 60, 3.1) - 1);
  const said = heading + number + 4.2 * lines(sentences.join(" "), 95, 3.1);
  const picture = trend !== null ? 52 : bars !== null ? 10 + 4.1 * (bars.bars.length + 2) : 0;
  const columns = [meaning, not, questions.join("  ")].map((text) => lines(text, 50, 2.9));
  const theirs = comments.map(({ words, text }) => 16 + 4.2 * (Math.ceil(words / 13) + text.length));
  return Math.max(said, picture) + 7 + 4 * Math.max(...columns) + sum(theirs);
}

/** Of a text over a width, both in millimetres as is the size of its letters. */
function lines(text: string, width: number, size: number): number {
  return text === "" ? 0 : Math.ceil((1.02 * textWidth(text, size)) / width);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** What is left for figures on the first sheet under the head, and on the second above the foot. */
const sheets = [218, 238];

/** Whether figures fit on two sheets, none of them broken over the two. */
export function fitsOnTwoSheets(figures: readonly AnnexFigure[]): boolean {
  let [sheet, used] = [0, 0];
  for (const figure of figures) {
    const height = annexHeight(figure);
    if (used + height > sheets[sheet]!) [sheet, used] = [sheet + 1, 0];
    if (sheet >= sheets.length || height > sheets[sheet]!) return false;
    used += height;
  }
  return true;
}
