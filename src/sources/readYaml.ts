import { type Document, isMap, LineCounter, parseDocument, type YAMLError } from "yaml";
import { type ZodType, z } from "zod";
import type { Problem } from "../domain/problem.ts";
import { nearest } from "./nearest.ts";

z.config(z.locales.nl());

export type ReadYaml<T> = { value: T } | { problems: Problem[] };

/** Reads a YAML file of an editor and checks it. Each mistake is named by its line; a misspelt key by its name. */
export function readYaml<T>(text: string, file: string, schema: ZodType<T>): ReadYaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const [first] = document.errors;
  // What follows the first mistake in the syntax is mostly the same mistake seen again.
  if (first !== undefined) return { problems: [brokenSyntax(first, file, lines)] };
  const content = resolve(document);
  if ("problem" in content) return { problems: [{ file, line: 1, ...content.problem }] };
  const checked = schema.safeParse(content.value, { reportInput: true });
  if (checked.success) return { value: checked.data };
  const lineOf = (path: PropertyKey[]) => lines.linePos(findOffset(document, path)).line;
  return { problems: checked.error.issues.flatMap((issue) => explain(issue, file, schema, lineOf)) };
}

function brokenSyntax({ code, message, pos }: YAMLError, file: string, lines: LineCounter): Problem {
  const hint = syntaxHints.get(code) ?? message.split("\n")[0]!;
  return { file, line: lines.linePos(pos[0]).line, message: "is geen geldige YAML", hint };
}

const syntaxHints: ReadonlyMap<string, string> = new Map([
  ["DUPLICATE_KEY", "deze sleutel staat er al"],
  ["TAB_AS_INDENT", "spring in met spaties, niet met tabs"],
  ["BAD_INDENT", "de inspringing klopt niet met de regels erboven"],
  ["MISSING_CHAR", "er ontbreekt een teken, bijvoorbeeld een aanhalingsteken, haakje of dubbele punt"],
  ["BLOCK_AS_IMPLICIT_KEY", "zet een tekst met een dubbele punt tussen aanhalingstekens"],
  ["MULTILINE_IMPLICIT_KEY", "achter een sleutel hoort een dubbele punt"],
]);

/** The plain value; an alias (*naam) without its anchor (&naam) shows only here. */
function resolve(document: Document): { value: unknown } | { problem: Pick<Problem, "message" | "hint"> } {
  try {
    return { value: document.toJS() };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    return { problem: { message: "verwijst met * naar iets wat nergens met & is genoemd", hint: error.message } };
  }
}

/** Where the key stands that a path leads to, or else the nearest thing around it. */
function findOffset(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const around = document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1]!;
    const pair = isMap(around) ? around.items.find(({ key }) => String(key) === String(last)) : undefined;
    const node = pair?.key ?? document.getIn(path.slice(0, length), true);
    const range = (node as { range?: [number, number, number] | null } | undefined)?.range;
    if (range) return range[0];
  }
  return document.contents?.range?.[0] ?? 0;
}

type Issue = z.core.$ZodIssue;

function explain(issue: Issue, file: string, schema: ZodType, lineOf: (path: PropertyKey[]) => number): Problem[] {
  const column = issue.path.join(".") || undefined;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({
      file,
      line: lineOf([...issue.path, key]),
      message: "is een onbekende sleutel",
      value: key,
      ...similarKey(key, schema),
      ...(column === undefined ? {} : { column }),
    }));
  }
  if (issue.code === "invalid_union" && issue.errors.length > 0) {
    const [closest] = issue.errors.toSorted((a, b) => severity(a) - severity(b));
    return closest!.flatMap((inner) =>
      explain({ ...inner, path: [...issue.path, ...inner.path] }, file, schema, lineOf),
    );
  }
  const value = typeof issue.input === "object" || issue.input === undefined ? {} : { value: String(issue.input) };
  const message = issue.input === undefined && issue.code === "invalid_type" ? "ontbreekt" : issue.message;
  return [{ file, line: lineOf(issue.path), message, ...value, ...(column === undefined ? {} : { column }) }];
}

/** Of the forms that a value may have, the one of the same type with the fewest and deepest mistakes was meant. */
function severity(issues: Issue[]): number {
  return issues.reduce((sum, { path, code }) => {
    const isOtherType = path.length === 0 && (code === "invalid_type" || code === "invalid_value");
    return sum + (isOtherType ? 100 : 10 - Math.min(path.length, 9));
  }, 0);
}

function similarKey(key: string, schema: ZodType): { hint?: string } {
  const others = allKeys(schema);
  // What is known elsewhere in the file is no help here.
  others.delete(key);
  const [best] = nearest(key, others, 1);
  return best === undefined ? {} : { hint: `bedoelt u ${best}?` };
}

/** Every key that a schema knows, at any depth. */
function allKeys(schema: ZodType): Set<string> {
  const keys = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    for (const [name, child] of Object.entries(node)) {
      if (name === "properties") for (const key of Object.keys(child as object)) keys.add(key);
      visit(child);
    }
  };
  visit(z.toJSONSchema(schema, { unrepresentable: "any" }));
  return keys;
}
