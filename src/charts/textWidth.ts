// Without a browser nobody can measure text. These widths, in parts of the font size, are those of the widest of the
// usual interface faces (Segoe UI, San Francisco, Roboto, DejaVu is wider still), so that an estimate errs to the safe side.
const narrow = /[iljtfrI.,:;'’|()[\]!/ -]/;
const wide = /[mwMW%@—]/;
const capital = /[A-Z0-9ÁÉËÍÓÖÚÜ]/;

/** The estimated width of a text in pixels. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let parts = 0;
  for (const character of text) parts += characterWidth(character);
  return parts * fontSize * (bold ? 1.18 : 1);
}

/** The text, or its beginning with an ellipsis where it is wider than it may be. */
export function shorten(text: string, maxWidth: number, fontSize: number, bold = false): string {
  if (textWidth(text, fontSize, bold) <= maxWidth) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, fontSize, bold) > maxWidth) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

function characterWidth(character: string): number {
  if (narrow.test(character)) return 0.36;
  if (wide.test(character)) return 0.9;
  return capital.test(character) ? 0.66 : 0.58;
}
