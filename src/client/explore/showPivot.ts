import { type Explorer, keep, reveal } from "./answer.ts";
import type { ShownColumn } from "./answerTable.ts";
import { byName, type Catalog } from "./catalog.ts";
import type { Choice } from "./choice.ts";
import { listSql, pivotSql, text } from "./choiceSql.ts";
import { type AnswerRow, figureCell, indicatorOf, remarks } from "./figureCell.ts";
import { words } from "./shownColumns.ts";

/** A line for each area, with its years or its figures beside each other. */
export async function showPivot(explorer: Explorer, choice: Choice): Promise<void> {
  const { ask, catalog, table } = explorer;
  const byYear = choice.columns === "jaar";
  const asked = byYear ? { ...choice, indicators: choice.indicators.slice(0, 1) } : choice;
  await keep(explorer, "gekozen", listSql(asked));
  const keys = byYear
    ? (await ask("select distinct jaar from gekozen order by jaar")).map(([year]) => ({
        key: String(year),
        name: String(year),
      }))
    : choice.indicators.map((slug) => ({ key: slug, name: catalog.indicators.get(slug)!.title }));
  // Of several years in a column of an indicator the last counts.
  const source = byYear
    ? "gekozen"
    : "(from gekozen qualify row_number() over (partition by gebiedscode, indicator order by jaar desc) = 1)";
  await keep(explorer, "antwoord", pivotSql(source, byYear ? "jaar" : "indicator", keys));
  const cells = new Map<string, AnswerRow>();
  const prepare = async (rows: AnswerRow[]) => {
    cells.clear();
    if (rows.length === 0) return;
    const columns = (await ask("describe gekozen")).map(([name]) => String(name));
    const codes = rows.map(({ gebiedscode }) => text(String(gebiedscode))).join(", ");
    const found = await ask(`select columns(*)::varchar from ${source} where gebiedscode in (${codes})`);
    for (const row of found.map((one) => byName(columns, one)))
      cells.set(`${row.gebiedscode} ${byYear ? row.jaar : row.indicator}`, row);
  };
  reveal(explorer, { answer: true, scatter: false });
  const first = catalog.indicators.get(choice.indicators[0]!)!;
  await table.show(
    byYear ? first.title : "Gekozen cijfers naast elkaar",
    [
      words("Gebied", "gebied"),
      ...keys.map(
        ({ key, name }): ShownColumn => ({
          header: name,
          name,
          numeric: true,
          cell: ({ gebiedscode }) => {
            const row = cells.get(`${gebiedscode} ${key}`);
            return row === undefined ? { text: "geen rij" } : pivotCell(row, catalog, byYear);
          },
        }),
      ),
    ],
    prepare,
  );
}

/** A number with what must be known beside it, and between columns of several years its year. */
function pivotCell(row: AnswerRow, catalog: Catalog, byYear: boolean) {
  const cell = figureCell(row, indicatorOf(row, catalog));
  const beside = [byYear ? "" : String(row.jaar), remarks(row)].filter(Boolean).join(", ");
  return { ...cell, text: beside === "" || cell.absence !== undefined ? cell.text : `${cell.text} (${beside})` };
}
