import { type Family, participation } from "./surveyFamily.ts";

/** Where the inner cells of a family are: persons by leaf, question and answer. */
export interface FamilyCells {
  size: number;
  /** Those of a leaf who gave one of these codes. */
  codes(question: number, leaf: number, codes: readonly number[]): number[];
  /** Those of a leaf who gave no answer of substance: no opinion, does not fit, nothing filled in. */
  rest(question: number, leaf: number): [number, number, number];
}

/** Numbers the cells of these questions, with who took part. The options of one item have the cells of who gave no answer in common: those of the first. */
export function familyCells({ leaves, questions: all }: Family, of: readonly number[]): FamilyCells {
  let size = leaves.length; // how many took part: one cell a leaf
  const first = new Map<string, number>();
  const starts = new Map([[participation, { start: 0, width: 1, shares: participation }]]);
  for (const place of of) {
    if (place === participation) continue;
    const question = all[place]!;
    const key = keyOf(question.item.id, question.leavesOf);
    const shares = first.get(key);
    if (shares === undefined) first.set(key, place);
    const width = Math.max(...question.answers.map((answers) => answers?.counts.length ?? 0));
    const start = size;
    size += leaves.length * (width + (shares === undefined ? 3 : 0));
    starts.set(place, { start, width, shares: shares ?? place });
  }
  return {
    size,
    codes(question, leaf, codes) {
      const { start, width } = starts.get(question)!;
      return codes.filter((code) => code <= width).map((code) => start + leaf * width + code - 1);
    },
    rest(question, leaf) {
      const { start, width } = starts.get(starts.get(question)!.shares)!;
      const at = start + leaves.length * width + leaf * 3;
      return [at, at + 1, at + 2];
    },
  };
}

/** Options of one item, asked of the same units. */
function keyOf(item: string, leavesOf: readonly (readonly number[])[]): string {
  return `${item} ${leavesOf.map((leaves) => leaves.join(",")).join(";")}`;
}
