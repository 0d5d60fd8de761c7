/** Puts a text on the clipboard. */
export function copyText(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}

/** Puts a picture on the clipboard, where the browser can. It is handed over at once, while the click is still fresh. */
export const copyPicture =
  "ClipboardItem" in globalThis && navigator.clipboard?.write !== undefined
    ? (png: Promise<Blob>) => navigator.clipboard.write([new ClipboardItem({ "image/png": png })])
    : null;
