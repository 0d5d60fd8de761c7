/** Text with the words that were looked for in <mark>, from the HTML of an excerpt. No other element comes through. */
export function markedText(html: string): DocumentFragment {
  const parsed = new DOMParser().parseFromString(html, "text/html").body;
  const fragment = document.createDocumentFragment();
  for (const node of parsed.childNodes)
    fragment.append(node.nodeName === "MARK" ? mark(node) : (node.textContent ?? ""));
  return fragment;
}

function mark(node: Node): HTMLElement {
  const marked = document.createElement("mark");
  marked.textContent = node.textContent;
  return marked;
}
