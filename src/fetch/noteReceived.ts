import { isDeepStrictEqual } from "node:util";
import { isMap, isScalar, type Node, type Pair, parseDocument, stringify, type YAMLMap } from "yaml";
import type { Received } from "../domain/origin.ts";

/** What is written beside a file in its manifest. Without a date: the day that stands there still holds. */
export interface Note {
  date: string | null;
  received: Received;
}

/**
 * The text of a manifest with a note at a place (`["extracts", 0]`). Nothing else of it changes: comments, order,
 * blanks. Null where that cannot be done, for the place shares its date with others by an anchor.
 */
export function noteReceived(
  text: string,
  path: readonly (string | number)[],
  { date, received }: Note,
): string | null {
  const found = parseDocument(text).getIn(path, true);
  if (!isMap(found)) return null;
  const dated = date === null ? text : writeDate(text, found, date);
  const again = parseDocument(dated).getIn(path, true);
  const noted = isMap(again) ? writeReceived(dated, again, received) : null;
  return noted !== null && saysTheSame(text, noted, path, { date, received }) ? noted : null;
}

function writeDate(text: string, map: YAMLMap, date: string): string {
  const value = pairOf(map, "date")?.value as Node | undefined;
  if (value?.range) return splice(text, value.range[0], value.range[1], date);
  return insertAfter(text, map, pairOf(map, "file")!, `date: ${date}`, `date: ${date}`);
}

function writeReceived(text: string, map: YAMLMap, received: Received): string {
  const flow = `received: ${JSON.stringify(received)}`;
  const old = pairOf(map, "received");
  if (old === undefined)
    return insertAfter(text, map, pairOf(map, "date") ?? pairOf(map, "file")!, block(received), flow);
  const [start, end] = [(old.key as Node).range![0], lastOffset(old.value as Node)];
  const inFlow = map.flow === true;
  return splice(text, start, end, inFlow ? flow : indented(block(received), columnOf(text, start), lineEnd(text)));
}

function block(received: Received): string {
  return stringify({ received }, { lineWidth: 0 }).trimEnd();
}

function pairOf(map: YAMLMap, name: string): Pair | undefined {
  return map.items.find(({ key }) => isScalar(key) && key.value === name);
}

/** Puts a pair on lines of its own under another one, or behind it where the map stands on one line. */
function insertAfter(text: string, map: YAMLMap, before: Pair, lines: string, flow: string): string {
  const end = lastOffset((before.value ?? before.key) as Node);
  if (map.flow === true) return splice(text, end, end, `, ${flow}`);
  const column = columnOf(text, (before.key as Node).range![0]);
  const newline = text.indexOf("\n", end);
  const eol = lineEnd(text);
  const added = `${" ".repeat(column)}${indented(lines, column, eol)}${eol}`;
  return newline === -1 ? `${text}${eol}${added}` : splice(text, newline + 1, newline + 1, added);
}

/** Where a value ends: a map on several lines counts the blanks and comments under it as its own. */
function lastOffset(node: Node): number {
  const last = isMap(node) && node.flow !== true ? (node.items.at(-1) as Pair | undefined) : undefined;
  return last === undefined ? node.range![1] : lastOffset((last.value ?? last.key) as Node);
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf("\n", offset - 1) + 1);
}

function indented(lines: string, column: number, eol: string): string {
  return lines.split("\n").join(`${eol}${" ".repeat(column)}`);
}

function lineEnd(text: string): string {
  return text.includes("\r\n") ? "\r\n" : "\n";
}

function splice(text: string, start: number, end: number, put: string): string {
  return text.slice(0, start) + put + text.slice(end);
}

/**
 * Whether a text says the same as before but for the note: an anchor carries a change to places that it is not about.
 */
function saysTheSame(before: string, after: string, path: readonly (string | number)[], note: Note): boolean {
  const wanted = parseDocument(before).toJS() as Record<string, unknown>;
  const place = path.reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], wanted);
  // What an alias stands for is one object in memory: the place gets one of its own.
  const own = { ...(place as object), received: note.received, ...(note.date === null ? {} : { date: note.date }) };
  const around = path
    .slice(0, -1)
    .reduce<unknown>((node, key) => (node as Record<string | number, unknown>)[key], wanted);
  (around as Record<string | number, unknown>)[path.at(-1)!] = own;
  return isDeepStrictEqual(parseDocument(after).toJS(), wanted);
}
