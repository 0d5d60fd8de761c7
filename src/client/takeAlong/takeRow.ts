import { announce } from "../liveRegion.ts";
import { button } from "./button.ts";
import { fullScreenButton } from "./fullScreen.ts";
import { type TakeItem, titleOf } from "./takeItem.ts";
import { viewSwitch } from "./viewSwitch.ts";

/** The buttons of a figure: its table, the whole screen, and what may be taken along. */
export function addTakeRow(item: TakeItem): void {
  const row = document.createElement("div");
  row.className = "take-row";
  row.append(...viewSwitch(item), ...fullScreenButton(item), takeButton(item, row));
  item.beside[item.before ? "before" : "after"](row);
}

/** Opens and closes the panel under the row. What is in it is loaded when somebody asks for it. */
function takeButton(item: TakeItem, row: HTMLElement): HTMLButtonElement {
  let panel: HTMLElement | null = null;
  const show = (open: boolean) => {
    toggle.setAttribute("aria-expanded", String(open));
    if (panel !== null) panel.hidden = !open;
  };
  const toggle = button("Meenemen", `: ${titleOf(item)}`, async () => {
    if (panel === null) {
      toggle.setAttribute("aria-busy", "true");
      const { takePanel } = await import("./takePanel.ts").catch(() => ({ takePanel: null }));
      toggle.removeAttribute("aria-busy");
      if (takePanel === null) return announce("Dat lukt nu niet. Is er een verbinding met internet?");
      panel ??= openPanel(takePanel(item));
    }
    show(toggle.getAttribute("aria-expanded") !== "true");
  });
  const openPanel = (made: HTMLElement) => {
    row.after(made);
    made.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      show(false);
      toggle.focus();
    });
    return made;
  };
  toggle.classList.add("take-toggle");
  toggle.setAttribute("aria-expanded", "false");
  return toggle;
}
