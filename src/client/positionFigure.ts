import { type Flag, flagText, spokenFlag } from "./flagReading.ts";
import { makeReadable } from "./makeReadable.ts";
import { createTooltip } from "./tooltip.ts";

/** Lets the arrow keys read the area and what it is compared with, from low to high. */
export function enhancePosition(figure: HTMLElement): void {
  const drawing = figure.querySelector<HTMLElement>(".chart-drawing");
  const svg = drawing?.querySelector("svg");
  if (!drawing || !svg) return;
  const marks = [...svg.querySelectorAll(".chart-flag")]
    .map((element) => ({ element, ...readFlag(element) }))
    .sort((a, b) => a.x - b.x);
  if (marks.length === 0) return;
  const tooltip = createTooltip(drawing);
  const hide = () => {
    svg.querySelector(".chart-flag-current")?.classList.remove("chart-flag-current");
    tooltip.hide();
  };
  makeReadable(drawing, namesOf(svg), {
    count: marks.length,
    show(index) {
      hide();
      const mark = marks[index]!;
      const scale = drawing.clientWidth / svg.viewBox.baseVal.width;
      mark.element.classList.add("chart-flag-current");
      tooltip.show({ x: mark.x * scale, y: 0 }, flagText(mark));
      return spokenFlag(marks, index);
    },
    hide,
  });
}

function readFlag(flag: Element): Flag {
  const pole = flag.querySelector(".chart-pole")?.getAttribute("d") ?? "";
  return {
    text: flag.querySelector("text")?.textContent ?? "",
    name: flag.querySelector("title")?.textContent ?? null,
    x: Number.parseFloat(pole.slice(1)),
  };
}

function namesOf(svg: SVGSVGElement) {
  const text = (name: string) => svg.querySelector(`:scope > ${name}`)?.textContent ?? "";
  return {
    title: text("title"),
    description: `${text("desc")} Met de pijltjes naar links en rechts leest u de gebieden met een naam.`,
  };
}
