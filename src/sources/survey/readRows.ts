import type { Problem } from "../../domain/problem.ts";
import type { Binding, Reading } from "./bindAnswers.ts";
import type { ExportHead } from "./exportForm.ts";
import type { ExportInput } from "./exportInput.ts";
import { respondentReader } from "./respondentReader.ts";
import { answerJudge, type Respondent } from "./respondents.ts";
import type { ExportRow } from "./splitExport.ts";

/** What the rows under the header say. */
export interface ReadRows {
  respondents: Respondent[];
  /** Row after row, each as wide as the binding. */
  codes: Uint8Array;
  refused: number;
  problems: Problem[];
  warnings: Problem[];
}

/** Reads row after row into codes; a row that cannot be read is refused, an answer that is none is not counted. */
export function readRows(rows: Iterable<ExportRow>, head: ExportHead, binding: Binding, input: ExportInput): ReadRows {
  const read: ReadRows = { respondents: [], codes: new Uint8Array(0), refused: 0, problems: [], warnings: [] };
  const meet = respondentReader(head, binding, input);
  const judge = answerJudge(binding);
  for (const row of rows) {
    const damage = damageOf(row, head, input.file);
    if (damage !== null) {
      read.refused += Math.max(1, row.lost);
      read.problems.push(damage);
      continue;
    }
    const codes = nextRow(read, binding.width);
    for (const reading of binding.readings) {
      if (!reading.read(row.cells[reading.column] ?? "", codes))
        read.warnings.push(noAnswer(reading, row, head, input));
    }
    binding.complete(codes);
    const { filled, aside } = judge(codes);
    const known = meet(row, codes, filled, read.respondents.length + 1);
    read.respondents.push({ ...known, filled, aside: known.aside ?? aside });
  }
  return read;
}

/** Room for the codes of one more respondent. */
function nextRow(read: ReadRows, width: number): Uint8Array {
  const start = read.respondents.length * width;
  if (start + width > read.codes.length) {
    const grown = new Uint8Array(Math.max(2 * read.codes.length, 256 * width));
    grown.set(read.codes);
    read.codes = grown;
  }
  return read.codes.subarray(start, start + width);
}

/** The cells themselves are not told: a row out of step may have an address where a mark belongs. */
function damageOf({ line, cells, lost }: ExportRow, { columns }: ExportHead, file: string): Problem | null {
  const hint = "haal de export opnieuw op, en sla haar niet eerst op in een ander programma";
  if (lost > 0) return { file, line, message: "een los aanhalingsteken maakt deze regel onleesbaar", hint };
  const width = cells.findLastIndex((cell) => cell !== "") + 1;
  if (width <= columns.length && cells.length >= columns.length) return null;
  return { file, line, message: `heeft ${cells.length} kolommen, de kopregel ${columns.length}`, hint };
}

function noAnswer(
  { column, item }: Reading,
  { line, cells }: ExportRow,
  head: ExportHead,
  { file }: ExportInput,
): Problem {
  const cell = cells[column]!.trim();
  return {
    file,
    line,
    column: head.columns[column]!.header.slice(0, 60),
    message: `is geen antwoord op ${item.id} en telt als niet ingevuld`,
    // Of anything but a short number one cannot know that it says nothing of a person.
    ...(/^-?\d{1,3}$/.test(cell) ? { value: cell } : {}),
  };
}
