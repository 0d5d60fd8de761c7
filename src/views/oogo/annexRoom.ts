import { areaBarsHeight } from "../../charts/areaBars.ts";
import { textWidth } from "../../charts/textWidth.ts";
import { trendLayout } from "../../charts/trendLayout.ts";
import type { AnnexFigure } from "./annexFigure.ts";
import { pictureSize } from "./pictureSize.ts";

/**
 * How much of a sheet of A4 a figure takes, in millimetres, a little on the safe side: both the page and the PDF set text
 * of 9 points beside a picture, the explanation in 8 points under the text, and comments under both.
 */
function annexHeight(figure: AnnexFigure): number {
  const { title, unit, sentences, trend, bars, meaning, not, questions, comments, elsewhere } = figure;
  const wide = trend === null && bars === null ? 175 : 104;
  const heading = 5.2 * lines(title, wide, 4.2);
  const number = figure.figure === null ? 4.2 * lines(unit, wide, 2.9) : 5.5 + 4.2 * (lines(unit, wide - 22, 3) - 1);
  const said = 4.5 * lines(sentences.join(" "), wide, 3.2);
  const explained = [`Wat is dit cijfer? ${meaning}`, not === "" ? "" : `Wat is het niet? ${not}`, ...questions];
  const text = heading + number + said + 3 + 4 + 4 * sum(explained.map((one) => lines(one, wide - 3, 2.9)));
  const picture = trend !== null || bars !== null ? 7 + pictureHeight(figure) : 0;
  const theirs = comments.map(({ words, text: blocks }) => 14 + 4.2 * (Math.ceil(words / 14) + pieces(blocks)));
  return Math.max(text, picture) + 6 + sum(theirs) + (elsewhere === null ? 0 : 5);
}

/** As wide as its column, 68 millimetres. */
function pictureHeight({ trend, bars }: AnnexFigure): number {
  const pixels = trend !== null ? trendLayout(trend, pictureSize).size.height : areaBarsHeight(bars!);
  return (68 / pictureSize.width) * pixels;
}

/** Paragraphs and items begin on a line of their own. */
function pieces(blocks: AnnexFigure["comments"][number]["text"]): number {
  return sum(blocks.map((block) => (block.kind === "items" ? block.items.length : 1)));
}

/** Of a text over a width, both in millimetres as is the size of its letters. */
function lines(text: string, width: number, size: number): number {
  return text === "" ? 0 : Math.ceil((1.02 * textWidth(text, size)) / width);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** What is left for figures on the first sheet under the head, and on the second above the foot. */
const sheets = [227, 252];

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
