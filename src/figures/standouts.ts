import { benjaminiHochberg } from "../statistics/benjaminiHochberg.ts";

/** A figure of an area that was put beside the country's. */
export interface Candidate {
  indicator: string;
  theme: string;
  /** Two-sided chance of such a difference where there is none. */
  p: number;
  /** Whether its verdict is a word for a difference. */
  different: boolean;
  /** The part of the other areas of its kind that is farther from the middle, on the same side: 0 is the very last. */
  outward: number;
}

/** At most so many figures stand out, and at most so many of one theme, for figures of a theme go together. */
const [most, mostOfTheme] = [5, 2];
/** Who is among the outer tenth of the areas stands out; who is merely not the same as the country does not. */
const outer = 0.1;

/**
 * The figures of an area that stand out, the farthest out first: chosen from all that were tested with Benjamini and
 * Hochberg's procedure at 5%, so that few of them are chance (methods.md 3.4). Often none.
 */
export function standouts(candidates: readonly Candidate[]): string[] {
  const adjusted = benjaminiHochberg(candidates.map(({ p }) => p));
  const striking = candidates
    .filter(({ different, outward }, index) => adjusted[index]! <= 0.05 && different && outward <= outer)
    .sort((a, b) => a.outward - b.outward || a.p - b.p || (a.indicator < b.indicator ? -1 : 1));
  const ofTheme = new Map<string, number>();
  return striking
    .filter(({ theme }) => {
      const already = ofTheme.get(theme) ?? 0;
      ofTheme.set(theme, already + 1);
      return already < mostOfTheme;
    })
    .slice(0, most)
    .map(({ indicator }) => indicator);
}
