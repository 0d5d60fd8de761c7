import { fontSize } from "./fontSize.ts";
import { el, type SvgNode } from "./svg.ts";

/** Text whose middle lies at y. */
export function words(text: string, attributes: SvgNode["attributes"]): SvgNode {
  return el("text", { "font-size": fontSize.label, dy: "0.35em", ...attributes }, text);
}
