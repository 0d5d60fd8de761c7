import { hash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** One question that was asked. */
export interface Asked {
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage["headers"];
}

/** What goes wrong with an answer. */
export type Trouble =
  | { status: number; retryAfter?: string }
  /**
   * The line breaks after so many bytes; `chunked`: of an answer that does not say its length. After `wait`
   * milliseconds, in which who reads can put away what came: the rest is lost.
   */
  | { cutAfter: number; chunked?: boolean; wait?: number }
  /** An answer with an end that comes too early, and says nothing of it. */
  | { shortenTo: number }
  /** Nothing comes after so many bytes. */
  | { stallAfter: number }
  /** A page for people, with status 200. */
  | { page: string }
  | null;

export interface Publisher {
  address: string;
  asked: Asked[];
  /** What goes wrong with the next answers, in turn; null: nothing. */
  troubles: Trouble[];
  /** Answers the same path from now on with something else. */
  answers: Record<string, Answer>;
}

export type Answer = (asked: Asked) => Reply;

export interface Reply {
  body: string | Uint8Array;
  type?: string;
  /** Without it the server knows no conditional questions, and no parts. */
  etag?: string;
  modified?: string;
  /** False: a server that always sends the whole. */
  ranges?: boolean;
  status?: number;
}

/**
 * A publisher's server on this machine, for as long as the test runs. It speaks HTTP with ETag, 304, Range and
 * If-Range.
 */
export async function publisher(answers: Record<string, Answer>): Promise<Publisher> {
  const self: Publisher = { address: "", asked: [], troubles: [], answers };
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, "http://localhost");
    const asked = { path: pathname, query: searchParams, headers: request.headers };
    self.asked.push(asked);
    const answer = self.answers[pathname];
    const reply = answer === undefined ? { body: "weg", status: 404 } : answer(asked);
    send(reply, request, response, self.troubles.shift() ?? null);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  self.address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return self;
}

function send(reply: Reply, request: IncomingMessage, response: ServerResponse, trouble: Trouble): void {
  if (trouble !== null && "status" in trouble) {
    const wait = trouble.retryAfter === undefined ? {} : { "Retry-After": trouble.retryAfter };
    response.writeHead(trouble.status, { "Content-Type": "text/html", ...wait }).end("<html>te druk</html>");
    return;
  }
  if (trouble !== null && "page" in trouble) {
    response.writeHead(200, { "Content-Type": trouble.page }).end("<!DOCTYPE html><title>Onderhoud</title>");
    return;
  }
  const whole = Buffer.from(reply.body);
  const { etag, modified, ranges = true, type = "text/csv", status = 200 } = reply;
  const headers: Record<string, string> = { "Content-Type": type };
  if (etag !== undefined) headers.ETag = etag;
  if (modified !== undefined) headers["Last-Modified"] = modified;
  const { "if-none-match": none, "if-modified-since": since, "if-range": still, range } = request.headers;
  if ((etag !== undefined && none === etag) || (modified !== undefined && none === undefined && since === modified)) {
    response.writeHead(304, headers).end();
    return;
  }
  const from = Number(/^bytes=(\d+)-$/.exec(range ?? "")?.[1] ?? "0");
  const continues = ranges && from > 0 && (still === etag || still === modified);
  if (continues && from >= whole.length) {
    response.writeHead(416, { "Content-Range": `bytes */${whole.length}` }).end();
    return;
  }
  const body = continues ? whole.subarray(from) : whole;
  if (continues) headers["Content-Range"] = `bytes ${from}-${whole.length - 1}/${whole.length}`;
  deliver(body, response, continues ? 206 : status, headers, trouble);
}

function deliver(
  body: Buffer,
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  trouble: Trouble,
): void {
  if (trouble === null || !("cutAfter" in trouble || "stallAfter" in trouble || "shortenTo" in trouble)) {
    response.writeHead(status, { ...headers, "Content-Length": String(body.length) }).end(body);
  } else if ("shortenTo" in trouble) {
    const short = body.subarray(0, trouble.shortenTo);
    response.writeHead(status, { ...headers, "Content-Length": String(short.length) }).end(short);
  } else {
    const chunked = "chunked" in trouble && trouble.chunked === true;
    response.writeHead(status, { ...headers, ...(chunked ? {} : { "Content-Length": String(body.length) }) });
    response.flushHeaders();
    const sent = "cutAfter" in trouble ? trouble.cutAfter : trouble.stallAfter;
    response.write(body.subarray(0, sent), () => {
      if ("cutAfter" in trouble) setTimeout(() => response.socket?.destroy(), trouble.wait ?? 5);
    });
  }
}

/** A file as it is, with an ETag of its bytes. */
export function plainFile(body: string | Uint8Array, more: Partial<Reply> = {}): Answer {
  return () => ({ body, etag: `"${hash("sha256", body).slice(0, 12)}"`, ...more });
}
