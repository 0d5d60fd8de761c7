import { announce } from "./liveRegion.ts";
import { steppedIndex } from "./steppedIndex.ts";

/** The data points of a drawing, in the order in which they are read. */
export interface Stops {
  count: number;
  /** Shows one of them to the eye, and answers with what is to be said. */
  show: (index: number) => string;
  hide: () => void;
}

interface Names {
  title: string;
  /** Of the image, and how the arrows read it. */
  description: string;
  /** The points stand under each other: the arrows up and down lead along them as well. */
  upright?: boolean;
}

let drawings = 0;

/** Lets the arrow keys read a drawing point by point, aloud. Answers with what a mouse or finger needs to do the same. */
export function makeReadable(drawing: HTMLElement, names: Names, stops: Stops) {
  let current = -1;
  const hide = () => {
    current = -1;
    stops.hide();
  };
  const show = (index: number) => {
    current = index;
    return stops.show(index);
  };
  makeFocusable(drawing, names);
  drawing.addEventListener("blur", hide);
  drawing.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return hide();
    const key = names.upright ? (sideways[event.key] ?? event.key) : event.key;
    const index = steppedIndex(key, current, stops.count);
    if (index === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    announce(show(index));
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (!(target instanceof Node && drawing.contains(target))) hide();
  });
  return { show, hide };
}

const sideways: Record<string, string> = { ArrowDown: "ArrowRight", ArrowUp: "ArrowLeft" };

/** With the role of an application a screen reader passes the arrow keys on. Name and description are those of the image. */
function makeFocusable(drawing: HTMLElement, { title, description }: Names): void {
  const hint = document.createElement("p");
  hint.id = `chart-hint-${++drawings}`;
  hint.className = "visually-hidden";
  hint.textContent = description;
  drawing.after(hint);
  drawing.tabIndex = 0;
  drawing.classList.add("chart-readable");
  drawing.setAttribute("role", "application");
  drawing.setAttribute("aria-roledescription", "grafiek");
  drawing.setAttribute("aria-label", title);
  drawing.setAttribute("aria-describedby", hint.id);
}
