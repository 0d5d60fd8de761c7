import type { Mark } from "../domain/manifest.ts";
import { type Finding, finding } from "./finding.ts";
import type { OpenFile, Reading } from "./openFiles.ts";
import { placeOf } from "./placeOf.ts";

/**
 * Numbers that the publisher would have hidden: where the manifest says that `<5` stands for 1 to 4, a 3 in one of its
 * columns was not meant to be seen.
 */
export function inspectSmall(opened: OpenFile): Finding[] {
  const seen = new Set<number>();
  return opened.readings.flatMap((reading) => {
    const most = highestHidden(reading);
    if (most === null || reading.binding === null) return [];
    const columns = reading.binding.measures.flatMap(({ slots }) => slots.flatMap((slot) => slot.columns));
    return [...new Set(columns)]
      .filter((column) => !seen.has(column))
      .flatMap((column) => {
        seen.add(column);
        return shown(opened, column, most);
      });
  });
}

/** The highest number that a mark of the manifest stands for: 4 for `<5`. */
function highestHidden({ extract }: Reading): { sign: string; most: number } | null {
  const bounds = Object.entries(extract.marks).flatMap(([sign, mark]) => {
    const most = hidden(mark);
    return most === null ? [] : [{ sign, most }];
  });
  return bounds.toSorted((a, b) => b.most - a.most)[0] ?? null;
}

function hidden(mark: Mark): number | null {
  if (typeof mark === "string") return null;
  return "below" in mark ? mark.below - 1 : mark.to;
}

function shown(opened: OpenFile, column: number, { sign, most }: { sign: string; most: number }): Finding[] {
  const small = opened.table.rows.filter(({ cells }) => {
    const cell = cells[column]!;
    return cell !== sign && /^\d+$/.test(cell) && Number(cell) >= 1 && Number(cell) <= most;
  });
  if (small.length === 0) return [];
  return [
    finding("klein-aantal", {
      ...placeOf(opened),
      line: small[0]!.line,
      column: opened.table.header[column]!,
      message: `een klein aantal dat de bron anders verbergt met ${sign}; zo zijn er ${small.length} in deze kolom`,
      new: small[0]!.cells[column]!,
      hint: "publiceer dit niet: vraag de bron of de cijfers zo bedoeld zijn",
    }),
  ];
}
