import { execFile } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";
// @ts-expect-error It comes without types.
import S3rver from "s3rver";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { deploySite } from "../../src/deploy/deploySite.ts";
import { folderTarget } from "../../src/deploy/folderTarget.ts";
import { storageTarget } from "../../src/deploy/storageTarget.ts";
import { hashFiles } from "../../src/files/hashFiles.ts";

interface StorageServer {
  run: () => Promise<{ port: number }>;
  close: () => Promise<void>;
}
const Storage = S3rver as new (options: object) => StorageServer;

const key = "S3RVER";
const page = (text: string, style = "a") => `<link href="/_astro/${style}.css"><p>${text}</p>`;
const files = {
  "index.html": page("begin"),
  "404.html": page("weg"),
  "gemeente/almere/index.html": page("Almere"),
  "gemeente/ommen/index.html": page("Ommen"),
  "inbedden/gemeente/almere/index.html": page("los"),
  "_astro/a.css": "p { color: teal }",
  "_astro/duckdb.wasm": "0".repeat(5000),
  "data/jeugdhulp.csv": "gebied;waarde\nAlmere;1\n",
  "data/jeugdhulp.csv-metadata.json": "{}",
  "data/vergelijken/onderwijs.json": "[1, 2, 3]",
  "data/cijfers.parquet": "PAR1",
  "beeld/almere.png": "png",
  "wijzigingen.xml": "<feed/>",
  "pagefind/pagefind.js": "1",
};

const folder = mkdtempSync(join(tmpdir(), "publiceren-"));
let server: StorageServer;
let port: number;
/** Each test has a site and a place of its own. */
let site: string;
let prefix = 0;

beforeAll(async () => {
  server = new Storage({
    port: 0,
    address: "127.0.0.1",
    silent: true,
    directory: join(folder, "opslag"),
    configureBuckets: [{ name: "monitor", configs: [] }],
  });
  ({ port } = await server.run());
});

afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

beforeEach(() => {
  site = join(folder, `dist-${++prefix}`);
  for (const [path, text] of Object.entries(files)) write(path, text);
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(site, path)), { recursive: true });
  writeFileSync(join(site, path), text);
}

const storage = (at = port) =>
  storageTarget({
    bucket: "monitor",
    prefix: `${prefix}/`,
    endpoint: `http://127.0.0.1:${at}`,
    region: "us-east-1",
    accessKey: key,
    secretKey: key,
    patience: 1,
  });

/** What a reader gets, who needs no key. */
const get = (path: string) => fetch(`http://127.0.0.1:${port}/monitor/${prefix}/${path}`);
const text = async (path: string) => (await get(path)).text();
async function status(path: string): Promise<number> {
  const response = await get(path);
  await response.arrayBuffer();
  return response.status;
}

