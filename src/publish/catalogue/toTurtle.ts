import jsonld from "jsonld";
import { Parser, type Quad, Writer } from "n3";

/** The same statements as Turtle, sorted: the same catalogue is the same text each time. It asks for no other file. */
export async function toTurtle(document: object, prefixes: Readonly<Record<string, string>>): Promise<string> {
  const lines = (await jsonld.toRDF(document, { format: "application/n-quads" })) as unknown as string;
  const quads = new Parser({ format: "N-Quads" }).parse(lines).sort(inOrder);
  const writer = new Writer({ prefixes: { ...prefixes } });
  writer.addQuads(quads);
  return new Promise((resolve, reject) => writer.end((error, text) => (error ? reject(error) : resolve(text))));
}

/** Of one thing its class first. */
function inOrder(a: Quad, b: Quad): number {
  const rank = ({ predicate }: Quad) => (predicate.value.endsWith("#type") ? 0 : 1);
  return (
    compare(a.subject.value, b.subject.value) ||
    rank(a) - rank(b) ||
    compare(a.predicate.value, b.predicate.value) ||
    compare(a.object.value, b.object.value)
  );
}

/** By code, for the order of a language may differ from machine to machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
