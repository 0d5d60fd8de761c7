/** From a value to its place in a drawing. */
export type Scale = (value: number) => number;

type Ends = readonly [number, number];

/** A straight line from a domain to a range; a domain of one value lies in the middle of the range. */
export function linearScale([first, last]: Ends, [start, end]: Ends): Scale {
  const length = last - first;
  // Parts of both ends are added up, so that both come out exactly.
  return (value) => {
    const part = length === 0 ? 0.5 : (value - first) / length;
    return start * (1 - part) + end * part;
  };
}
