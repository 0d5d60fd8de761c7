const mark = "\u{FEFF}";

/** A file's text with a byte order mark and the line ends of Windows, as publishers write it. */
export function withMark(lines: readonly string[]): string {
  return mark + withLineEnds(lines);
}

/** Lines with the line ends of Windows. */
export function withLineEnds(lines: readonly string[]): string {
  return lines.map((line) => `${line}\r\n`).join("");
}

/** Every cell between quotes. */
export function quoted(cells: readonly (string | number)[]): string {
  return cells.map((cell) => `"${cell}"`).join(";");
}

/** Dutch decimals: 4,8. CBS drops a zero at the end: 5. */
export function decimalComma(value: number, decimals = 1): string {
  return String(Number(value.toFixed(decimals))).replace(".", ",");
}
