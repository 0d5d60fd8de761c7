import { takeItems } from "./takeItem.ts";
import { addTakeRow } from "./takeRow.ts";

/** Puts buttons under every figure, map and table in a part of the page. */
export function addTakeRows(within: ParentNode): void {
  for (const item of takeItems(within)) addTakeRow(item);
}
