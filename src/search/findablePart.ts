/** Where an element begins that search passes over: one that is marked so, a drawing, or what is for a script. */
const passedOver = /<(?:(svg|script)\b|([a-z][a-z0-9]*)(?=[^>]*\sdata-pagefind-ignore[\s>=]))[^>]*>/g;

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
  for (const match of html.matchAll(passedOver)) {
    // Inside one that is passed over already.
    if (match.index < from) continue;
    kept.push(html.slice(from, match.index));
    from = endOf(match[1] ?? match[2]!, html, match.index);
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
