import type { Comment } from "../domain/commentary.ts";
import type { NamedIndicator } from "../domain/indicator.ts";
import type { Block } from "../domain/proseBlocks.ts";
import type { PageArea } from "./areaIndex.ts";
import type { Edition } from "./edition.ts";
import { formatDate } from "./formatNumber.ts";

/** What an area writes beside a figure, ready to print as its own words. */
export interface ShownComment {
  /** Who says it and when: "De gemeente Almere schrijft hierbij (3 oktober 2026):". */
  intro: string;
  text: Block[];
  /** That nobody checked it. */
  note: string;
  words: number;
}

/** The comments of areas on one figure, in the order of the areas. */
export function shownComments(
  areas: readonly Pick<PageArea, "code">[],
  { slug }: Pick<NamedIndicator, "slug">,
  { commentary = [] }: Pick<Edition, "commentary">,
): ShownComment[] {
  if (commentary.length === 0) return [];
  return areas.flatMap(({ code }) =>
    commentary.filter(({ area, indicator }) => area === code && indicator === slug).map(shown),
  );
}

function shown({ from, date, text, words }: Comment): ShownComment {
  const note = "Deze tekst is niet van ons. Wij hebben de inhoud niet gecontroleerd.";
  return { intro: `${sentenceStart(from)} schrijft hierbij (${formatDate(date)}):`, text, note, words };
}

/** The article that the name of a public body has; other names begin a sentence as they are. */
const articles: readonly [RegExp, string][] = [
  [/^(gemeente|jeugdregio|provincie|regio)\b/, "De"],
  [/^samenwerkingsverband\b/, "Het"],
];

/** "gemeente Almere" → "De gemeente Almere". */
function sentenceStart(from: string): string {
  const article = articles.find(([name]) => name.test(from))?.[1];
  return article === undefined ? `${from[0]!.toUpperCase()}${from.slice(1)}` : `${article} ${from}`;
}
