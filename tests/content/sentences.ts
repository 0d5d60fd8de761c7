/** What ends with a point without ending a sentence. */
const abbreviations =
  /(?:^|[\s(“"])(?:\p{Lu}|a\.s|art|bijv|blz|ca|d\.w\.z|dhr|dr|drs|e\.d|enz|etc|evt|excl|i\.p\.v|incl|jl|m\.b\.t|m\.i|m\.n|max|mevr|min|mr|n\.a\.v|nr|o\.a|prof|resp|St|t\.a\.v|t\.o\.v|vgl|zgn)\.$/u;

/**
 * The sentences of a Markdown text, each as plain words. Headings are not sentences; an item of a list is one, and so are
 * what stands before the list and a cell of a table.
 */
export function sentences(markdown: string): string[] {
  return blocks(markdown).flatMap(splitBlock);
}

/** How many words a sentence has; signs on their own are none. */
export function countWords(sentence: string): number {
  return sentence.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Paragraphs and items of lists, without the signs of Markdown. */
function blocks(markdown: string): string[] {
  return markdown
    .replace(/^---\n.*?\n---\n/s, "")
    .replaceAll(/<!--.*?-->/gs, "")
    .replaceAll(/^#+ .*$/gm, "")
    .replaceAll(/^\|.*\|$/gm, (row) => row.replaceAll("|", "\n\n"))
    .replaceAll(/^\s*(?:[-*+]|\d+\.) +/gm, "\n\n")
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replaceAll(/[*_`]/g, "")
    .split(/\n\s*\n/)
    .map((block) => block.replaceAll(/\s+/g, " ").trim())
    .filter((block) => /[\p{L}\p{N}]/u.test(block));
}

/** A sentence ends at a sign and a space before a capital or a digit, and not after an abbreviation. */
function splitBlock(block: string): string[] {
  const pieces = block.split(/(?<=[.!?…][”"’')]*) (?=[“"‘'(]*[\p{Lu}\p{N}<])/u);
  const found: string[] = [];
  for (const piece of pieces) {
    const before = found.at(-1);
    if (before !== undefined && abbreviations.test(before)) found.splice(-1, 1, `${before} ${piece}`);
    else found.push(piece);
  }
  return found;
}