describe("storage", () => {
  test("gets every file, and gives it back as it was", async () => {
    expect((await deploySite(site, storage())).put.length).toBe(Object.keys(files).length);
    for (const [path, content] of Object.entries(files)) expect(await text(path), path).toBe(content);
  });

  test.each([
    ["gemeente/almere/index.html", "text/html; charset=utf-8", "public, max-age=600", "gzip"],
    ["_astro/a.css", "text/css; charset=utf-8", "public, max-age=31536000, immutable", "gzip"],
    ["_astro/duckdb.wasm", "application/wasm", "public, max-age=31536000, immutable", "gzip"],
    ["data/jeugdhulp.csv", "text/csv; charset=utf-8", "public, max-age=600", null],
    ["data/jeugdhulp.csv-metadata.json", "application/csvm+json; charset=utf-8", "public, max-age=600", null],
    ["data/vergelijken/onderwijs.json", "application/json; charset=utf-8", "public, max-age=600", "gzip"],
    ["data/cijfers.parquet", "application/vnd.apache.parquet", "public, max-age=600", null],
    ["beeld/almere.png", "image/png", "public, max-age=86400", null],
    ["wijzigingen.xml", "application/atom+xml; charset=utf-8", "public, max-age=600", "gzip"],
  ])("sends %s as %s, kept by %s, pressed by %s", async (path, type, cache, encoding) => {
    await deploySite(site, storage());
    const response = await get(path);
    await response.arrayBuffer();
    const told = ["content-type", "cache-control", "content-encoding"].map((name) => response.headers.get(name));
    expect(told).toEqual([type, cache, encoding]);
  });

  test("gets only the file that changed, and nothing where nothing did", async () => {
    await deploySite(site, storage());
    write("data/jeugdhulp.csv", "gebied;waarde\nAlmere;2\n");
    expect(await deploySite(site, storage())).toEqual({ put: ["data/jeugdhulp.csv"], removed: [], unchanged: 13 });
    expect((await deploySite(site, storage())).put).toEqual([]);
    expect(await text("data/jeugdhulp.csv")).toContain("Almere;2");
  });

  test("gets again what somebody else changed or threw away there", async () => {
    const target = storage();
    await deploySite(site, target);
    await target.put("index.html", Buffer.from("iets anders"));
    await target.remove("beeld/almere.png");
    expect((await deploySite(site, target)).put.toSorted()).toEqual(["beeld/almere.png", "index.html"]);
  });

  test("loses what is gone from the site, and nothing that it did not get from us", async () => {
    const target = storage();
    await target.put("van-een-ander.txt", Buffer.from("blijft"));
    await deploySite(site, target);
    rmSync(join(site, "gemeente/ommen"), { recursive: true });
    expect((await deploySite(site, target)).removed).toEqual(["gemeente/ommen/index.html"]);
    expect(await status("gemeente/ommen/index.html")).toBe(404);
    expect(await text("van-een-ander.txt")).toBe("blijft");
  });

  test("keeps a style that pages no longer ask for until the time after, for pages that readers have open", async () => {
    await deploySite(site, storage());
    rename("_astro/a.css", "_astro/b.css");
    expect((await deploySite(site, storage())).removed).toEqual([]);
    expect(await status("_astro/a.css")).toBe(200);
    expect((await deploySite(site, storage())).removed).toEqual(["_astro/a.css"]);
    expect(await status("_astro/a.css")).toBe(404);
  });

  test("is told nothing by a dry run, which says what would change", async () => {
    await deploySite(site, storage());
    write("index.html", page("nieuw"));
    expect((await deploySite(site, storage(), true)).put).toEqual(["index.html"]);
    expect(await text("index.html")).toBe(files["index.html"]);
  });
});

describe("where the line breaks", () => {
  /** Lets so many requests through to the storage and breaks off the next; those after it too, if it stays broken. */
  let line: Server;
  let passed: string[];

  afterEach(() => line.close());

  async function breakAfter(puts: number, forGood: boolean): Promise<number> {
    passed = [];
    let broken = 0;
    line = createServer((request, response) => {
      const isPut = request.method === "PUT";
      if (isPut && passed.length >= puts && (forGood || broken++ === 0)) return void request.socket.destroy();
      if (isPut) passed.push(request.url!);
      const upstream = connect(port, "127.0.0.1");
      const head = request.rawHeaders.reduce((all, part, at) => all + (at % 2 === 0 ? `${part}: ` : `${part}\r\n`), "");
      upstream.write(
        `${request.method} ${request.url} HTTP/1.1\r\n${head.replace(/connection: .*/i, "Connection: close")}\r\n`,
      );
      request.pipe(upstream, { end: false });
      upstream.pipe(response.socket!);
    });
    await new Promise<void>((done) => line.listen(0, "127.0.0.1", done));
    return (line.address() as { port: number }).port;
  }

  test("for a moment, the file is sent again", async () => {
    const through = await breakAfter(5, false);
    await deploySite(site, storage(through));
    for (const [path, content] of Object.entries(files)) expect(await text(path), path).toBe(content);
  });

  test.each([0, 1, 3, 5])("for good after %i files, each page has its style and the next run ends it", async (puts) => {
    await deploySite(site, storage());
    for (const path of Object.keys(files).filter((path) => path.endsWith(".html")))
      write(path, files[path as keyof typeof files].replace("a.css", "b.css"));
    rename("_astro/a.css", "_astro/b.css");
    const through = await breakAfter(puts, true);
    await expect(deploySite(site, storage(through))).rejects.toThrow("fetch failed");
    for (const path of Object.keys(files).filter((path) => path.endsWith(".html"))) {
      const [, style] = /_astro\/(.*?)"/.exec(await text(path))!;
      expect(await status(`_astro/${style}`), `${path} asks for ${style}`).toBe(200);
    }
    await deploySite(site, storage());
    for (const path of Object.keys(hashFiles(site)))
      expect(await text(path)).toBe(readFileSync(join(site, path), "utf8"));
    expect((await deploySite(site, storage())).put).toEqual([]);
  });
});

