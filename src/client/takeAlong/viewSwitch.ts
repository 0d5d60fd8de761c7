import { announce } from "../liveRegion.ts";
import { button } from "./button.ts";
import { textOf } from "./tableCells.ts";
import { type TakeItem, titleOf } from "./takeItem.ts";

/** A chart and the fold that holds the same figures. */
interface Pair {
  chart: HTMLElement;
  fold: HTMLDetailsElement;
}

/** Two buttons of which one is pressed: the charts, or their tables in the same place. None where a chart has no table. */
export function viewSwitch(item: TakeItem): HTMLElement[] {
  const pairs = item.charts.flatMap((chart) => pairOf(chart, item.root));
  if (pairs.length === 0) return [];
  const group = document.createElement("div");
  group.className = "take-switch";
  group.setAttribute("role", "group");
  group.setAttribute("aria-label", `Weergave: ${titleOf(item)}`);
  const swaps = pairs.map(swapper);
  const show = (asTable: boolean) => {
    for (const swap of swaps) swap(asTable);
    chart.setAttribute("aria-pressed", String(!asTable));
    table.setAttribute("aria-pressed", String(asTable));
  };
  const press = (asTable: boolean) => () => {
    show(asTable);
    announce(asTable ? "De tabel staat nu op de plaats van de grafiek." : "De grafiek staat er weer.");
  };
  const chart = button("Grafiek", "", press(false));
  const table = button("Tabel", "", press(true));
  group.append(chart, table);
  show(false);
  return [group];
}

/** Which fold says in numbers what a kind of chart shows. */
const folds: Record<string, string> = { trend: "Tabel per jaar", position: "Vergelijk met andere gebieden" };

function pairOf(chart: HTMLElement, root: HTMLElement): Pair[] {
  const name = folds[chart.dataset.chart ?? ""] ?? "Tabel per groep";
  const fold = [...root.querySelectorAll("details")].find(
    (details) => textOf(details.querySelector("summary")) === name,
  );
  return fold === undefined ? [] : [{ chart, fold }];
}

/** Moves what is in the fold to the place of the chart, and back: it is there once, with one state. */
function swapper({ chart, fold }: Pair): (asTable: boolean) => void {
  const body = fold.querySelector<HTMLElement>(".details-body");
  return (asTable) => {
    if (body === null || chart.hidden === asTable) return;
    if (asTable) chart.after(body);
    else fold.append(body);
    chart.hidden = asTable;
    fold.hidden = asTable;
  };
}
