/** The first sentences of a text, as many as fit in a number of words, and at least one. */
export function firstSentences(text: string, words: number): string {
  const sentences = text.split(/(?<=[.?!]) (?=[A-Z“])/);
  const count = (some: readonly string[]) => some.join(" ").split(" ").length;
  let fitting = 1;
  while (fitting < sentences.length && count(sentences.slice(0, fitting + 1)) <= words) fitting += 1;
  return sentences.slice(0, fitting).join(" ");
}
