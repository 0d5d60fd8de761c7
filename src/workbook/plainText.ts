/** Text as every program keeps it: no control characters, no half characters, one space between words. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[^\S\u00a0\u202f]+/g, " ")
    .replace(/[\p{Cc}\ufffe\uffff]/gu, "")
    .trim();
}
