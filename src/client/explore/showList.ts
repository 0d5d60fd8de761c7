import { type Explorer, keep, reveal } from "./answer.ts";
import type { Choice } from "./choice.ts";
import { listSql } from "./choiceSql.ts";
import { figureCell, indicatorOf, remarks } from "./figureCell.ts";
import { plainNumber, words } from "./shownColumns.ts";

/** Every chosen figure on a line of its own. */
export async function showList(explorer: Explorer, choice: Choice): Promise<void> {
  const { catalog, table } = explorer;
  await keep(explorer, "antwoord", listSql(choice));
  reveal(explorer, { answer: true, scatter: false });
  const [only, ...more] = choice.indicators.map((slug) => catalog.indicators.get(slug));
  const alone = more.length === 0;
  await table.show(alone ? only!.title : "Gekozen cijfers", [
    words("Gebied", "gebied"),
    ...(choice.kind === "" ? [words("Soort", "soort_gebied")] : []),
    ...(alone ? [] : [words("Cijfer", "titel")]),
    plainNumber("Jaar", "jaar"),
    { header: "Waarde", name: "waarde", numeric: true, cell: (row) => figureCell(row, indicatorOf(row, catalog)) },
    { header: "Opmerking", name: "voorlopig", numeric: false, cell: (row) => ({ text: remarks(row) }) },
  ]);
}
