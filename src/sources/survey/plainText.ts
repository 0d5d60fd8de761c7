/**
 * One spelling for what is the same to a reader: without markup, entities, number in front, differences of case, of kinds of
 * quotes and of white space, and without the marks that close a question. "<b>4. Hulp start  op tijd.</b>" → "hulp start op tijd".
 */
export function plainText(text: string): string {
  return decodeEntities(text.replace(/<\/?[a-z][^>]*>/gi, " "))
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”„]/g, '"')
    .replace(/[‐‑–—−]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^\d+[.)] /, "")
    .replace(/[\s.:*?!]+$/, "")
    .toLowerCase();
}

/** The characters that survey tools write as entities: `&amp;`, `&#39;`. Others stay as they are. */
function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#(\d{1,6})|([a-z]+));/gi, (whole, number: string | undefined, name: string | undefined) =>
    number === undefined ? (named.get(name!.toLowerCase()) ?? whole) : String.fromCodePoint(Number(number)),
  );
}

const named: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
  ["nbsp", " "],
  ["euml", "ë"],
  ["iuml", "ï"],
  ["eacute", "é"],
]);