function rename(from: string, to: string): void {
  cpSync(join(site, from), join(site, to));
  rmSync(join(site, from));
}

describe("a folder", () => {
  test("holds the site as it was built, with the headers for hosts that read them", async () => {
    const place = join(folder, `web-${prefix}`);
    await deploySite(site, folderTarget(place));
    expect(hashFiles(place, (path) => path.startsWith("_headers") || path === "_deployed.json")).toEqual(
      hashFiles(site),
    );
    expect(readFileSync(join(place, "_headers"), "utf8")).toContain("/inbedden/*\n");
    write("index.html", page("nieuw"));
    rmSync(join(site, "gemeente/ommen"), { recursive: true });
    expect(await deploySite(site, folderTarget(place))).toMatchObject({
      put: ["index.html"],
      removed: ["gemeente/ommen/index.html"],
    });
    expect(existsSync(join(place, "gemeente/ommen"))).toBe(false);
  });
});

describe("npm run deploy", () => {
  /** What it says. The storage answers from this process meanwhile. */
  const run = async (options: string[], env: Record<string, string> = {}): Promise<string> => {
    const { PATH } = process.env;
    const args = ["src/commands/deploy.ts", "--out", site, ...options];
    return promisify(execFile)(process.execPath, args, { env: { PATH, ...env } }).then(
      ({ stdout }) => stdout,
      ({ stderr }) => stderr,
    );
  };

  test("says how much went, and what a dry run would send", async () => {
    const to = ["--to", `folder:${join(folder, `web-${prefix}`)}`];
    expect(await run(to)).toMatch(/15 bestanden nieuw of veranderd, 0 weg, 0 gelijk/);
    write("index.html", page("nieuw"));
    expect(await run([...to, "--dry-run"])).toContain("+ index.html");
  });

  test("says in Dutch what it lacks: a destination, a key, a site", async () => {
    expect(await run([])).toContain("dit kan: --to folder:MAP of s3://emmer/map");
    expect(await run(["--to", "ftp://weg"])).toContain('is geen bestemming ("ftp://weg")');
    expect(await run(["--to", "s3://monitor"])).toContain("AWS_SECRET_ACCESS_KEY: staat niet in de omgeving");
    rmSync(join(site, "404.html"));
    expect(await run(["--to", "folder:x"])).toContain("is geen gebouwde site");
  });

  test("never shows a key, also where storage refuses it or is not there", async () => {
    const secret = { AWS_ACCESS_KEY_ID: "SLEUTELNAAM", AWS_SECRET_ACCESS_KEY: "geheim-geheim" };
    const refused = await run(["--to", "s3://monitor/site", "--endpoint", `http://127.0.0.1:${port}`], secret);
    expect(refused).toContain("de opslag weigert deze sleutel");
    expect(refused).not.toMatch(/SLEUTELNAAM|geheim-geheim/);
  });
});
