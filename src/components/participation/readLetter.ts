interface Markdown {
  compiledContent: () => Promise<string>;
}

const files = import.meta.glob<Markdown>("../../../content/documenten/*.md", { eager: true });

/** A letter as HTML, with a value for each name in braces: {regio}. */
export async function readLetter(slug: string, values: Readonly<Record<string, string>>): Promise<string> {
  const file = `content/documenten/${slug}.md`;
  const html = await files[`../../../${file}`]?.compiledContent();
  if (html === undefined) throw new Error(`${file} is missing`);
  return html.replaceAll(/\{(\w+)\}/g, (name, key: string) => {
    const value = values[key];
    if (value === undefined) throw new Error(`${file}: no value for ${name}`);
    return value;
  });
}
