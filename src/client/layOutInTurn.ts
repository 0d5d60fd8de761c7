import { afterDrawing } from "./afterDrawing.ts";

/**
 * Lays out the parts of a long page one after the other, a frame each, so that the page can answer its reader meanwhile.
 * The stylesheet leaves them out until they have the class, or come near the window; a screen reader must get them all.
 */
export async function layOutInTurn(parts: Iterable<Element>): Promise<void> {
  for (const part of parts) {
    part.classList.add("laid-out");
    await afterDrawing();
  }
}
