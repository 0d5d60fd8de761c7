import { element } from "../element.ts";

/** A button; `of` says to who does not see where it stands what it belongs to. */
export function button(text: string, of: string, onClick: () => void): HTMLButtonElement {
  const hidden = of === "" ? null : element("span", { class: "visually-hidden" }, of);
  const made = element("button", { type: "button" }, text, hidden);
  made.addEventListener("click", onClick);
  return made;
}
