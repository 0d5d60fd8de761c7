/** A text beside the top of a pole that stands on an axis. */
export interface Flag {
  /** Of the pole. */
  x: number;
  /** Of the text, in pixels. */
  width: number;
  /** 0 is never dropped; of the others the highest goes first. */
  rank: number;
}

export interface PlacedFlag {
  side: "left" | "right";
  /** 0 is nearest to the axis. */
  row: number;
}

/** Between pole and text. */
export const flagGap = 4;

interface Cloth {
  index: number;
  pole: number;
  from: number;
  to: number;
  side: PlacedFlag["side"];
}

/**
 * A side and a row for each flag, so that no text meets another, leaves the picture or is run through by a pole. Where
 * that cannot be, the least important goes (null). The last one stays if its text is no wider than its wider side.
 */
export function placeFlags(flags: Flag[], width: number): (PlacedFlag | null)[] {
  const byImportance = flags.map((flag, index) => ({ ...flag, index })).sort((a, b) => a.rank - b.rank);
  for (let kept = byImportance; kept.length > 0; kept = kept.slice(0, -1)) {
    for (const cloths of sides(kept, width)) {
      const rows = stack(cloths);
      if (rows) return flags.map((_, index) => rows.get(index) ?? null);
    }
  }
  return flags.map(() => null);
}

/** Every choice of sides that stays in the picture, those with the most texts at the right of their poles first. */
function sides(flags: (Flag & { index: number })[], width: number): Cloth[][] {
  let choices: Cloth[][] = [[]];
  for (const { index, x, width: text } of flags) {
    const right: Cloth = { index, pole: x, from: x + flagGap, to: x + flagGap + text, side: "right" };
    const left: Cloth = { index, pole: x, from: x - flagGap - text, to: x - flagGap, side: "left" };
    const fitting = [right, left].filter(({ from, to }) => from >= 0 && to <= width);
    choices = choices.flatMap((choice) => fitting.map((cloth) => [...choice, cloth]));
  }
  const turned = (choice: Cloth[]) => choice.filter(({ side }) => side === "left").length;
  return choices.sort((a, b) => turned(a) - turned(b));
}

/** Row by row from the axis: a text may hang where no pole of a higher or equal row passes. Null where none can. */
function stack(cloths: Cloth[]): Map<number, PlacedFlag> | null {
  const rows = new Map<number, PlacedFlag>();
  let higher = cloths;
  for (let row = 0; higher.length > 0; row++) {
    const free = higher.filter((cloth) => !higher.some(({ pole }) => cloth.from < pole + 2 && pole - 2 < cloth.to));
    const hung: Cloth[] = [];
    for (const cloth of free) {
      if (hung.every(({ from, to }) => to + 8 <= cloth.from || cloth.to + 8 <= from)) hung.push(cloth);
    }
    if (hung.length === 0) return null;
    for (const { index, side } of hung) rows.set(index, { side, row });
    higher = higher.filter((cloth) => !hung.includes(cloth));
  }
  return rows;
}
