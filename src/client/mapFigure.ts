import { createTooltip } from "./tooltip.ts";

/** Shows the title of an area at once, under the mouse; a finger reads first and follows the link at the second tap. */
export function enhanceMap(figure: HTMLElement): void {
  const drawing = figure.querySelector<HTMLElement>(".chart-drawing");
  if (!drawing) return;
  const texts = takeTitles(drawing);
  const tooltip = createTooltip(drawing);
  let shown: Element | null = null;
  let touched = false;
  let readBefore = false;

  const hide = () => {
    shown?.classList.remove("map-current");
    shown = null;
    tooltip.hide();
  };
  const show = (event: PointerEvent) => {
    const link = areaOf(event);
    if (!link) return hide();
    if (link !== shown) hide();
    shown = link;
    link.classList.add("map-current");
    const box = drawing.getBoundingClientRect();
    tooltip.show({ x: event.clientX - box.left, y: event.clientY - box.top }, texts.get(link) ?? "");
  };

  drawing.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch";
    readBefore = shown !== null && shown === areaOf(event);
    show(event);
  });
  drawing.addEventListener("pointermove", show);
  drawing.addEventListener("pointerleave", (event) => {
    // A finger leaves as soon as it lifts: what it asked for stays.
    if (event.pointerType !== "touch") hide();
  });
  drawing.addEventListener("click", (event) => {
    if (touched && !readBefore && areaOf(event)) event.preventDefault();
  });
  document.addEventListener("pointerdown", ({ target }) => {
    if (!(target instanceof Node && drawing.contains(target))) hide();
  });
}

/** Takes the titles out of the drawing, or the browser would show them as well. */
function takeTitles(drawing: HTMLElement): Map<Element, string> {
  return new Map(
    [...drawing.querySelectorAll("a > title")].map((title) => {
      const link = title.parentElement!;
      title.remove();
      return [link, title.textContent ?? ""];
    }),
  );
}

function areaOf({ target }: Event): Element | null {
  return target instanceof Element ? target.closest("a") : null;
}
