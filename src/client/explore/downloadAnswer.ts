import type { Explorer } from "./answer.ts";
import { answerCsv } from "./answerCsv.ts";
import type { Form } from "./choice.ts";

/** Hands over the whole answer as a file, in the order in which it was asked. */
export async function downloadAnswer({ ask, catalog }: Explorer, form: Form): Promise<void> {
  const columns = (await ask("describe antwoord")).map(([name]) => String(name));
  const rows = await ask("select columns(*)::varchar from antwoord order by rowid");
  const file = new Blob([answerCsv(columns, rows, catalog.origin)], { type: "text/csv;charset=utf-8" });
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = `monitor-aoj-${form}.csv`;
  link.click();
  URL.revokeObjectURL(link.href);
}
