import { median } from "d3-array";
import { type Addition, compareRows, findAdditions, sumOf } from "./additions.ts";
import { type Finding, finding } from "./finding.ts";
import type { OpenFile } from "./openFiles.ts";
import { placeOf } from "./placeOf.ts";
import { aNumber, isNumeric } from "./tableProfile.ts";

const number = new Intl.NumberFormat("nl-NL", { maximumFractionDigits: 3 });

interface NumberColumn {
  name: string;
  values: (number | null)[];
  /** The unit that the column is rounded to: 1, 5 or 10; 0.1 where it has decimals. */
  unit: number;
}

/**
 * Totals that do not add up where they nearly always do: columns that are the sum of others (men and women), and rows
 * that are the sum of others (all provincies, all ages). Which add up is found in the file itself.
 */
export function inspectSums(opened: OpenFile): Finding[] {
  const columns = numberColumns(opened);
  return [...columnSums(opened, columns), ...rowSums(opened, columns)];
}

/** Whole numbers alone: shares add up to about a hundred, which says little. */
function numberColumns({ table: { header, rows }, used }: OpenFile): NumberColumn[] {
  return header.flatMap((name, column) => {
    const cells = rows.map((row) => row.cells[column]!);
    if (/^id$/i.test(name) || isDimension(used[column]!) || !isNumeric(cells)) return [];
    const values = cells.map((cell) => (aNumber.test(cell) ? Number(cell.replace(",", ".")) : null));
    const known = values.filter((value) => value !== null);
    const decimals = known.filter((value) => !Number.isInteger(value)).length;
    return decimals > known.length / 20 ? [] : [{ name, values, unit: unitOf(known) }];
  });
}

/** The area, the year and conditions say what a row is about, also where their codes are numbers. */
function isDimension(roles: readonly string[]): boolean {
  return roles.some((role) => ["area", "period", "where"].includes(role));
}

/** 5 or 10 where (nearly) every number is a multiple of it. */
function unitOf(values: readonly number[]): number {
  const most = values.length * 0.97;
  const is = (unit: number) => values.filter((value) => value % unit === 0).length >= most;
  return is(100) ? 100 : is(10) ? 10 : is(5) ? 5 : 1;
}

/** Each rounded number may be off by half its unit. */
function slackOf(columns: readonly NumberColumn[], { total, parts }: Addition): number {
  const units = [total, ...parts].map((column) => columns[column]!.unit);
  return units.every((unit) => unit === 1) ? 0 : units.reduce((sum, unit) => sum + (unit === 1 ? 0 : unit / 2), 0);
}

function columnSums(opened: OpenFile, columns: readonly NumberColumn[]): Finding[] {
  const values = columns.map((column) => column.values);
  const told = new Set<number>();
  return findAdditions(values, (addition) => slackOf(columns, addition)).flatMap((addition) => {
    const names = addition.parts.map((part) => columns[part]!.name);
    const misfits = strange(addition, values, slackOf(columns, addition)).filter(({ row }) => !told.has(row));
    for (const { row } of misfits) told.add(row);
    return wrongSums(opened, columns[addition.total]!.name, `de som van ${nameAll(names)}`, misfits);
  });
}

function nameAll(names: readonly string[]): string {
  return names.length <= 3 ? names.join(" + ") : `${names[0]} tot en met ${names.at(-1)}`;
}

/** A row in which the parts do not make the total. */
interface Misfit {
  row: number;
  total: number;
  sum: number;
}

/**
 * The rows that break the rule by more than the publisher does. Of rounded numbers a sum may be off a little more than
 * rounding allows, and some totals count what no part does; such small differences come in numbers, and say how large a
 * difference is usual here.
 */
function strange(addition: Addition, values: readonly (readonly (number | null)[])[], slack: number): Misfit[] {
  const misfits = compareRows(addition, values, slack).disagree.map((row) => ({
    row,
    total: values[addition.total]![row]!,
    sum: sumOf(addition.parts, values, row)!,
  }));
  const usual = misfits.filter((misfit) => off(misfit) <= Math.max(4 * slack, misfit.total / 100));
  const usually = usual.length < 3 ? 0 : 10 * median(usual, off)!;
  return misfits
    .filter((misfit) => off(misfit) > Math.max(usually, 2 * slack, slack > 0 ? misfit.total / 200 : 0))
    .toSorted((a, b) => off(b) - off(a));
}

