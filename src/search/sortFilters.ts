import { hash } from "node:crypto";
import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";

/** What Pagefind's files start with. After it comes CBOR (RFC 8949), of which they use numbers, texts and lists. */
const signature = "pagefind_dcd";

/**
 * Puts the filters of a Pagefind index (1.5) and their values in one order. Pagefind leaves it to chance and names files
 * after what is in them, so two indexes of the same pages would differ.
 */
export function sortFilters(index: string): void {
  const filters = join(index, "filter");
  // [name, values]
  const renamed = readdirSync(filters).map((file) => rewrite(filters, file, (bytes) => sortList(bytes, 1)));
  const [meta] = readdirSync(index).filter((file) => file.endsWith(".pf_meta"));
  // [version, pages, chunks, filters, sorts, fields]
  const [before, after] = rewrite(index, meta!, (bytes) => sortList(replaceAll(bytes, renamed), 3));
  const entry = join(index, "pagefind-entry.json");
  writeFileSync(entry, replaceAll(readFileSync(entry, "utf8"), [[before, after]]));
}

/** Changes a file and names it after what it now holds: "nl_d34d425.pf_filter". Gives its name before and after. */
function rewrite(folder: string, file: string, change: (bytes: string) => string): [before: string, after: string] {
  const [, prefix, before, kind] = /^(.*nl_)([0-9a-f]+)(\.pf_\w+)$/.exec(file)!;
  const bytes = gunzipSync(readFileSync(join(folder, file))).toString("latin1");
  if (!bytes.startsWith(signature)) throw new Error(`search: ${file} is not of the form of Pagefind 1.5`);
  const changed = Buffer.from(change(bytes), "latin1");
  const after = hash("sha256", changed).slice(0, before!.length);
  rmSync(join(folder, file));
  writeFileSync(join(folder, `${prefix}${after}${kind}`), gzipSync(changed));
  return [before!, after];
}

function replaceAll(text: string, pairs: readonly [before: string, after: string][]): string {
  return pairs.reduce((result, [before, after]) => result.replaceAll(before, after), text);
}

/** Sorts a list within the list that a file is: the nth item. Bytes are characters here, one each. */
function sortList(bytes: string, nth: number): string {
  const start = headEnd(bytes, signature.length) + items(bytes, signature.length).slice(0, nth).join("").length;
  const parts = items(bytes, start);
  const from = headEnd(bytes, start);
  return bytes.slice(0, from) + parts.toSorted().join("") + bytes.slice(from + parts.join("").length);
}

/** The items of the list that begins here. */
function items(bytes: string, start: number): string[] {
  const found: string[] = [];
  let at = headEnd(bytes, start);
  while (found.length < count(bytes, start)) {
    const end = itemEnd(bytes, at);
    found.push(bytes.slice(at, end));
    at = end;
  }
  return found;
}

function itemEnd(bytes: string, start: number): number {
  const kind = bytes.charCodeAt(start) >> 5;
  if (kind === 4) return headEnd(bytes, start) + items(bytes, start).join("").length;
  return headEnd(bytes, start) + (kind === 3 ? count(bytes, start) : 0);
}

/** An item starts with a byte of its kind and a small number, or how many bytes after it hold a larger number. */
function headEnd(bytes: string, start: number): number {
  const small = bytes.charCodeAt(start) & 31;
  return start + 1 + (small < 24 ? 0 : 2 ** (small - 24));
}

/** That number: a value, the length of a text, how many items a list has. */
function count(bytes: string, start: number): number {
  const end = headEnd(bytes, start);
  if (end === start + 1) return bytes.charCodeAt(start) & 31;
  return Number.parseInt(Buffer.from(bytes.slice(start + 1, end), "latin1").toString("hex"), 16);
}
