/** Words in a text: as they are, standing out, to be filled in by hand, or leading to a page of elsewhere. */
export type Span =
  | { style: "plain" | "bold" | "emphasis" | "blank"; text: string }
  | { style: "link"; text: string; href: string };

/** A piece of prose. */
export type Block =
  | { kind: "heading"; level: number; spans: Span[] }
  | { kind: "paragraph"; spans: Span[] }
  | { kind: "items"; items: Span[][] };

/**
 * The Markdown that content/ uses: headings, paragraphs, lists, **bold**, *emphasis* and [links](…). Words
 * between square brackets without an address are a blank to fill in; a link within the site is printed as plain words.
 */
export function proseBlocks(markdown: string): Block[] {
  return markdown
    .replaceAll(/<!--.*?-->/gs, "")
    .replaceAll(/^(#+ .*)$/gm, "\n$1\n")
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map(block);
}

function block(text: string): Block {
  const [, marks, heading] = /^(#+) (.*)$/s.exec(text) ?? [];
  if (marks !== undefined) return { kind: "heading", level: marks.length, spans: spans(heading!) };
  if (!/^[-*] /.test(text)) return { kind: "paragraph", spans: spans(text) };
  return {
    kind: "items",
    items: text
      .slice(2)
      .split(/\n[-*] /)
      .map(spans),
  };
}

const marked = /\*\*(?<bold>.+?)\*\*|\*(?<emphasis>[^*]+)\*|\[(?<text>[^\]]+)\](?:\((?<href>[^)]+)\))?/g;

function spans(text: string): Span[] {
  const line = curled(text.replaceAll(/\s+/g, " "));
  const found: Span[] = [];
  let end = 0;
  for (const match of line.matchAll(marked)) {
    found.push({ style: "plain", text: line.slice(end, match.index) }, span(match.groups!));
    end = match.index + match[0].length;
  }
  return [...found, { style: "plain", text: line.slice(end) } as const].filter(({ text }) => text !== "");
}

function span({ bold, emphasis, text, href }: Record<string, string | undefined>): Span {
  if (bold !== undefined) return { style: "bold", text: bold };
  if (emphasis !== undefined) return { style: "emphasis", text: emphasis };
  if (href === undefined) return { style: "blank", text: text! };
  return href.startsWith("http") ? { style: "link", text: text!, href } : { style: "plain", text: text! };
}

/** Quotation marks as in print. */
function curled(text: string): string {
  return text.replaceAll(/"([^"]*)"/g, "“$1”");
}
