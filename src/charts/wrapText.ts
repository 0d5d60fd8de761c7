import { textWidth } from "./textWidth.ts";

/** A text in lines no wider than so many pixels. A word that is wider, such as an address, is broken after its slashes. */
export function wrapText(text: string, maxWidth: number, fontSize: number, bold = false): string[] {
  const fits = (line: string) => textWidth(line, fontSize, bold) <= maxWidth;
  const lines: string[] = [];
  const add = (piece: string, gap: string) => {
    const longer = lines.at(-1) + gap + piece;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(piece);
  };
  for (const word of text.split(/\s+/).filter((one) => one !== "")) {
    const [first, ...rest] = fits(word) ? [word] : word.split(/(?<=[^/]\/)(?=[^/])/);
    add(first!, " ");
    for (const piece of rest) add(piece, "");
  }
  return lines;
}
