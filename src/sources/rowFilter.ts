import type { Problem } from "../domain/problem.ts";
import type { Binding, BoundWhere } from "./bindColumns.ts";
import { looksLike } from "./nearest.ts";
import type { CodeLists } from "./readCodeLists.ts";
import type { Table } from "./readTable.ts";
import type { Row } from "./splitRecords.ts";

/** Whether a row has the codes that conditions ask for; a condition may also name a code by its title. */
export function rowFilter(
  conditions: readonly BoundWhere[],
  header: readonly string[],
  codeLists: CodeLists,
): (row: Row) => boolean {
  const readers = conditions.map((condition) => wordReader(condition, header, codeLists));
  return (row) => readers.every((read) => read(row) !== undefined);
}

/** Which of the rows that conditions ask for a row is: by the words of the conditions. */
export function partReader(
  conditions: readonly BoundWhere[],
  header: readonly string[],
  codeLists: CodeLists,
): (row: Row) => string {
  const readers = conditions.map((condition) => wordReader(condition, header, codeLists));
  return (row) => readers.map((read) => read(row)).join(" | ");
}

/** The code or title that a condition asks for, where a row has it. */
function wordReader(
  { column, wanted }: BoundWhere,
  header: readonly string[],
  codeLists: CodeLists,
): (row: Row) => string | undefined {
  const titles = codeLists.get(header[column]!);
  const accepted = new Set(wanted.map((text) => text.trim()));
  return ({ cells }) => {
    const code = cells[column]!;
    return [code, titles?.get(code)?.title].find((word) => word !== undefined && accepted.has(word));
  };
}

/** A code that no row has is a slip of the pen, or the publisher renamed it: figures would vanish without a word. */
export function neverMatched(
  { header, headerLine: line, rows }: Table,
  binding: Binding,
  file: string,
  codeLists: CodeLists,
): Problem[] {
  if (rows.length === 0) return [];
  const conditions = [...binding.where, ...binding.measures.flatMap(({ where }) => where)];
  return [...Map.groupBy(conditions, ({ column }) => column)].flatMap(([column, same]) => {
    const titles = codeLists.get(header[column]!);
    const present = new Set<string>();
    for (const { cells } of rows) present.add(cells[column]!);
    for (const code of [...present]) present.add(titles?.get(code)?.title ?? code);
    const wanted = new Set(same.flatMap((condition) => condition.wanted.map((text) => text.trim())));
    return [...wanted]
      .filter((text) => !present.has(text))
      .map((value) => ({
        file,
        line,
        column: header[column]!,
        message: "komt in geen enkele rij voor",
        value,
        ...looksLike(value, present),
      }));
  });
}
