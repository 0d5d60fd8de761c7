import { createReadStream, existsSync, statSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { extname, join, normalize } from "node:path";
import { pipeline } from "node:stream";
import { createGzip } from "node:zlib";

const types: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".csv": "text/csv; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".wasm": "application/wasm",
  ".png": "image/png",
  ".pdf": "application/pdf",
  ".woff2": "font/woff2",
};

/** What is worth to be pressed together on its way. Pictures, PDFs and spreadsheets are pressed already. */
const pressed = /\.(html|css|js|json|svg|csv|txt|xml|wasm)$/;

/** Files with their own hash in their name: another content has another address. */
const forEver = /^\/_astro\//;

/** Serves a built site as any static host does: pressed by gzip, in parts for who asks a part, with 404.html. */
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
  const gzip = part === null && pressed.test(served) && /\bgzip\b/.test(request.headers["accept-encoding"] ?? "");
  response.writeHead(file === null ? 404 : part === null ? 200 : 206, {
    "content-type": types[extname(served)] ?? "application/octet-stream",
    "cache-control": forEver.test(path) ? "public, max-age=31536000, immutable" : "public, max-age=600",
    "accept-ranges": "bytes",
    etag,
    vary: "accept-encoding",
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
