/** The words about an indicator: the parts of its file in content/indicators, as HTML. */
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
  /** What the people of a region may ask each other, each as HTML within a line. */
  questions: string[];
}

/** The headings of a file, in their order. */
export const headings: Record<keyof Explanation, string> = {
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

/**
 * Takes the HTML of a file apart at its headings.
 * @throws when the headings are others than those above, or in another order.
 */
export function explanationParts(html: string): Explanation {
  const [, ...pieces] = html.split(/<h2[^>]*>(.*?)<\/h2>/s);
  const found = pieces.filter((_, i) => i % 2 === 0);
  const parts = new Map(found.map((heading, i) => [heading, pieces[2 * i + 1]!.trim()]));
  // Two parts alone are allowed until every file has all nine.
  const short = found.join() === [headings.meaning, headings.use].join();
  const expected = Object.values(headings);
  if (!short && found.join() !== expected.join()) {
    throw new Error(`schrijf deze koppen met ##, in deze volgorde: ${expected.join(", ")}`);
  }
  const part = (name: keyof Explanation) => parts.get(headings[name]) ?? "";
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
