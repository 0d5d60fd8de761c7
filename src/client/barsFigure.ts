import { makeReadable } from "./makeReadable.ts";

/** Lets the arrow keys read the bars of the survey group by group. One of the two drawings is shown. */
export function enhanceBars(figure: HTMLElement): void {
  for (const drawing of figure.querySelectorAll<HTMLElement>(".chart-drawing")) {
    const svg = drawing.querySelector("svg");
    const rows = [...(svg?.querySelectorAll(".chart-row") ?? [])];
    if (!svg || rows.length === 0) continue;
    const hide = () => svg.querySelector(".chart-row-current")?.classList.remove("chart-row-current");
    const text = (name: string) => svg.querySelector(`:scope > ${name}`)?.textContent ?? "";
    const description = `${text("desc")} Met de pijltjes omhoog en omlaag leest u de groepen.`;
    makeReadable(
      drawing,
      { title: text("title"), description, upright: true },
      {
        count: rows.length,
        show(index) {
          hide();
          rows[index]!.classList.add("chart-row-current");
          return spokenRow(rows[index]!);
        },
        hide,
      },
    );
  }
}

/** "Professionals (120): Oneens: 10%, Eens: 62%, weet niet 8%". */
function spokenRow(row: Element): string {
  const texts = (selector: string) => [...row.querySelectorAll(selector)].map((element) => element.textContent ?? "");
  const name = texts(":scope > title")[0] ?? texts(".chart-row-name")[0] ?? "";
  const said = [
    ...texts("rect > title"),
    ...texts(".chart-aside-text").map((text) => `weet niet: ${text}`),
    ...texts(".chart-row-mean"),
    ...texts(".chart-rim"),
  ];
  return `${name}: ${said.join(", ")}`;
}
