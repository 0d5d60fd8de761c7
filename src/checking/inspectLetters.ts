import { type Finding, finding } from "./finding.ts";
import type { OpenFile } from "./openFiles.ts";
import { placeOf } from "./placeOf.ts";

/**
 * What letters become when a file is read in one alphabet and saved in another: `SÃºdwest` (UTF-8 as Windows-1252),
 * `S£dwest` (the alphabet of DOS), `S?dwest` and `S\uFFFDdwest` (the letter is lost).
 */
const damaged: readonly RegExp[] = [
  /[ÃÂ][\u0080-\u00BF\u0152-\u0178\u0192\u02C6\u02DC\u2013-\u2122]/,
  /â€|ï»¿|\uFFFD/,
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/,
  /\p{L}[£ƒ‚„†‡‰‹¢¥§©«¬®±¶»¼½¾¿¡¤¦√∂≈]\p{L}/u,
];

/** A question mark within a word is no letter any more; in an address of a page it is where it belongs. */
const lost = /\p{L}\?\p{L}/u;
const isAddress = /[/=@]|www\./i;

/** Names and headers with letters that were damaged, by column; the first is named. */
export function inspectLetters(opened: OpenFile): Finding[] {
  const { header, headerLine, rows } = opened.table;
  return header.flatMap((name, column) => {
    const wrong = rows.filter(({ cells }) => isDamaged(cells[column]!));
    const first = isDamaged(name)
      ? { line: headerLine, text: name }
      : wrong[0] && { line: wrong[0].line, text: wrong[0].cells[column]! };
    if (first === undefined) return [];
    const more = wrong.length > 1 ? `, en zo zijn er ${wrong.length} in deze kolom` : "";
    return finding("letters", {
      ...placeOf(opened),
      line: first.line,
      column: name,
      message: `de letters zijn beschadigd: de codering van het bestand is verkeerd gelezen of bewaard${more}`,
      new: first.text,
      hint: "haal het bestand opnieuw op bij de bron, of sla het op als UTF-8",
    });
  });
}

/** Most cells are plain letters, digits and marks, which are never wrong. */
const isPlain = /^[\x20-\x3E\x40-\x7E]*$/;

function isDamaged(text: string): boolean {
  if (isPlain.test(text)) return false;
  return damaged.some((sign) => sign.test(text)) || (lost.test(text) && !isAddress.test(text));
}
