import { saveFile } from "../saveFile.ts";
import type { Explorer } from "./answer.ts";
import { answerCsv } from "./answerCsv.ts";
import type { Form } from "./choice.ts";

/** Hands over the whole answer as a file, in the order in which it was asked. */
export async function downloadAnswer({ ask, catalog }: Explorer, form: Form): Promise<void> {
  const columns = (await ask("describe antwoord")).map(([name]) => String(name));
  const rows = await ask("select columns(*)::varchar from antwoord order by rowid");
  saveFile(`monitor-aoj-${form}.csv`, answerCsv(columns, rows, catalog.origin), "text/csv;charset=utf-8");
}
