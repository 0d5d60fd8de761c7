/**
 * Lays out the parts of a long page one after the other, a frame each, so that the page can answer its reader meanwhile.
 * The stylesheet leaves them out until they have the class, or come near the window; a screen reader must get them all.
 */
export function layOutInTurn(parts: Iterable<Element>): void {
  const waiting = [...parts];
  const next = () => {
    const part = waiting.shift();
    if (part === undefined) return;
    part.classList.add("laid-out");
    requestAnimationFrame(() => setTimeout(next));
  };
  next();
}
