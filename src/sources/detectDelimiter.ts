export type Delimiter = ";" | "," | "\t";

/** In the order of preference: Dutch publishers write semicolons, and commas are decimal marks. */
const candidates: readonly Delimiter[] = [";", ",", "\t"];

/**
 * The candidate that splits most of the first lines into the same number of cells; the semicolon where nothing splits
 * them.
 */
export function detectDelimiter(text: string): Delimiter {
  const lines = text
    .slice(0, 65_536)
    .replace(/"[^"]*"/g, "")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .slice(0, 20);
  const scored = candidates.map((delimiter) => ({ delimiter, ...agreement(lines, delimiter) }));
  return scored.sort((a, b) => b.lines - a.lines || b.cells - a.cells)[0]!.delimiter;
}

/** The number of cells that most lines have, and how many lines have it. */
function agreement(lines: string[], delimiter: Delimiter): { lines: number; cells: number } {
  const widths = lines.map((line) => line.split(delimiter).length).filter((width) => width > 1);
  const groups = [...Map.groupBy(widths, (width) => width)].map(([cells, same]) => ({ cells, lines: same.length }));
  return groups.sort((a, b) => b.lines - a.lines || b.cells - a.cells)[0] ?? { cells: 1, lines: 0 };
}
