/** Rows that are lines of text already, as a CSV file. Programs know by its first character that it is in UTF-8. */
export function csvFile(columns: readonly string[], lines: readonly string[]): string {
  return `\ufeff${[columns.join(";"), ...lines].join("\n")}\n`;
}
