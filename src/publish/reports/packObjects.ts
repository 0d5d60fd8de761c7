import { deflateSync } from "node:zlib";

/** So many objects in one stream: fewer are packed less well, and more are slower to open. */
const together = 200;

/** An object of a PDF as it is written, without its number. */
interface NumberedObject {
  number: number;
  body: string;
}

/** Where an object is: at a byte of the file, or so many objects into a stream. */
type Place = { type: 1; at: number } | { type: 2; stream: number; index: number };

/**
 * Packs the many small objects of a PDF, nearly all of them words for screen readers, into streams (ISO 32000-1, 7.5.7):
 * the same document in less than half of the bytes. The typesetter writes each by itself, with a table of where they are.
 */
export function packObjects(pdf: Buffer): Buffer {
  const text = pdf.toString("latin1");
  const { first, objects, trailer } = readObjects(text);
  const [streams, plain] = [objects.filter(isStream), objects.filter((object) => !isStream(object))];
  const places = new Map<number, Place>();
  const chunks = [text.slice(0, first)];
  let length = first;
  const write = ({ number, body }: NumberedObject) => {
    const chunk = `${number} 0 obj\n${body}\nendobj\n`;
    places.set(number, { type: 1, at: length });
    chunks.push(chunk);
    length += chunk.length;
  };
  streams.forEach(write);
  let next = Math.max(...objects.map(({ number }) => number)) + 1;
  for (let at = 0; at < plain.length; at += together) {
    const pack = plain.slice(at, at + together);
    for (const [index, { number }] of pack.entries()) places.set(number, { type: 2, stream: next, index });
    write({ number: next++, body: objectStream(pack) });
  }
  const table = length;
  places.set(next, { type: 1, at: table });
  write({ number: next, body: placeStream(places, next + 1, trailer) });
  chunks.push(`startxref\n${table}\n%%EOF\n`);
  return Buffer.from(chunks.join(""), "latin1");
}

/** The objects by the table at the end of the file, and what the trailer says but for its size. */
function readObjects(text: string): { first: number; objects: NumberedObject[]; trailer: string } {
  const found = /xref\s+0 \d+\s+([\dnf\s]+)trailer\s+<<(.*)>>\s+startxref\s+(\d+)\s+%%EOF\s*$/s.exec(
    text.slice(text.lastIndexOf("\nxref")),
  );
  if (found === null) throw new Error("No table of objects at the end of a PDF");
  const [, entries = "", trailer = "", start] = found;
  const offsets = [...entries.matchAll(/(\d{10}) \d{5} ([nf])/g)].map(([, at, use]) =>
    use === "n" ? Number(at) : null,
  );
  const ends = [...offsets.filter((at) => at !== null), Number(start)].sort((a, b) => a - b);
  const endOf = new Map(ends.map((at, place) => [at, ends[place + 1]]));
  const objects = offsets.flatMap((at, number) => {
    if (at === null) return [];
    const written = text.slice(at, endOf.get(at));
    const body = written.slice(written.indexOf("obj") + 3, written.lastIndexOf("endobj")).trim();
    return [{ number, body }];
  });
  return { first: ends[0]!, objects, trailer: trailer.replace(/\/Size \d+/, "").trim() };
}

function isStream({ body }: NumberedObject): boolean {
  return body.endsWith("endstream");
}

function objectStream(objects: readonly NumberedObject[]): string {
  let at = 0;
  const starts = objects.map(({ number, body }) => {
    const start = `${number} ${at}`;
    at += body.length + 1;
    return start;
  });
  const head = `${starts.join(" ")}\n`;
  const all = `${head}${objects.map(({ body }) => body).join("\n")}\n`;
  return deflated(`/Type /ObjStm /N ${objects.length} /First ${head.length}`, Buffer.from(all, "latin1"));
}

/** Seven bytes an object: its kind, four for where it is, two for which it is there. */
function placeStream(places: ReadonlyMap<number, Place>, size: number, trailer: string): string {
  const table = Buffer.alloc(7 * size);
  // The head of the list of free objects, which holds nothing else.
  table.writeUInt16BE(65535, 5);
  for (const [number, place] of places) {
    table.writeUInt8(place.type, 7 * number);
    table.writeUInt32BE(place.type === 1 ? place.at : place.stream, 7 * number + 1);
    table.writeUInt16BE(place.type === 1 ? 0 : place.index, 7 * number + 5);
  }
  return deflated(`/Type /XRef /W [1 4 2] /Size ${size} ${trailer}`, table);
}

function deflated(dictionary: string, bytes: Buffer): string {
  const packed = deflateSync(bytes, { level: 9 }).toString("latin1");
  return `<< ${dictionary} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream`;
}
