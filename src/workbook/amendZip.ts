/** A file in a zip, packed as it stands there. */
interface Entry {
  name: string;
  /** 8 where it is deflated, 0 where it is not. */
  method: number;
  check: number;
  size: number;
  packed: Uint8Array<ArrayBuffer>;
}

/**
 * A zip with some of its texts changed; what is not named stays packed as it was. For the files of spreadsheets: no
 * comments, no encryption, below 4 GB. The dates inside are those of no day (1 January 1980), so that the same input
 * gives the same bytes.
 */
export async function amendZip(zip: Uint8Array, edits: Record<string, (text: string) => string>): Promise<Uint8Array> {
  const entries = readEntries(zip);
  return writeEntries(await Promise.all(entries.map((entry) => amend(entry, edits[entry.name]))));
}

async function amend(entry: Entry, edit: ((text: string) => string) | undefined): Promise<Entry> {
  if (edit === undefined) return entry;
  const { method, packed } = entry;
  const before = method === 0 ? packed : await through(packed, new DecompressionStream("deflate-raw"));
  const after = new TextEncoder().encode(edit(new TextDecoder().decode(before)));
  const repacked = await through(after, new CompressionStream("deflate-raw"));
  return { ...entry, method: 8, check: crc32(after), size: after.length, packed: repacked };
}

async function through(bytes: Uint8Array<ArrayBuffer>, stream: CompressionStream | DecompressionStream) {
  return new Uint8Array(await new Response(new Blob([bytes]).stream().pipeThrough(stream)).arrayBuffer());
}

const endLength = 22;
const centralLength = 46;
const localLength = 30;

/** Follows the list at the end of the file: APPNOTE.TXT of PKWARE, 4.3.12 and 4.3.16. */
function readEntries(zip: Uint8Array): Entry[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - endLength;
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    const [method, check] = [view.getUint16(at + 10, true), view.getUint32(at + 16, true)];
    const [length, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    const nameLength = view.getUint16(at + 28, true);
    const name = new TextDecoder().decode(zip.subarray(at + centralLength, at + centralLength + nameLength));
    const local = view.getUint32(at + 42, true);
    const from = local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    at += centralLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    return { name, method, check, size, packed: zip.slice(from, from + length) };
  });
}

function writeEntries(entries: readonly Entry[]): Uint8Array {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const shared = describe(entry, name.length);
    const local = [signature(0x04034b50), shared, name, entry.packed];
    centrals.push(
      signature(0x02014b50),
      numbers([20, 2]),
      shared,
      numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]),
      name,
    );
    locals.push(...local);
    offset += lengthOf(local);
  }
  const counts = numbers([0, 2], [0, 2], [entries.length, 2], [entries.length, 2]);
  const end = [signature(0x06054b50), counts, numbers([lengthOf(centrals), 4], [offset, 4], [0, 2])];
  return joined([...locals, ...centrals, ...end]);
}

/** What the entry itself and the list at the end both say of it. */
function describe({ method, check, size, packed }: Entry, nameLength: number): Uint8Array {
  const [version, flags, time, day] = [20, 0, 0, 33];
  return numbers(
    ...([
      [version, 2],
      [flags, 2],
      [method, 2],
      [time, 2],
      [day, 2],
    ] as const),
    ...([
      [check, 4],
      [packed.length, 4],
      [size, 4],
      [nameLength, 2],
      [0, 2],
    ] as const),
  );
}

function signature(value: number): Uint8Array {
  return numbers([value, 4]);
}

/** Numbers of two or four bytes, the lowest byte first. */
function numbers(...values: readonly (readonly [value: number, bytes: number])[]): Uint8Array {
  return Uint8Array.from(
    values.flatMap(([value, bytes]) => Array.from({ length: bytes }, (_, i) => value >>> (8 * i))),
  );
}

function lengthOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** ISO 3309: the check that a zip keeps of each file. */
function crc32(bytes: Uint8Array): number {
  let check = -1;
  for (const byte of bytes) check = crcTable[(check ^ byte) & 255]! ^ (check >>> 8);
  return ~check >>> 0;
}

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let check = byte;
  for (let bit = 0; bit < 8; bit++) check = check & 1 ? (check >>> 1) ^ 0xedb88320 : check >>> 1;
  return check;
});
