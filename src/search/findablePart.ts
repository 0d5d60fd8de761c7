/** What tells of an element that search passes over: a drawing, what is for a script, or the mark in its tag. */
const passedOver = /<(?:svg|script)\b|\sdata-pagefind-ignore(?=[\s>=])/g;

/**
 * A page as Pagefind is to read it: its head, and of its text what can be found. Pagefind would pass over the rest itself,
 * but reads it, for five sixths of its time. The page is one of our own, of valid HTML.
 * @throws Error of a page in which an element does not end.
 */
export function findablePart(html: string): string {
  const body = html.indexOf("<body");
  const main = html.indexOf("<main", body);
  const end = html.lastIndexOf("</main>");
  if (body < 0 || main < 0 || end < main) throw new Error("search: a page without a body and a main part");
  return `${without(html.slice(0, body))}<body>${without(html.slice(main, end))}</main></body></html>`;
}

function without(html: string): string {
  const kept: string[] = [];
  let from = 0;
  for (const { index } of html.matchAll(passedOver)) {
    const start = html.lastIndexOf("<", index);
    // Inside one that is passed over already, or words of a text.
    if (start < from || html.slice(start, index).includes(">")) continue;
    kept.push(html.slice(from, start));
    from = endOf(/^<([a-z][a-z0-9]*)/.exec(html.slice(start))![1]!, html, start);
  }
  return kept.join("") + html.slice(from);
}

/** Where the element of this name ends that begins at a place, with those of the same name inside it. */
function endOf(name: string, html: string, start: number): number {
  let depth = 0;
  const tags = new RegExp(`<(/?)${name}\\b[^>]*>`, "g");
  tags.lastIndex = start;
  for (let tag = tags.exec(html); tag !== null; tag = tags.exec(html)) {
    depth += tag[1] === "" ? 1 : -1;
    if (depth === 0) return tags.lastIndex;
  }
  throw new Error(`search: a ${name} that does not end`);
}
