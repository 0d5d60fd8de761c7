import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { join, normalize, relative } from "node:path";
import { pipeline } from "node:stream";
import { createGzip } from "node:zlib";
import { contentType, isPressed } from "../deploy/contentType.ts";
import { headersOf } from "../deploy/headers.ts";

/**
 * Serves a built site as any static host does: pressed by gzip, in parts for who asks a part, with 404.html, and with the
 * headers that the site has everywhere.
 */
export async function serveFolder(folder: string, port = 0): Promise<{ url: string; close: () => void }> {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", done);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}

async function answer(folder: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
  const file = fileOf(folder, path);
  if (file === null && isFolder(join(folder, path)))
    return void response.writeHead(301, { location: `${path}/` }).end();
  const served = file ?? join(folder, "404.html");
  const { size, mtimeMs } = statSync(served);
  const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  if (file !== null && request.headers["if-none-match"] === etag) return void response.writeHead(304).end();
  const part = file === null ? null : partOf(request.headers.range, size);
  const gzip = part === null && isPressed(served) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  response.writeHead(file === null ? 404 : part === null ? 200 : 206, {
    ...headersOf(`/${relative(folder, served)}`),
    "content-type": contentType(served),
    "accept-ranges": "bytes",
    etag,
    ...(isPressed(served) && { vary: "Accept-Encoding" }),
    ...(gzip ? { "content-encoding": "gzip" } : { "content-length": part === null ? size : part.end - part.start + 1 }),
    ...(part !== null && { "content-range": `bytes ${part.start}-${part.end}/${size}` }),
  });
  if (request.method === "HEAD") return void response.end();
  const source = createReadStream(served, part ?? {});
  const done = () => source.destroy();
  if (gzip) pipeline(source, createGzip(), response, done);
  else pipeline(source, response, done);
}

/** The file at an address; null where there is none, or where the address leads out of the folder. */
function fileOf(folder: string, path: string): string | null {
  const file = join(folder, normalize(path.endsWith("/") ? `${path}index.html` : path));
  return file.startsWith(join(folder, "/")) && existsSync(file) && !isFolder(file) ? file : null;
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

/** "bytes=100-199", "bytes=100-" or "bytes=-100" of a file; null for all of it, and for what is not to be understood. */
function partOf(header: string | undefined, size: number): { start: number; end: number } | null {
  const [, from, to] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === undefined || to === undefined || (from === "" && to === "")) return null;
  const start = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const end = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return start <= end ? { start, end } : null;
}
