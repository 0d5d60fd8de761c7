/** A word of the glossary, as a page may explain it. */
export interface Spelling {
  /** The file in content/begrippen, and the address: sbo. */
  slug: string;
  /** All ways of writing it that are marked: "sbo", "speciaal basisonderwijs". */
  spellings: readonly string[];
}

/** Finds the words of a glossary in HTML. */
export interface TermIndex {
  pattern: RegExp;
  /** From a spelling in lower case to the slug of its term. */
  slugs: ReadonlyMap<string, string>;
}

/** Elements whose text says something else than a sentence does, or that may hold no button. */
const skipped = "a|abbr|button|caption|code|dt|figure|h[1-6]|label|nav|script|style|summary|svg|table|time";

const letter = "[0-9A-Za-zÀ-ɏ]";
const apostrophe = "(?:['’]|&#39;)";
const apostrophes = new RegExp(apostrophe, "g");
/** What joins two parts of one word: sbo-school, tlv's, duo.nl. */
const joint = `(?:${apostrophe}|[-.@_])`;

/** Prepares a glossary for `markTerms`; the longest spelling comes first, so that "so/vso" is not read as "so". */
export function indexTerms(terms: readonly Spelling[]): TermIndex {
  const slugs = new Map(
    terms.flatMap(({ slug, spellings }) => spellings.map((spelling) => [normalise(spelling), slug] as const)),
  );
  const words = [...slugs.keys()].sort((a, b) => b.length - a.length).map(asPattern);
  const pattern = [
    `<(?<element>${skipped})(?=[\\s>]).*?</\\k<element>>`,
    "<!--.*?-->",
    `<(?:"[^"]*"|'[^']*'|[^"'>])*>`,
    ...(words.length === 0 ? [] : [wholeWord(words)]),
    "&#?\\w+;",
  ].join("|");
  return { pattern: new RegExp(pattern, "gis"), slugs };
}

/**
 * Makes the first occurrence of each term in each section of a page a button that shows what it means. Nothing else of
 * the HTML changes: not its text, and nothing inside links, headings, tables, drawings and other buttons. `marked` names
 * the terms in the order of reading.
 */
export function markTerms(html: string, { pattern, slugs }: TermIndex): { html: string; marked: string[] } {
  let section = new Set<string>();
  const marked = new Set<string>();
  const result = html.replace(pattern, (found: string, ...rest: unknown[]) => {
    const { before = "", term, after = "" } = rest.at(-1) as Record<string, string | undefined>;
    if (/^<section\b/i.test(found)) section = new Set();
    const slug = term === undefined ? undefined : slugs.get(normalise(term));
    if (slug === undefined || section.has(slug)) return found;
    section.add(slug);
    marked.add(slug);
    const button = `<button type="button" class="term" popovertarget="begrip-${slug}">${term}</button>`;
    // A button is a box: without this the line may break between it and its comma.
    return before + after === "" ? button : `<span class="term-whole">${before}${button}${after}</span>`;
  });
  return { html: result, marked: [...marked] };
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
