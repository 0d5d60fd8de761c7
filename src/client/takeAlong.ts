import { addTakeRows } from "./takeAlong/addTakeRows.ts";

addTakeRows(document);
// Figures that a script made later: the part of the page that they are in says so.
document.addEventListener("figures-made", ({ target }) => {
  if (target instanceof Element) addTakeRows(target);
});
