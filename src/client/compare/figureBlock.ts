import type { TrendSpec } from "../../charts/trendSpec.ts";
import type { Cell } from "../../views/cell.ts";
import { element } from "../element.ts";
import { enhanceTrend } from "../trendFigure.ts";
import type { ComparedFigure, ComparedRow } from "./comparedFigure.ts";

/** A figure on the page: what is said of it, its charts, and its tables. */
export function figureBlock(figure: ComparedFigure, sources: readonly { text: string; href: string }[]): HTMLElement {
  const heading = `${figure.id}-titel`;
  return element(
    "section",
    // Drawn as soon as it is there: a place that was only guessed would move under the reader.
    { id: figure.id, class: "figure-section laid-out", "aria-labelledby": heading },
    element("h3", { id: heading }, figure.title),
    element("p", { class: "quiet" }, `${figure.unit}.`),
    saidList(figure.sentences),
    ...chartsOf(figure.charts),
    scrolling(figure.caption, comparedTable(figure)),
    ...footnotes(figure.remarks),
    fold("Tabel per jaar", scrolling(`${figure.title} per jaar`, yearTable(figure)), ...footnotes(figure.notes)),
    sourceLine(figure, sources),
  );
}

function footnotes(notes: readonly string[]): HTMLElement[] {
  return notes.map((note) => element("p", { class: "footnote" }, note));
}

function saidList(sentences: readonly string[]): HTMLElement {
  if (sentences.length === 1) return element("p", {}, sentences[0]!);
  return element("ul", { class: "compared-said" }, ...sentences.map((said) => element("li", {}, said)));
}

/** One wide chart, or small ones beside each other. */
function chartsOf(specs: readonly TrendSpec[]): HTMLElement[] {
  const charts = specs.map(chart);
  return charts.length > 1 ? [element("div", { class: "small-charts" }, ...charts)] : charts;
}

/** As TrendFigure.astro prints it; the drawing follows when it has a place. */
function chart(spec: TrendSpec): HTMLElement {
  const source = element("script", { type: "application/json", class: "chart-spec" }, JSON.stringify(spec));
  const made = element(
    "figure",
    { class: "chart", "data-chart": "trend" },
    element("div", { class: "chart-drawing" }),
    source,
    element("figcaption", {}, spec.title),
  );
  enhanceTrend(made);
  return made;
}

/** Whoever has no mouse scrolls with the arrow keys, so the region takes the focus. */
function scrolling(label: string, table: HTMLElement): HTMLElement {
  return element("div", { class: "table-scroll", role: "region", tabindex: 0, "aria-label": label }, table);
}

function fold(summary: string, ...content: HTMLElement[]): HTMLElement {
  return element("details", {}, element("summary", {}, summary), element("div", { class: "details-body" }, ...content));
}

function comparedTable(figure: ComparedFigure): HTMLElement {
  const { rows, judged, dated } = figure;
  const headings = ["Gebied", ...(dated ? ["Jaar"] : []), "Cijfer", ...(judged ? ["Verschil", "In woorden"] : [])];
  return element(
    "table",
    { class: "compared" },
    element("caption", {}, element("span", {}, figure.caption)),
    element("thead", {}, element("tr", {}, ...headings.map(heading))),
    element("tbody", {}, ...rows.map((row) => tableRow(row, figure))),
  );
}

function heading(text: string): HTMLElement {
  return element("th", { scope: "col", class: text === "In woorden" ? "words" : undefined }, text);
}

const signs = { gunstig: "▲", ongunstig: "▼" };

function tableRow(row: ComparedRow, { judged, dated }: ComparedFigure): HTMLElement {
  const { name, href, year, figure, margin, isBenchmark } = row;
  return element(
    "tr",
    { class: isBenchmark ? "is-benchmark" : undefined },
    element("th", { scope: "row" }, href === null ? name : element("a", { href }, name)),
    dated ? element("td", {}, year) : null,
    figureCell(figure, margin),
    ...(judged ? [differenceCell(row), wordsCell(row)] : []),
  );
}

function figureCell(cell: Cell, margin: string | null = null): HTMLElement {
  const { text, value, low, high, absence, provisional } = cell;
  return element(
    "td",
    { "data-value": value, "data-low": low, "data-high": high, "data-absence": absence },
    text,
    provisional ? element("abbr", { title: "voorlopig cijfer" }, "*") : null,
    marginLine(margin),
  );
}

function differenceCell({ difference, differenceMargin, comparison }: ComparedRow): HTMLElement {
  const { value, lower, upper } = comparison ?? {};
  return element(
    "td",
    { "data-value": value, "data-low": lower, "data-high": upper },
    difference,
    marginLine(differenceMargin),
  );
}

function marginLine(margin: string | null): HTMLElement | null {
  return margin === null ? null : element("span", { class: "margin" }, margin);
}

function wordsCell({ verdict, judgement, comparison, reason, isBenchmark }: ComparedRow): HTMLElement {
  const look = { class: `words verdict ${judgement ?? ""}`.trim(), "data-verdict": comparison?.verdict };
  if (comparison === undefined) return element("td", look, isBenchmark ? "" : reason);
  if (judgement === null) return element("td", look, verdict);
  return element(
    "td",
    look,
    element("span", { "aria-hidden": "true" }, `${signs[judgement]} `),
    `${verdict}, ${judgement}er`,
  );
}

function yearTable({ title, years }: ComparedFigure): HTMLElement {
  return element(
    "table",
    {},
    element("caption", {}, element("span", {}, `${title} per jaar`)),
    element("thead", {}, element("tr", {}, ...["Jaar", ...years.columns].map(heading))),
    element(
      "tbody",
      {},
      ...years.rows.map(({ period, cells }) =>
        element("tr", {}, element("th", { scope: "row" }, period), ...cells.map((cell) => figureCell(cell))),
      ),
    ),
  );
}

function sourceLine({ id, title }: ComparedFigure, sources: readonly { text: string; href: string }[]): HTMLElement {
  const links = sources.map(({ text, href }) => element("a", { href }, text));
  return element(
    "p",
    { class: "quiet compared-source" },
    "Bron: ",
    ...links.flatMap((link, index) => (index === 0 ? [link] : ["; ", link])),
    ". ",
    element("a", { href: `/indicator/${id}/` }, `Wat betekent “${title}”?`),
  );
}
