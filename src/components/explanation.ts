interface Markdown {
  compiledContent: () => Promise<string>;
}

const files = import.meta.glob<Markdown>("../../content/indicators/*.md", { eager: true });

/** The words about an indicator: the parts of its file, as HTML. */
export interface Explanation {
  meaning: string;
  not: string;
  use: string;
  /** What may lie behind a level above, below or near that of others. */
  high: string;
  low: string;
  around: string;
  rising: string;
  falling: string;
  /** What the people of a region may ask each other, as HTML within a line. */
  questions: string[];
}

/** The headings of a file, in this order. */
export const headings = {
  meaning: "Wat is dit cijfer?",
  not: "Wat is het niet?",
  use: "Wat kunt u ermee?",
  high: "Als het hoog is",
  low: "Als het laag is",
  around: "Als het gemiddeld is",
  rising: "Als het stijgt",
  falling: "Als het daalt",
  questions: "Vragen voor het overleg",
};

/** The words about an indicator; null where nobody wrote them yet. */
export async function readExplanation(slug: string): Promise<Explanation | null> {
  const file = files[`../../content/indicators/${slug}.md`];
  if (file === undefined) return null;
  const parts = splitAtHeadings(await file.compiledContent());
  const expected = Object.values(headings);
  const found = parts.map(({ heading }) => heading);
  // To go as soon as no file has two parts only.
  const short = found.join() === [headings.meaning, headings.use].join();
  if (!short && found.join() !== expected.join()) {
    throw new Error(
      `content/indicators/${slug}.md: schrijf deze koppen met ##, in deze volgorde: ${expected.join(", ")}`,
    );
  }
  const part = (name: keyof typeof headings) => parts.find(({ heading }) => heading === headings[name])?.html ?? "";
  return {
    meaning: part("meaning"),
    not: part("not"),
    use: part("use"),
    high: part("high"),
    low: part("low"),
    around: part("around"),
    rising: part("rising"),
    falling: part("falling"),
    questions: [...part("questions").matchAll(/<li>(.*?)<\/li>/gs)].map(([, question]) => question!.trim()),
  };
}

function splitAtHeadings(html: string): { heading: string; html: string }[] {
  const [, ...pieces] = html.split(/<h2[^>]*>(.*?)<\/h2>/s);
  return pieces.flatMap((heading, i) => (i % 2 === 0 ? [{ heading, html: pieces[i + 1]!.trim() }] : []));
}
