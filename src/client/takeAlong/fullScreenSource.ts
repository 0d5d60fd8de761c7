import { element } from "../element.ts";
import { releaseLine, sourceLine } from "./citation.ts";
import { readFacts } from "./readFacts.ts";
import { type TakeItem, titleOf } from "./takeItem.ts";

/** Under a figure on the whole screen: where it comes from, and of which release it is. */
export function fullScreenSource(item: TakeItem): HTMLElement {
  const facts = readFacts(item.root, titleOf(item));
  return element("p", { class: "full-source quiet" }, `${sourceLine(facts)}. ${releaseLine(facts)}.`);
}
