/** A button; `of` says to who does not see where it stands what it belongs to. */
export function button(text: string, of: string, onClick: () => void): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.append(text);
  if (of !== "") {
    const hidden = document.createElement("span");
    hidden.className = "visually-hidden";
    hidden.textContent = of;
    made.append(hidden);
  }
  made.addEventListener("click", onClick);
  return made;
}
