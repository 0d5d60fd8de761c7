/** A field of a CSV file with semicolons: in quotes where its text would else end it. */
export function csvField(text: string): string {
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
