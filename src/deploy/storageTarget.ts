import { gzipSync } from "node:zlib";
import { S3Client, S3Errors } from "@bradenmacdonald/s3-lite-client";
import pRetry from "p-retry";
import { contentType, isPressed } from "./contentType.ts";
import { headersOf } from "./headers.ts";
import type { Target } from "./target.ts";

/** Where storage is, and who may write there. */
export interface Storage {
  bucket: string;
  /** Folder in the bucket: "" or "site/". */
  prefix: string;
  endpoint: string;
  region: string;
  accessKey: string;
  secretKey: string;
  sessionToken?: string;
  /** Milliseconds before a request is tried again, for the first time. */
  patience?: number;
}

/** Storage that speaks S3. What gets smaller by gzip is kept so, for storage does not press files on their way. */
export function storageTarget({ bucket, prefix, endpoint, patience = 1000, ...access }: Storage): Target {
  const client = new S3Client({ ...access, endPoint: endpoint, bucket });
  const retry = <T>(run: () => Promise<T>) =>
    pRetry(run, { retries: 5, minTimeout: patience, shouldRetry: ({ error }) => mayPass(error) });
  return {
    name: `s3://${bucket}/${prefix}`,
    form,
    extra: () => ({}),
    list: () => retry(async () => new Map(await listMarks(client, prefix))),
    read: (path) => retry(() => readText(client, prefix + path)),
    put: (path, bytes) =>
      retry(async () => {
        const body = isKeptPressed(path) ? gzipSync(bytes, { level: 9 }) : bytes;
        return (await client.putObject(prefix + path, new Uint8Array(body), { metadata: form(path) })).etag;
      }),
    remove: (path) => retry(() => client.deleteObject(prefix + path)),
  };
}

/** The headers that storage keeps of a file. The others are for what stands before it. */
function form(path: string): Record<string, string> {
  return {
    "Content-Type": contentType(path),
    "Cache-Control": path === "_deployed.json" ? "no-cache" : headersOf(`/${path}`)["cache-control"]!,
    ...(isKeptPressed(path) && { "Content-Encoding": "gzip" }),
  };
}

/**
 * Pages and what they load. Downloads are kept as they are: storage sends gzip to programs that do not ask for it as well,
 * and curl or R would save that as the file.
 */
function isKeptPressed(path: string): boolean {
  return (
    isPressed(path) && path !== "_deployed.json" && (!path.startsWith("data/") || path.startsWith("data/vergelijken/"))
  );
}

async function listMarks(client: S3Client, prefix: string): Promise<[string, string][]> {
  const marks: [string, string][] = [];
  for await (const { key, etag } of client.listObjects({ prefix })) marks.push([key.slice(prefix.length), etag]);
  return marks;
}

async function readText(client: S3Client, key: string): Promise<string | null> {
  try {
    return await (await client.getObject(key)).text();
  } catch (error) {
    if (error instanceof S3Errors.ServerError && error.statusCode === 404 && error.code === "NoSuchKey") return null;
    throw error;
  }
}

/** Whether it may go well another time: a broken line, a busy server. A key that may not write stays so. */
function mayPass(error: Error): boolean {
  if (!(error instanceof S3Errors.ServerError)) return !(error instanceof S3Errors.S3Error);
  return error.statusCode >= 500 || error.statusCode === 429 || error.code === "RequestTimeout";
}
