import type { ThemeFile } from "../../views/compare/themeFigures.ts";
import { unpackFigures } from "../../views/compare/unpackFigures.ts";
import { type Choice, chosenAreas, writeChoice } from "./choice.ts";
import type { Compared } from "./comparedFigure.ts";
import { defaultBenchmark } from "./defaultBenchmark.ts";
import type { KnownAreas } from "./knownAreas.ts";
import { reckonComparisons } from "./reckonComparisons.ts";
import { resultTitle, resultView } from "./resultView.ts";
import { showInTurn } from "./showInTurn.ts";

/** Reckons what was chosen, gives the page its title and shows it in its place, after what is to be remarked. */
export function showResult(
  place: HTMLElement,
  choice: Choice,
  file: ThemeFile,
  known: KnownAreas,
  remarks: readonly string[],
): Promise<void> {
  const compared = compare(choice, file, known);
  document.title = `${resultTitle(compared, file.theme.title)} | Monitor AOJ`;
  return showInTurn(place, resultView(compared, file, remarks));
}

function compare(choice: Choice, file: ThemeFile, known: KnownAreas): Compared {
  const areas = chosenAreas(choice, known);
  const figures = unpackFigures(file);
  const benchmark =
    choice.benchmark === null ? defaultBenchmark(areas, file.theme, known) : known.find(choice.benchmark)!;
  const query = writeChoice({ ...choice, benchmark: benchmark?.code ?? null, margins: false }).replace(/&thema=.*/, "");
  return {
    areas,
    benchmark,
    margins: choice.margins,
    known: { figures, comparisons: reckonComparisons(file.indicators, figures, known) },
    places: known,
    query,
  };
}
