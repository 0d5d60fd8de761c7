import { createHash } from "node:crypto";
import type { Binding, Reading } from "./bindAnswers.ts";
import type { ColumnRole, ExportHead } from "./exportForm.ts";
import type { ExportInput } from "./exportInput.ts";
import { parseMoment } from "./parseMoment.ts";
import { enoughToRecognise, type Respondent } from "./respondents.ts";
import type { ExportRow } from "./splitExport.ts";

type Known = Pick<Respondent, "number" | "time" | "person" | "digest" | "aside">;

/** Reads of a row what the tool wrote itself: who, when, and whether it was a test. */
export function respondentReader(
  head: ExportHead,
  { readings }: Binding,
  { export: { from, until } }: ExportInput,
): (row: ExportRow, codes: Uint8Array, filled: number, place: number) => Known {
  const cellOf = firstFilled(head);
  const open = readings.filter(({ item }) => item.type === "open");
  const start = from === undefined ? Number.NEGATIVE_INFINITY : Date.parse(from);
  const end = until === undefined ? Number.POSITIVE_INFINITY : Date.parse(until) + 24 * 60 * 60 * 1000;
  return ({ cells }, codes, filled, place) => {
    const time = parseMoment(cellOf("time", cells));
    const isOutside = time !== null && (time < start || time >= end);
    const person = cellOf("person", cells).trim().toLowerCase();
    return {
      number: cellOf("number", cells).trim() || String(place),
      time,
      person: /^(anoniem|anonymous)?$/.test(person) ? "" : person,
      digest: time === null || filled < enoughToRecognise ? "" : digestOf(codes, open, cells),
      aside: isOutside || head.trials.includes(cellOf("status", cells).trim()) ? "proefantwoord" : null,
    };
  };
}

function firstFilled({ columns }: ExportHead): (role: ColumnRole, cells: readonly string[]) => string {
  const places = Map.groupBy(columns.keys(), (index) => columns[index]!.role);
  return (role, cells) => {
    for (const index of places.get(role) ?? []) if (cells[index] !== "") return cells[index]!;
    return "";
  };
}

/** Two persons may choose the same options, but do not write the same sentence. */
function digestOf(codes: Uint8Array, open: readonly Reading[], cells: readonly string[]): string {
  const hash = createHash("sha256").update(codes);
  for (const { column } of open) hash.update(`${cells[column]}\n`);
  return hash.digest("base64");
}
