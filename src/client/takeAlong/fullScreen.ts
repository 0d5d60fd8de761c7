import { announce } from "../liveRegion.ts";
import { button } from "./button.ts";
import { type TakeItem, titleOf } from "./takeItem.ts";

/** The stylesheet shows it on the whole screen alone. Without a connection there is no line, and the rest is there. */
async function addSource(item: TakeItem): Promise<void> {
  const { fullScreenSource } = await import("./fullScreenSource.ts").catch(() => ({ fullScreenSource: null }));
  if (fullScreenSource === null || item.root.querySelector(":scope > .full-source") !== null) return;
  item.root.append(fullScreenSource(item));
}

/** Shows the section of a chart on the whole screen; nothing where there is no chart, or the browser cannot do it. */
export function fullScreenButton(item: TakeItem): HTMLButtonElement[] {
  const { root, charts } = item;
  if (charts.length === 0 || !document.fullscreenEnabled) return [];
  const isFull = () => document.fullscreenElement === root;
  const name = document.createTextNode("");
  const toggle = button("", `: ${titleOf(item)}`, () => {
    // Refused where a frame or a setting forbids it.
    (isFull() ? document.exitFullscreen() : root.requestFullscreen()).catch(() =>
      announce("Het volledige scherm kan hier niet."),
    );
  });
  const say = () => {
    name.data = isFull() ? "Sluit volledig scherm" : "Volledig scherm";
  };
  toggle.prepend(name);
  toggle.classList.add("take-full");
  root.addEventListener("fullscreenchange", () => {
    say();
    announce(isFull() ? "Volledig scherm. Met Escape gaat u terug." : "Terug op de pagina.");
    if (isFull()) void addSource(item);
  });
  say();
  return [toggle];
}
