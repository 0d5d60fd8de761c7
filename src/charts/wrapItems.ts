/** Where each item of a key stands, left to right and on the next row where it no longer fits. */
export function wrapItems(widths: number[], room: number, gap: number): { x: number; row: number }[] {
  let x = 0;
  let row = 0;
  return widths.map((width) => {
    if (x > 0 && x + width > room) {
      x = 0;
      row += 1;
    }
    const placed = { x, row };
    x += width + gap;
    return placed;
  });
}
