/** A line of a CSV with semicolons; a line end is the writer's. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.join(";")}\r\n`;
}

/** In quotes, whatever it is: `"  158586"`. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** In quotes only where it must be. */
export function quotedIfNeeded(text: string): string {
  return /[;"\r\n]/.test(text) ? quoted(text) : text;
}
