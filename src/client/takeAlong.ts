import { addTakeRows } from "./takeAlong/addTakeRows.ts";

addTakeRows(document);
