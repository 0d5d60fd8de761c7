/** Attributes that name an id of the same page, or several. */
const references =
  /\s(?:for|headers|list|popovertarget|aria-(?:controls|describedby|details|labelledby|owns))="?([^">]+)/g;

/**
 * Ids that stand on a page twice, and ids that are named and not there. html-validate does the same, but passes over
 * what is inside a drawing.
 */
export function wrongIds(html: string): string[] {
  const markup = html.replace(/(<script\b[^>]*>).*?<\/script>/gs, "$1</script>");
  const ids = [...markup.matchAll(/<[a-z][^<>]*?\sid="?([^"\s>]+)/gi)].map(([, id]) => id!);
  const known = new Set(ids);
  const named = [
    ...[...markup.matchAll(references)].flatMap(([, names]) => names!.split(/\s+/)),
    ...[...markup.matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id!),
  ];
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `twice on the page: id ${id}`),
    ...named.filter((id) => id !== "" && !known.has(id)).map((id) => `named, but not on the page: id ${id}`),
  ];
}
