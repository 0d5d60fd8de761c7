interface Markdown {
  compiledContent: () => Promise<string>;
}

const files = import.meta.glob<Markdown>("../../content/indicators/*.md", { eager: true });

export interface Explanation {
  /** HTML of the part "Wat is dit cijfer?". */
  meaning: string;
  /** HTML of the part "Wat kunt u ermee?". */
  use: string;
}

/** The words about an indicator, in the two parts of its file; null where nobody wrote them yet. */
export async function readExplanation(slug: string): Promise<Explanation | null> {
  const file = files[`../../content/indicators/${slug}.md`];
  if (file === undefined) return null;
  const parts = (await file.compiledContent()).split(/<h2[^>]*>.*?<\/h2>/);
  const [, meaning, use] = parts;
  if (meaning === undefined || use === undefined || parts.length > 3) {
    throw new Error(`content/indicators/${slug}.md: schrijf precies twee koppen met ##`);
  }
  return { meaning: meaning.trim(), use: use.trim() };
}
