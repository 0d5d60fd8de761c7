import { open, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ask, type Body } from "./connection.ts";
import type { Collected, Desk } from "./desk.ts";
import { Failure } from "./failure.ts";
import { refusePage, refuseType } from "./refusePage.ts";
import { writeWhole } from "./writeWhole.ts";

/** A file that came in for a part: of which version it is, and how long the whole is, where the server said so. */
const Part = z.strictObject({
  etag: z.string().nullable(),
  modified: z.string().nullable(),
  total: z.int().nullable(),
});
type Part = z.infer<typeof Part>;

type Validators = { etag?: string | undefined; modified?: string | undefined };

/**
 * Fetches a file as it is. What came in earlier is not fetched again, if the server knows that it still has the same
 * version (RFC 9110, 13.1.5 and 14: Range with If-Range); a file that did not change costs one answer 304.
 */
export async function collectFile(
  address: string,
  { connection, folder, ready, name, known }: Desk,
): Promise<Collected> {
  const [body, about] = [join(folder, "part"), join(folder, "part.json")];
  let part = await readPart(about);
  let size = part === null ? 0 : await sizeOf(body);
  /** What came in, if the server can be asked for the rest of it. */
  const begun = () => (part !== null && size > 0 && ifRange(part) !== null ? part : null);
  const start = async (headers: Headers) => {
    await rm(body, { force: true });
    size = 0;
    part = describe(headers);
    await writeWhole(about, JSON.stringify(part));
  };
  const forget = async (): Promise<never> => {
    await rm(about, { force: true });
    [part, size] = [null, 0];
    throw new Failure("de server heeft het begin van het bestand niet meer", { passing: true });
  };
  const outcome = await ask(
    {
      address,
      // Compressed parts cannot be put together, nor their length be checked.
      headers: () => ({ "Accept-Encoding": "identity", ...question(begun(), size, known) }),
      progress: () => size,
      read: async ({ status, headers, body: pieces }) => {
        if (status === 304) return begun() === null ? "unchanged" : "whole";
        if (status === 416 || (status === 206 && !continues(headers, begun(), size))) return forget();
        refuseType(headers, name);
        if (status === 200) await start(headers);
        if (status === 200 || status === 206)
          await append(body, refusePage(pieces, headers, name, size === 0), (bytes) => {
            size += bytes;
          });
        if (part?.total != null && size !== part.total) throw cutOff(size, part.total);
        return "whole";
      },
    },
    connection,
  );
  if (outcome === "unchanged") return { unchanged: true };
  await rename(body, join(ready, name));
  await rm(about, { force: true });
  return { files: { main: name, beside: [] }, ...said(part) };
}

async function readPart(about: string): Promise<Part | null> {
  const text = await readFile(about, "utf8").catch(() => "null");
  return Part.safeParse(JSON.parse(text)).data ?? null;
}

async function sizeOf(file: string): Promise<number> {
  return (await stat(file).catch(() => null))?.size ?? 0;
}

/** Which headers to ask with: for the rest of a part, whether a whole part still holds, or whether anything changed. */
function question(part: Part | null, size: number, known: Validators | null): Record<string, string> {
  if (part === null) return known === null ? {} : conditional(known);
  return part.total === size ? conditional(said(part)) : { Range: `bytes=${size}-`, "If-Range": ifRange(part)! };
}

/** Only a strong ETag or a date tells that bytes are the same. */
function ifRange({ etag, modified }: Part): string | null {
  return etag !== null && !etag.startsWith("W/") ? etag : modified;
}

function conditional({ etag, modified }: Validators): Record<string, string> {
  if (etag !== undefined) return { "If-None-Match": etag };
  return modified === undefined ? {} : { "If-Modified-Since": modified };
}

/** Whether a part begins where ours ends, and the whole is still as long: `bytes 1000-1999/2000`. */
function continues(headers: Headers, part: Part | null, size: number): boolean {
  const [, from, total] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get("Content-Range") ?? "") ?? [];
  return (
    part !== null && Number(from) === size && (part.total === null || total === "*" || Number(total) === part.total)
  );
}

function describe(headers: Headers): Part {
  const length = headers.get("Content-Length");
  const plain = (headers.get("Content-Encoding") ?? "identity") === "identity";
  return {
    etag: headers.get("ETag"),
    modified: headers.get("Last-Modified"),
    total: plain && length !== null ? Number(length) : null,
  };
}

function said(part: Part | null): { etag?: string; modified?: string } {
  const { etag, modified } = { etag: null, modified: null, ...part };
  return { ...(etag === null ? {} : { etag }), ...(modified === null ? {} : { modified }) };
}

/** Piece by piece onto the disk: what came in before the line broke is there the next time. */
async function append(file: string, pieces: Body, wrote: (bytes: number) => void): Promise<void> {
  const handle = await open(file, "a");
  try {
    for await (const piece of pieces) {
      // Of a disk that is nearly full, write() takes a part and says nothing; this takes all or fails.
      await handle.appendFile(piece);
      wrote(piece.length);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function cutOff(size: number, total: number): Failure {
  const number = new Intl.NumberFormat("nl-NL");
  return new Failure(`is afgebroken: ${number.format(size)} van ${number.format(total)} bytes kwamen binnen`, {
    passing: true,
  });
}
