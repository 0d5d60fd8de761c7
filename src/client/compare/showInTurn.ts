import { afterDrawing } from "../afterDrawing.ts";
import type { ResultView } from "./resultView.ts";

/**
 * Shows a result one figure at a time, so that the page can answer its reader meanwhile. Ends early where another result took
 * its place.
 */
export async function showInTurn(result: HTMLElement, { around, column, figures, after }: ResultView): Promise<void> {
  // What was there keeps its height, so that nobody loses the place where they were.
  result.style.minBlockSize = `${result.offsetHeight}px`;
  result.setAttribute("aria-busy", "true");
  result.replaceChildren(...around);
  for (const figure of figures) {
    await afterDrawing();
    const made = await figure();
    if (!column.isConnected) return;
    column.append(made);
    made.dispatchEvent(new Event("figures-made", { bubbles: true }));
  }
  column.append(...after);
  result.removeAttribute("aria-busy");
  result.style.removeProperty("min-block-size");
}
