import { type Explorer, keep, reveal } from "./answer.ts";
import { plainNumber, words } from "./shownColumns.ts";

/** The answer to a question in SQL, with the columns that it asks for. */
export async function showSql(explorer: Explorer, sql: string): Promise<void> {
  await keep(explorer, "antwoord", sql);
  const columns = await explorer.ask("describe antwoord");
  reveal(explorer, { answer: true, scatter: false });
  await explorer.table.show(
    "Antwoord op uw vraag",
    columns.map(([name, type]) =>
      /INT|DOUBLE|FLOAT|DECIMAL/.test(String(type))
        ? plainNumber(String(name), String(name))
        : words(String(name), String(name)),
    ),
  );
}
