import type { MarkdownInstance } from "astro";
import { z } from "zod";
import { indexTerms } from "./markTerms.ts";

/** A word that readers may not know, with what it means. */
export interface Term {
  /** The file in content/begrippen, and the address: sbo. */
  slug: string;
  /** As the list of terms names it: "sbo". */
  term: string;
  /** What an abbreviation stands for: "speciaal basisonderwijs". */
  voluit: string | null;
  /** HTML of one paragraph. */
  definition: string;
}

/** What stands above the text in content/begrippen/<slug>.md. */
const FrontMatter = z.strictObject({
  term: z.string(),
  voluit: z.string().optional(),
  /** Other ways of writing it, such as its plural. */
  forms: z.array(z.string()).default([]),
});

const files = import.meta.glob<MarkdownInstance<Record<string, unknown>>>("../../content/begrippen/*.md", {
  eager: true,
});

const entries = await Promise.all(
  Object.entries(files).map(async ([path, { frontmatter, compiledContent }]) => {
    const slug = /([^/]+)\.md$/.exec(path)![1]!;
    const { term, voluit = null, forms } = readFrontMatter(slug, frontmatter);
    return { slug, term, voluit, spellings: [term, ...forms], definition: (await compiledContent()).trim() };
  }),
);

/** Every term, in the order of the alphabet. */
export const glossary: readonly Term[] = entries.sort((a, b) => a.term.localeCompare(b.term, "nl"));

/** Where the terms stand in a text. */
export const termIndex = indexTerms(entries);

function readFrontMatter(slug: string, frontmatter: Record<string, unknown>): z.infer<typeof FrontMatter> {
  // Astro adds keys of its own, which no editor wrote.
  const { file: _, url: __, ...written } = frontmatter;
  const { data, error } = FrontMatter.safeParse(written);
  if (error !== undefined) throw new Error(`content/begrippen/${slug}.md: ${z.prettifyError(error)}`);
  return data;
}
