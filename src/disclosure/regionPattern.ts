/** A unit of one region, as the choice of what to show of it needs it. */
export interface RegionUnit {
  /** Its leaves, as bits. */
  leaves: number;
  /** How much readers want to see it. */
  wanted: number;
  /** How finely it may be shown by itself. */
  finest: number;
  /** How many whole values each class of a scheme must be able to take, when the unit is shown at a coarser level. */
  needs(level: number, scheme: number): number[];
  /** How many whole values its number of answers must be able to take when it is hidden; 0 where it may be known. */
  number: number;
}

/** The answers of one region to one question; of "who took part" there is one class. */
export interface RegionTable {
  units: RegionUnit[];
  /** Of each scheme, of each class, the persons of each leaf. */
  classes: number[][][];
  /** How many each leaf has at most, to a reader: those who took part, where that is shown. */
  most: number[];
}

/**
 * The levels at which the units of one region are shown together: of all that keep the hidden ones hidden, those that
 * lose least. The units of a region are a tree, so what a reader can tell follows from blocks: the leaves of a shown unit
 * less those of the shown units within it. In a block of several leaves each can be all of 0 to the sum.
 */
export function regionPattern(table: RegionTable): number[] {
  const hidden = table.classes.length;
  return patterns(table.units, hidden).find((levels) => isKept(table, levels)) ?? table.units.map(() => hidden);
}

/** All ways to show the units, no finer than each may be, from least lost to all lost. */
function patterns(units: readonly RegionUnit[], hidden: number): number[][] {
  let found: { levels: number[]; lost: number }[] = [{ levels: [], lost: 0 }];
  for (const { finest, wanted } of units) {
    const levels = Array.from({ length: hidden - finest + 1 }, (_, step) => finest + step);
    found = found.flatMap((before) =>
      levels.map((level) => ({ levels: [...before.levels, level], lost: before.lost + loss(level, hidden) * wanted })),
    );
  }
  return found.sort((a, b) => a.lost - b.lost).map(({ levels }) => levels);
}

/** Coarser classes lose a tenth each; a hidden unit all. */
function loss(level: number, hidden: number): number {
  return level === hidden ? 1 : level / 10;
}

function isKept(table: RegionTable, levels: readonly number[]): boolean {
  return table.classes.every((classes, scheme) => {
    const shown = table.units.flatMap(({ leaves }, unit) => (levels[unit]! <= scheme ? [leaves] : []));
    const blocks = blocksOf(shown);
    return table.units.every(
      (unit, place) =>
        levels[place]! <= scheme || keeps(table, unit, blocks, classes, unit.needs(levels[place]!, scheme)),
    );
  });
}

/** The leaves of which a reader knows the sum, and no part of it. */
function blocksOf(shown: readonly number[]): number[] {
  const blocks: number[] = [];
  let covered = 0;
  for (const leaves of shown.toSorted((a, b) => bits(a) - bits(b))) {
    if ((leaves & ~covered) !== 0) blocks.push(leaves & ~covered);
    covered |= leaves;
  }
  return blocks;
}

function bits(leaves: number): number {
  return leaves === 0 ? 0 : (leaves & 1) + bits(leaves >> 1);
}

function keeps(
  table: RegionTable,
  unit: RegionUnit,
  blocks: readonly number[],
  classes: readonly (readonly number[])[],
  needs: readonly number[],
): boolean {
  if (needs.every((need) => need <= 1)) return true;
  const touched = blocks.filter((block) => (block & unit.leaves) !== 0);
  const covered = touched.reduce((all, block) => all | block, 0);
  if ((unit.leaves & ~covered) !== 0) return true; // a part of it is not bounded at all
  const within = touched.filter((block) => (block & ~unit.leaves) !== 0);
  if (within.length === 0) return false; // it is a sum of what is known
  const room = classes.map((persons) => within.reduce((sum, block) => sum + sumOver(block, persons), 0));
  return (
    needs.every((need, index) => room[index]! + 1 >= need) && (unit.number === 0 || hides(table, unit, within, classes))
  );
}

/** Whether the number of answers of a unit is hidden: among enough of them, and not given away by who took part. */
function hides(
  { most }: RegionTable,
  unit: RegionUnit,
  within: readonly number[],
  classes: readonly (readonly number[])[],
): boolean {
  const persons = most.map((_, leaf) => classes.reduce((sum, counts) => sum + counts[leaf]!, 0));
  return within.some((block) => {
    const sum = sumOver(block, persons);
    const low = Math.max(0, sum - sumOver(block & ~unit.leaves, most));
    const high = Math.min(sum, sumOver(block & unit.leaves, most));
    return sum >= unit.number && high - low + 1 >= unit.number;
  });
}

function sumOver(leaves: number, persons: readonly number[]): number {
  let sum = 0;
  for (let leaf = 0; leaf < persons.length; leaf++) if (leaves & (1 << leaf)) sum += persons[leaf]!;
  return sum;
}
