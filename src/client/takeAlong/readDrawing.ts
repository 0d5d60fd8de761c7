import type { SvgNode } from "../../charts/svg.ts";

/** A drawing on the page as plain data, but for what a script lays over it. */
export function readDrawing(element: Element): SvgNode {
  const attributes = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  const children = [...element.childNodes].flatMap((node): SvgNode["children"] => {
    if (node instanceof Element) return node.matches(".chart-cursor") ? [] : [readDrawing(node)];
    return node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ""] : [];
  });
  return { tag: element.tagName, attributes, children };
}
