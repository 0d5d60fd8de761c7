import { type Explanation, explanationParts } from "./explanationParts.ts";

interface Markdown {
  compiledContent: () => Promise<string>;
}

const files = import.meta.glob<Markdown>("../../content/indicators/*.md", { eager: true });

/** The words about an indicator; null where nobody wrote them yet. */
export async function readExplanation(slug: string): Promise<Explanation | null> {
  const file = files[`../../content/indicators/${slug}.md`];
  if (file === undefined) return null;
  const html = await file.compiledContent();
  try {
    return explanationParts(html);
  } catch (error) {
    throw new Error(`content/indicators/${slug}.md: ${(error as Error).message}`);
  }
}
