import type { Problem } from "../domain/problem.ts";
import { type TlvColumn, tlvColumns, tlvKinds } from "../domain/tlvForm.ts";
import { looksLike } from "./nearest.ts";
import { parsePeriod } from "./parsePeriod.ts";
import type { Table } from "./readTable.ts";
import type { Row } from "./splitRecords.ts";

/** A filled-in form as a table that readExtract takes, and what the editor should know of it. */
export interface ReadForm {
  table: Table;
  warnings: Problem[];
}

/**
 * Checks the form on which a samenwerkingsverband fills in its toelaatbaarheidsverklaringen: the sector is that of the
 * verband, each kind is there once, and what is filled in is a number or "n.b.". Numbers of 1 to 4 become "<5", as other
 * publishers write them: so few pupils could be recognised. `sector`: the rows of the other one are left as they are, for
 * they are another extract's.
 */
export function tlvForm(table: Table, file: string, sector?: string): ReadForm {
  const at = (column: TlvColumn) => table.header.indexOf(column);
  const missing = table.header.length === 0 ? [] : tlvColumns.filter((column) => at(column) === -1);
  if (table.header.length === 0 || missing.length > 0)
    return { table: withoutColumns(table, missing, file), warnings: [] };
  const read: Table = { ...table, rows: [], problems: [...table.problems] };
  const groups = new Map<string, Answer[]>();
  let small = 0;
  for (const row of table.rows) {
    const answer = answerOf(row, at);
    if (isOther(answer, sector)) {
      read.rows.push(row);
      continue;
    }
    const problem = wrongAnswer(answer);
    if (problem !== null) {
      read.refused += 1;
      read.problems.push({ file, line: row.line, ...problem });
      continue;
    }
    const { cells, masked } = withoutSmall(row, [at("Aangevraagd"), at("Toegekend")]);
    small += masked;
    read.rows.push({ line: row.line, cells: normal(cells, answer, at) });
    const group = `${answer.verband} in ${answer.year}`;
    groups.set(group, [...(groups.get(group) ?? []), answer]);
  }
  for (const [group, answers] of groups) read.problems.push(...missingKinds(group, answers, file));
  return { table: read, warnings: small === 0 ? [] : [smallNumbers(small, file)] };
}

function isOther(answer: Answer, sector: string | undefined): boolean {
  return sector !== undefined && answer.sector in tlvKinds && answer.sector !== sector;
}

/** One spelling of what may be written in several ways. */
function normal(
  cells: readonly string[],
  { verband, sector, kind }: Answer,
  at: (column: TlvColumn) => number,
): string[] {
  return cells.with(at("Samenwerkingsverband"), verband).with(at("Sector"), sector).with(at("Soort"), kind);
}

interface Answer {
  line: number;
  year: string;
  /** As the register has it, PO2707; also where only the number was filled in. */
  verband: string;
  sector: string;
  kind: string;
}

function answerOf({ line, cells }: Row, at: (column: TlvColumn) => number): Answer {
  const cell = (column: TlvColumn) => cells[at(column)]!;
  const sector = cell("Sector").toUpperCase();
  const number = cell("Samenwerkingsverband").toUpperCase();
  const verband = /^\d{4}$/.test(number) ? `${sector}${number}` : number;
  return { line, year: cell("Schooljaar"), verband, sector, kind: cell("Soort").toLowerCase() };
}

/** What only this form knows; whether the verband exists and the cells are numbers, readExtract sees. */
function wrongAnswer({
  year,
  verband,
  sector,
  kind,
}: Answer): Pick<Problem, "column" | "message" | "value" | "hint"> | null {
  if (sector !== "PO" && sector !== "VO") return { column: "Sector", message: "is geen PO of VO", value: sector };
  if (/^(PO|VO)/.test(verband) && !verband.startsWith(sector))
    return { column: "Sector", message: `is niet de sector van ${verband}`, value: sector };
  if (!/^\d{4}-\d{4}$/.test(year) || parsePeriod(year) === null)
    return { column: "Schooljaar", message: "is geen schooljaar", value: year, hint: "schrijf bijvoorbeeld 2024-2025" };
  const kinds: readonly string[] = tlvKinds[sector];
  if (kinds.includes(kind)) return null;
  return { column: "Soort", message: `is geen soort van ${sector}`, value: kind, ...looksLike(kind, kinds) };
}

/** A cell of 1 to 4 becomes "<5". */
function withoutSmall({ cells }: Row, columns: readonly number[]): { cells: string[]; masked: number } {
  const few = columns.filter((column) => /^0*[1-4]$/.test(cells[column]!));
  return { cells: cells.map((cell, column) => (few.includes(column) ? "<5" : cell)), masked: few.length };
}

/** A sum without one of its kinds would be too low. */
function missingKinds(group: string, answers: readonly Answer[], file: string): Problem[] {
  const { sector, line } = answers[0]!;
  const there = new Set(answers.map(({ kind }) => kind));
  const missing = tlvKinds[sector as keyof typeof tlvKinds].filter((kind) => !there.has(kind));
  if (missing.length === 0) return [];
  const hint = 'vul 0 in als er geen was, en "n.b." als u het niet weet';
  return [{ file, line, column: "Soort", message: `van ${group} ontbreekt ${missing.join(", ")}`, hint }];
}

function smallNumbers(count: number, file: string): Problem {
  const read = count === 1 ? "1 aantal van 1 tot en met 4 is" : `${count} aantallen van 1 tot en met 4 zijn`;
  return { file, message: `${read} gelezen als "<5", want zo weinig leerlingen zijn te herkennen` };
}

function withoutColumns(table: Table, missing: readonly string[], file: string): Table {
  const problems = missing.map((value) => ({
    file,
    line: table.headerLine,
    message: "staat niet in de kopregel van het formulier",
    value,
    ...looksLike(value, table.header),
  }));
  return {
    ...table,
    header: [],
    rows: [],
    refused: table.refused + table.rows.length,
    problems: [...table.problems, ...problems],
  };
}
