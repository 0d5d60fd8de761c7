import { areaAddress } from "../../domain/area.ts";
import { areaInSentence, areaLabel } from "../../views/areaLabel.ts";
import type { ThemeFile } from "../../views/compare/themeFigures.ts";
import { gets } from "../../views/edition.ts";
import { formatDate, list } from "../../views/formatNumber.ts";
import { afterDrawing } from "../afterDrawing.ts";
import { element } from "../element.ts";
import { type Compared, comparedFigure, overlapNotes } from "./comparedFigure.ts";
import { figureBlock } from "./figureBlock.ts";

/** "Almere en Lelystad naast de provincie Flevoland: Jeugdhulp" */
export function resultTitle({ areas, benchmark }: Pick<Compared, "areas" | "benchmark">, theme: string): string {
  const beside = benchmark === null ? "" : ` naast ${areaInSentence(benchmark)}`;
  return `${list(areas.map(areaLabel))}${beside}: ${theme}`;
}

/** All that is said of what was chosen. Figures take time to reckon and to draw: each is made when its turn comes. */
export interface ResultView {
  around: HTMLElement[];
  /** The part of it where the figures come, and what follows on them. */
  column: HTMLElement;
  figures: (() => Promise<HTMLElement>)[];
  after: HTMLElement[];
}

export function resultView(compared: Compared, file: ThemeFile, remarks: readonly string[]): ResultView {
  const { areas } = compared;
  const shown = file.indicators.filter((indicator) => areas.some((area) => gets(indicator, area)));
  const left = file.indicators.filter((indicator) => !shown.includes(indicator));
  const column = element("div", { class: "column" });
  return {
    around: [
      head(compared, file),
      ...notes([...remarks, ...overlapNotes(compared)]),
      element("div", { class: "with-contents" }, contents(shown), column),
    ],
    column,
    figures: shown.map((indicator) => async () => {
      const figure = comparedFigure(indicator, compared);
      await afterDrawing();
      return figureBlock(figure, file.sources[file.indicators.indexOf(indicator)]!);
    }),
    after: [...leftOut(left), ...explained(compared)],
  };
}

function head(compared: Compared, { theme }: ThemeFile): HTMLElement {
  const { areas, places, query } = compared;
  const { release } = places;
  const links = areas.map((area) =>
    element("a", { href: `${areaAddress(area)}${theme.slug}/${query}` }, areaLabel(area)),
  );
  return element(
    "header",
    { class: "compared-head" },
    element("h2", { id: "vergelijking", tabindex: -1 }, resultTitle(compared, theme.title)),
    element(
      "p",
      { class: "quiet" },
      `${release.demo ? "Voorbeeldcijfers. " : ""}Uitgave ${release.id} van ${formatDate(release.date)}.`,
    ),
    element("p", { class: "compared-address quiet" }, location.href),
    element(
      "p",
      { class: "compared-reports" },
      "Het hele rapport: ",
      ...links.flatMap((link, index) => (index === 0 ? [link] : [", ", link])),
    ),
  );
}

function notes(texts: readonly string[]): HTMLElement[] {
  if (texts.length === 0) return [];
  return [element("ul", { class: "notes" }, ...texts.map((text) => element("li", {}, text)))];
}

function contents(shown: readonly { slug: string; title: string }[]): HTMLElement {
  const items = shown.map(({ slug, title }) => element("li", {}, element("a", { href: `#${slug}` }, title)));
  return element(
    "nav",
    { class: "contents", "aria-label": "Cijfers in deze vergelijking" },
    element("p", { class: "contents-title" }, "Cijfers"),
    element("ol", {}, ...items),
  );
}

function leftOut(left: readonly { title: string }[]): HTMLElement[] {
  if (left.length === 0) return [];
  const titles = list(left.map(({ title }) => title));
  return [element("p", { class: "footnote" }, `Niet voor deze gebieden, en daarom niet getoond: ${titles}.`)];
}

/** What a word asks for, and what a margin is; once, under all figures. */
function explained({ benchmark, margins }: Compared): HTMLElement[] {
  const how = element("a", { href: "/over/methode/#vergelijken" }, "Zo vergelijken wij");
  return [
    ...(benchmark === null
      ? []
      : [
          element(
            "p",
            { class: "footnote" },
            "Een verschil krijgt alleen een woord als het groter is dan toeval, en groot genoeg om iets te betekenen. Wij rekenen met cijfers die niet zijn afgerond. ",
            how,
            ".",
          ),
        ]),
    ...(margins
      ? [
          element(
            "p",
            { class: "footnote" },
            "Marges: het cijfer ligt met 95% zekerheid tussen deze grenzen. In de grafiek is dat een streep door het punt. Van een prognose geeft de maker zelf de marge.",
          ),
        ]
      : []),
  ];
}
