import type { AnswerTable } from "./answerTable.ts";
import type { Catalog } from "./catalog.ts";
import type { Ask } from "./openDatabase.ts";
import type { ScatterFigure } from "./scatterFigure.ts";

/** Everything that takes part in showing an answer. */
export interface Explorer {
  root: HTMLElement;
  ask: Ask;
  catalog: Catalog;
  table: AnswerTable;
  scatter: ScatterFigure;
}

/** Shows the parts of an answer, or hides them. */
export function reveal({ root }: Explorer, { answer, scatter }: { answer: boolean; scatter: boolean }): void {
  root.querySelector<HTMLElement>("[data-answer]")!.hidden = !answer;
  root.querySelector<HTMLElement>("[data-scatter]")!.hidden = !scatter;
}

/** Puts the answer to a question in the table that is shown, sorted and downloaded from. */
export async function keep({ ask }: Explorer, table: string, sql: string): Promise<void> {
  await ask(`create or replace temp table ${table} as from (\n${sql.replace(/;\s*$/, "")}\n)`);
}

/** Why there is nothing to show, in words for the reader. */
export class NoAnswer extends Error {}
