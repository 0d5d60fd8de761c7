import { areaLabel, type Named } from "../../views/areaLabel.ts";
import { element } from "../element.ts";

/** Shows the chosen areas, each with a button that takes it away. */
export function showChips(list: HTMLElement, areas: readonly Named[], remove: (code: string) => void): void {
  list.replaceChildren(...areas.map((area) => chip(area, remove)));
}

function chip(area: Named, remove: (code: string) => void): HTMLElement {
  const button = element("button", { type: "button", "aria-label": `Haal ${areaLabel(area)} weg` }, "×");
  button.addEventListener("click", () => remove(area.code));
  return element("li", { class: "chip" }, areaLabel(area), button);
}

/** After a chip is gone the focus goes to the one in its place, or to the last; false where there is none. */
export function focusChip(list: HTMLElement, place: number): boolean {
  const buttons = [...list.querySelectorAll("button")];
  const next = buttons[Math.min(place, buttons.length - 1)];
  next?.focus();
  return next !== undefined;
}