const off = ({ total, sum }: Misfit) => Math.abs(total - sum);

function wrongSums(opened: OpenFile, column: string, what: string, misfits: readonly Misfit[]): Finding[] {
  const [worst] = misfits;
  if (worst === undefined) return [];
  const lineOf = ({ row }: Misfit) => opened.table.rows[row]!.line;
  const more = misfits.length === 1 ? "" : `; zo zijn er ${misfits.length} rijen`;
  return [
    finding("optelling", {
      ...placeOf(opened),
      line: lineOf(worst),
      column,
      message: `telt niet op: hier staat ${number.format(worst.total)}, maar ${what} is ${number.format(worst.sum)}${more}`,
      hint: "in de andere rijen klopt deze optelling: een van deze cijfers is veranderd",
      examples: misfits
        .slice(1, 10)
        .map((misfit) => `regel ${lineOf(misfit)}: ${number.format(misfit.total)} en ${number.format(misfit.sum)}`),
    }),
  ];
}

/** The most codes that one of them may be the total of. */
const mostCodes = 40;

/** In a column of codes the one that is the sum of all others, where the rest of the row is the same. */
function rowSums(opened: OpenFile, columns: readonly NumberColumn[]): Finding[] {
  const { table } = opened;
  const numeric = new Set(columns.map(({ name }) => name));
  const codeColumns = table.header.flatMap((name, column) =>
    numeric.has(name) || /^id$/i.test(name) || opened.table.rows.length === 0 ? [] : [column],
  );
  const dimensions = codeColumns.filter((column) => distinct(opened, column) <= Math.max(mostCodes, 2000));
  if (codeColumns.length !== dimensions.length) return [];
  return dimensions
    .filter((column) => distinct(opened, column) >= 3 && distinct(opened, column) <= mostCodes)
    .flatMap((column) => sumsOver(opened, column, dimensions, columns));
}

function distinct({ table: { rows } }: OpenFile, column: number): number {
  return new Set(rows.map(({ cells }) => cells[column])).size;
}

function sumsOver(
  opened: OpenFile,
  column: number,
  dimensions: readonly number[],
  columns: readonly NumberColumn[],
): Finding[] {
  const { rows, header } = opened.table;
  const rest = dimensions.filter((other) => other !== column);
  const groups = [
    ...Map.groupBy(rows.keys(), (row) => rest.map((other) => rows[row]!.cells[other]).join("\u0000")).values(),
  ];
  const codes = [...new Set(rows.map(({ cells }) => cells[column]!))];
  // Each group is a row of a table with the codes as columns, in which one may be the sum of all others.
  const spread = codes.map((code) => groups.map((group) => onlyRow(group, (row) => rows[row]!.cells[column] === code)));
  const told = new Set<number>();
  return columns.slice(0, mostColumns).flatMap(({ name, values, unit }) => {
    const known = spread.map((cells) => cells.map((row) => (row === null ? null : values[row]!)));
    const total = largest(known);
    const parts = [...codes.keys()].filter((code) => code !== total);
    const slack = unit === 1 ? 0 : (codes.length * unit) / 2;
    const { agree, disagree } = compareRows({ total, parts }, known, slack);
    if (agree.length < 5 || disagree.length > agree.length * 0.1) return [];
    const misfits = strange({ total, parts }, known, slack)
      .map((misfit) => ({ ...misfit, row: spread[total]![misfit.row]! }))
      .filter(({ row }) => !told.has(row));
    for (const { row } of misfits) told.add(row);
    return wrongSums(opened, name, `de som van de andere ${parts.length} rijen in ${header[column]}`, misfits);
  });
}

/** A table with more figures a row repeats itself: the first are enough to find a row that is wrong. */
const mostColumns = 12;

/** The one row of a group that is meant; null where there is none, or several. */
function onlyRow(group: readonly number[], isMeant: (row: number) => boolean): number | null {
  const own = group.filter(isMeant);
  return own.length === 1 ? own[0]! : null;
}

/** The column with the largest sum: if any is the total, it is this. */
function largest(columns: readonly (readonly (number | null)[])[]): number {
  const sums = columns.map((column) => column.reduce((sum: number, value) => sum + (value ?? 0), 0));
  return sums.indexOf(Math.max(...sums));
}
