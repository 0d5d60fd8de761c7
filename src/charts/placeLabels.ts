interface LabelRequest {
  /** Where the label would stand if it were alone. */
  at: number;
  /** Lower is more important; 0 is never dropped. */
  rank: number;
}

interface Block {
  /** The top of the first label. */
  start: number;
  indices: number[];
  /** Sum over the labels of where the block would start if only that label counted. */
  wishes: number;
}

/**
 * Centres of labels of one line between top and bottom, moved apart so that none overlap. Where there is no room, or a
 * label would stand too far from its line, the least important goes (null) until the rest fits.
 */
export function placeLabels(
  requests: LabelRequest[],
  { top, bottom, lineHeight }: { top: number; bottom: number; lineHeight: number },
): (number | null)[] {
  const kept = new Set(requests.keys());
  for (;;) {
    const placed = spread(requests, kept, { top, bottom, lineHeight });
    const fits = kept.size * lineHeight <= bottom - top + 1e-6;
    const strays = [...placed].some(([index, at]) => Math.abs(at - requests[index]!.at) > 2.5 * lineHeight);
    const least = leastImportant(requests, kept);
    if ((fits && !strays) || least === undefined) return requests.map((_, index) => placed.get(index) ?? null);
    kept.delete(least);
  }
}

function leastImportant(requests: LabelRequest[], kept: Set<number>): number | undefined {
  const droppable = [...kept].filter((index) => requests[index]!.rank > 0);
  return droppable.sort((a, b) => requests[b]!.rank - requests[a]!.rank || b - a)[0];
}

/** Labels that would touch become one block, which stands as near as it can to where its labels want to be. */
function spread(
  requests: LabelRequest[],
  kept: Set<number>,
  { top, bottom, lineHeight }: { top: number; bottom: number; lineHeight: number },
): Map<number, number> {
  const settle = ({ indices, wishes }: Omit<Block, "start">): Block => {
    const room = bottom - indices.length * lineHeight;
    return { indices, wishes, start: Math.max(top, Math.min(room, wishes / indices.length)) };
  };
  const blocks: Block[] = [];
  for (const index of [...kept].sort((a, b) => requests[a]!.at - requests[b]!.at || a - b)) {
    let block = settle({ indices: [index], wishes: requests[index]!.at - lineHeight / 2 });
    for (let above = blocks.at(-1); above && overlaps(above, block, lineHeight); above = blocks.at(-1)) {
      blocks.pop();
      block = settle(join(above, block, lineHeight));
    }
    blocks.push(block);
  }
  return new Map(
    blocks.flatMap(({ start, indices }) => indices.map((index, i) => [index, start + (i + 0.5) * lineHeight] as const)),
  );
}

function overlaps(above: Block, below: Block, lineHeight: number): boolean {
  return above.start + above.indices.length * lineHeight > below.start + 1e-6;
}

function join(above: Block, below: Block, lineHeight: number): Omit<Block, "start"> {
  const shift = above.indices.length * lineHeight * below.indices.length;
  return { indices: [...above.indices, ...below.indices], wishes: above.wishes + below.wishes - shift };
}
