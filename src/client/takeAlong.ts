import { takeItems } from "./takeAlong/takeItem.ts";
import { addTakeRow } from "./takeAlong/takeRow.ts";

for (const item of takeItems()) addTakeRow(item);
