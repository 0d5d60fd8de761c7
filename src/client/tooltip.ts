import { element } from "./element.ts";

interface Tooltip {
  show: (at: { x: number; y: number }, heading: string, lines?: [name: string, text: string][]) => void;
  hide: () => void;
}

const distance = 12;

/** A small panel over a drawing. It repeats what the table and the live region say, so it is hidden from screen readers. */
export function createTooltip(container: HTMLElement): Tooltip {
  const panel = document.createElement("div");
  panel.className = "chart-tooltip";
  panel.setAttribute("aria-hidden", "true");
  panel.hidden = true;
  container.append(panel);

  return {
    show(at, heading, lines = []) {
      panel.replaceChildren(element("strong", {}, heading), ...lines.map(row));
      panel.hidden = false;
      place(panel, container, at);
    },
    hide() {
      panel.hidden = true;
    },
  };
}

/** Narrower than this a panel beside the point would lie over most of the lines. */
const narrow = 480;

/** To the right of the point, or to its left where it would leave the drawing; on a phone under the drawing. */
function place(panel: HTMLElement, container: HTMLElement, { x, y }: { x: number; y: number }): void {
  const { offsetWidth: width, offsetHeight: height } = panel;
  const { clientWidth: room, clientHeight: bottom } = container;
  if (room < narrow) {
    panel.style.left = `${Math.max(0, Math.min(x - width / 2, room - width))}px`;
    panel.style.top = `${bottom}px`;
    return;
  }
  const left = x + distance + width <= room ? x + distance : x - distance - width;
  panel.style.left = `${Math.max(0, Math.min(left, room - width))}px`;
  panel.style.top = `${Math.max(0, y - height / 2)}px`;
}

function row([name, text]: [string, string]): HTMLElement {
  const line = document.createElement("span");
  line.append(element("span", {}, name), element("span", {}, text));
  return line;
}
