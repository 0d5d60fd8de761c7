import { Buffer } from "node:buffer";

/** A word of the glossary, as a page may explain it. */
export interface Spelling {
  /** The file in content/begrippen, and the address: sbo. */
  slug: string;
  /** All ways of writing it that are marked: "sbo", "speciaal basisonderwijs". */
  spellings: readonly string[];
}

/** Finds the words of a glossary in HTML. */
export interface TermIndex {
  /** A term in a text, or an entity that must not be read as words. */
  pattern: RegExp;
  /** From a spelling in lower case to the slug of its term. */
  slugs: ReadonlyMap<string, string>;
  /** What was found in a text before: an explanation stands on hundreds of pages. */
  found: Map<string, readonly Occurrence[]>;
}

/** Texts that stand on one page alone are as many again as the explanations; not all of them need be kept. */
const remembered = 20_000;

interface Occurrence {
  /** Where it starts in the text, and all of it: the term with the marks that stand against it. */
  index: number;
  text: string;
  before: string;
  term: string;
  after: string;
  slug: string;
}

/** Elements whose text says something else than a sentence does, or that may hold no button. */
const skipped = new Set(
  "a abbr button caption code dt figure h1 h2 h3 h4 h5 h6 label nav script style summary svg table time".split(" "),
);

const letter = "[0-9A-Za-zÀ-ɏ]";
const apostrophe = "(?:['’]|&#39;)";
const apostrophes = new RegExp(apostrophe, "g");
/** What joins two parts of one word: sbo-school, tlv's, duo.nl. */
const joint = `(?:${apostrophe}|[-.@_])`;

/** A comment or a tag; of one that opens an element, its name. */
const tag = /<(?:!--.*?-->|(?:([a-z][a-z0-9]*)|[/!])[^"'>]*(?:(?:"[^"]*"|'[^']*')[^"'>]*)*>)/gis;

/** Prepares a glossary for `markTerms`; the longest spelling comes first, so that "so/vso" is not read as "so". */
export function indexTerms(terms: readonly Spelling[]): TermIndex {
  const slugs = new Map(
    terms.flatMap(({ slug, spellings }) => spellings.map((spelling) => [normalise(spelling), slug] as const)),
  );
  const words = [...slugs.keys()].sort((a, b) => b.length - a.length).map(asPattern);
  const pattern = [...(words.length === 0 ? [] : [wholeWord(words)]), "&#?\\w+;"].join("|");
  return { pattern: new RegExp(pattern, "gis"), slugs, found: new Map() };
}

/**
 * Makes the first occurrence of each term in each section of a page a button that shows what it means. Nothing else of
 * the HTML changes: not its text, and nothing inside links, headings, tables, drawings and other buttons. `marked` names
 * the terms in the order of reading.
 */
export function markTerms(html: string, index: TermIndex): { html: string; marked: string[] } {
  let section = new Set<string>();
  const marked = new Set<string>();
  const mark = ({ before, term, after, slug, text }: Occurrence) => {
    if (section.has(slug)) return text;
    section.add(slug);
    marked.add(slug);
    const button = `<button type="button" class="term" popovertarget="begrip-${slug}">${term}</button>`;
    // A button is a box: without this the line may break between it and its comma.
    return before + after === "" ? button : `<span class="term-whole">${before}${button}${after}</span>`;
  };
  const parts: string[] = [];
  let copied = 0;
  const read = (start: number, end: number) => {
    const text = html.slice(start, end);
    const found = start === end ? [] : occurrences(text, index);
    if (found.length === 0) return;
    parts.push(html.slice(copied, start), replaceAt(text, found, mark));
    copied = end;
  };
  let end = 0;
  tag.lastIndex = 0;
  for (let match = tag.exec(html); match !== null; match = tag.exec(html)) {
    read(end, match.index);
    const [, name = ""] = match;
    if (name.toLowerCase() === "section") section = new Set();
    // Where it ends is found by its name alone: a drawing is a third of a page.
    if (skipped.has(name.toLowerCase())) tag.lastIndex = Math.max(tag.lastIndex, endOf(name, html, tag.lastIndex));
    end = tag.lastIndex;
  }
  read(end, html.length);
  return { html: parts.join("") + html.slice(copied), marked: [...marked] };
}

/** Where the first element of a name, in the capitals it began with, ends after a place; −1 where none does. */
function endOf(name: string, html: string, from: number): number {
  const close = `</${name}>`;
  const at = html.indexOf(close, from);
  return at < 0 ? -1 : at + close.length;
}

function replaceAt(text: string, found: readonly Occurrence[], mark: (one: Occurrence) => string): string {
  let end = 0;
  const parts = found.map((one) => {
    const part = text.slice(end, one.index) + mark(one);
    end = one.index + one.text.length;
    return part;
  });
  return parts.join("") + text.slice(end);
}

/** The terms in a text between two tags, in order. */
function occurrences(slice: string, { pattern, slugs, found }: TermIndex): readonly Occurrence[] {
  const known = found.get(slice);
  if (known !== undefined) return known;
  // A copy: a slice would keep the whole page in memory.
  const text = Buffer.from(slice).toString();
  const fresh = [...text.matchAll(pattern)].flatMap((match): Occurrence[] => {
    const { before = "", term = "", after = "" } = match.groups ?? {};
    const slug = slugs.get(normalise(term));
    return slug === undefined ? [] : [{ index: match.index, text: match[0], before, term, after, slug }];
  });
  if (found.size < remembered) found.set(text, fresh);
  return fresh;
}

function wholeWord(words: readonly string[]): string {
  const notWithin = `(?<!${letter}|${letter}${joint})`;
  const notBefore = `(?!${letter}|${joint}${letter})`;
  return `(?<before>[(“‘]?)${notWithin}(?<term>${words.join("|")})${notBefore}(?<after>[.,;:?!)”’]*)`;
}

function asPattern(spelling: string): string {
  return spelling
    .replaceAll(/[^\w' ]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .replaceAll("'", apostrophe)
    .replaceAll(" ", "\\s+");
}

/** As a spelling stands in the index, whatever its capitals, its line breaks and the form of its apostrophe. */
function normalise(text: string): string {
  return text.toLowerCase().replaceAll(/\s+/g, " ").replaceAll(apostrophes, "'");
}
