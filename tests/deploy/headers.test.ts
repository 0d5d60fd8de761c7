import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { serveFolder } from "../../src/commands/serveFolder.ts";
import { headersFile } from "../../src/deploy/headersFile.ts";
import { nginxConfig } from "../../src/deploy/nginxConfig.ts";

/** A file of each kind, and an address that asks for it. */
const site = {
  "index.html": "/",
  "404.html": "/404.html",
  "gemeente/almere/index.html": "/gemeente/almere/",
  "inbedden/gemeente/almere/onderwijs/index.html": "/inbedden/gemeente/almere/onderwijs/",
  "_astro/site.D3dXk1.css": "/_astro/site.D3dXk1.css",
  "_astro/duckdb-browser-eh.worker.B4x.js": "/_astro/duckdb-browser-eh.worker.B4x.js",
  "_astro/duckdb-eh.Cq2.wasm": "/_astro/duckdb-eh.Cq2.wasm",
  "_astro/sans.A1.woff2": "/_astro/sans.A1.woff2",
  "_astro/favicon.A1.svg": "/_astro/favicon.A1.svg",
  "beeld/gemeente/almere.png": "/beeld/gemeente/almere.png",
  "data/monitor.duckdb": "/data/monitor.duckdb",
  "data/cijfers.parquet": "/data/cijfers.parquet",
  "data/jeugdhulp.csv": "/data/jeugdhulp.csv",
  "data/jeugdhulp.csv-metadata.json": "/data/jeugdhulp.csv-metadata.json",
  "data/jeugdhulp.ods": "/data/jeugdhulp.ods",
  "data/jeugdhulp.xlsx": "/data/jeugdhulp.xlsx",
  "data/gebieden.json": "/data/gebieden.json",
  "data/catalogus.jsonld": "/data/catalogus.jsonld",
  "data/catalogus.ttl": "/data/catalogus.ttl",
  "gemeente/almere/wijzigingen.xml": "/gemeente/almere/wijzigingen.xml",
  "wijzigingen.xml": "/wijzigingen.xml",
  "sitemap.xml": "/sitemap.xml",
  "robots.txt": "/robots.txt",
  "oogo/po2707.pdf": "/oogo/po2707.pdf",
  "pagefind/wasm.nl.pagefind": "/pagefind/wasm.nl.pagefind",
};

const folder = mkdtempSync(join(tmpdir(), "koppen-"));
let npmStart: Awaited<ReturnType<typeof serveFolder>>;

beforeAll(async () => {
  for (const file of Object.keys(site)) {
    mkdirSync(dirname(join(folder, "site", file)), { recursive: true });
    writeFileSync(join(folder, "site", file), `${file} `.repeat(200));
  }
  npmStart = await serveFolder(join(folder, "site"));
});

afterAll(() => {
  npmStart.close();
  rmSync(folder, { recursive: true });
});

describe("npm start", () => {
  test("lets nobody frame a page, but for the pages to embed", async () => {
    expect((await ask("/gemeente/almere/")).get("content-security-policy")).toContain("frame-ancestors 'none'");
    expect((await ask("/gemeente/almere/")).get("x-frame-options")).toBe("DENY");
    const embedded = await ask("/inbedden/gemeente/almere/onderwijs/");
    expect(embedded.get("content-security-policy")).toContain("frame-ancestors *");
    expect(embedded.get("x-frame-options")).toBeNull();
    expect(embedded.get("cross-origin-resource-policy")).toBe("cross-origin");
  });

  test("lets browsers keep for good what has its hash in its name, and nothing else", async () => {
    for (const address of Object.values(site)) {
      const kept = (await ask(address)).get("cache-control")!.includes("immutable");
      expect(kept, address).toBe(address.startsWith("/_astro/"));
    }
  });

  test.each([
    ["/data/jeugdhulp.csv", "text/csv; charset=utf-8"],
    ["/data/jeugdhulp.csv-metadata.json", "application/csvm+json; charset=utf-8"],
    ["/wijzigingen.xml", "application/atom+xml; charset=utf-8"],
    ["/sitemap.xml", "application/xml; charset=utf-8"],
    ["/data/cijfers.parquet", "application/vnd.apache.parquet"],
    ["/_astro/duckdb-eh.Cq2.wasm", "application/wasm"],
  ])("says of %s that it is %s", async (address, type) => {
    expect((await ask(address)).get("content-type")).toBe(type);
  });

  test("lets other sites read the data, and pages of no other site", async () => {
    expect((await ask("/data/jeugdhulp.csv")).get("access-control-allow-origin")).toBe("*");
    expect((await ask("/gemeente/almere/")).get("access-control-allow-origin")).toBeNull();
  });

  test("sends every security header with what is not there, too", async () => {
    const [missing, page] = [await ask("/weg/"), await ask("/gemeente/almere/")];
    for (const name of secure) expect(missing.get(name), name).toBe(page.get(name));
  });
});

test("deploy/nginx.conf is what the tables say", async () => {
  await expect(nginxConfig()).toMatchFileSnapshot("../../deploy/nginx.conf");
});

test("_headers has one rule for an address, so that policies are not added to each other", () => {
  const file = headersFile(["_astro/", "gemeente/", "inbedden/", "index.html", "robots.txt"]);
  const rules = file
    .trimEnd()
    .split("\n\n")
    .map((rule) => rule.split("\n"));
  expect(rules.slice(0, 5).map(([address]) => address)).toEqual([
    "/_astro/*",
    "/gemeente/*",
    "/inbedden/*",
    "/",
    "/robots.txt",
  ]);
  const framed = rules.filter((rule) => rule.some((line) => line.includes("frame-ancestors *")));
  expect(framed.map(([address]) => address)).toEqual(["/inbedden/*"]);
  expect(rules.slice(5).every((rule) => rule.length === 2 && rule[1]!.startsWith("  content-type: "))).toBe(true);
});

const nginx = spawnSync("nginx", ["-v"]).status === 0;
if (!nginx) console.warn("\n!!! nginx is not there: deploy/nginx.conf is NOT tested. apt-get install nginx-light\n");

describe.runIf(nginx)("nginx with deploy/nginx.conf", () => {
  let server: ChildProcess;
  let url: string;

  beforeAll(async () => {
    const port = await freePort();
    const place = join(folder, "nginx");
    mkdirSync(place);
    const own = nginxConfig()
      .replace("listen 8080", `listen 127.0.0.1:${port}`)
      .replace("root /srv/monitor", `root ${folder}/site`);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${place};`);
    const user = process.getuid?.() === 0 ? "user root;" : "";
    const around = `${user} daemon off; pid ${place}/pid; error_log ${place}/errors; events {}
      http { access_log off; ${temporary.join(" ")} ${own} }`;
    writeFileSync(join(place, "nginx.conf"), around);
    execFileSync("nginx", ["-t", "-q", "-e", join(place, "errors"), "-c", join(place, "nginx.conf")]);
    server = spawn("nginx", ["-e", join(place, "errors"), "-c", join(place, "nginx.conf")], { stdio: "inherit" });
    url = `http://127.0.0.1:${port}`;
    await vi.waitFor(() => fetch(url), { timeout: 10_000 });
  });

  afterAll(async () => {
    const ended = new Promise((done) => server.once("exit", done));
    server.kill("SIGTERM");
    await ended;
  });

  test.each(Object.values(site))("sends %s with the headers of npm start", async (address) => {
    expect(shared(await ask(address, url))).toEqual(shared(await ask(address)));
    const text = async (base: string) => (await fetch(base + address)).text();
    expect(await text(url)).toBe(await text(npmStart.url));
  });

  test.each(["/weg/", "/inbedden/weg/", "/data/weg.csv"])(
    "says as npm start does that %s is not there",
    async (address) => {
      const [one, other] = await Promise.all([fetch(url + address), fetch(npmStart.url + address)]);
      expect([one.status, await one.text()]).toEqual([404, await other.text()]);
      expect(shared(one.headers)).toEqual(shared(other.headers));
    },
  );

  test("leads from a folder to its page, on the address it was asked at", async () => {
    const response = await fetch(`${url}/gemeente/almere`, { redirect: "manual" });
    expect([response.status, response.headers.get("location")]).toEqual([301, "/gemeente/almere/"]);
  });

  test("sends a part of the database to who asks a part", async () => {
    const response = await fetch(`${url}/data/monitor.duckdb`, { headers: { range: "bytes=5-9" } });
    expect([response.status, response.headers.get("content-range")]).toEqual([206, "bytes 5-9/4000"]);
  });
});

/** Those that browsers guard a reader with. */
const secure = [
  "content-security-policy",
  "x-frame-options",
  "strict-transport-security",
  "x-content-type-options",
  "referrer-policy",
  "permissions-policy",
  "cross-origin-opener-policy",
  "cross-origin-resource-policy",
];

/** Of two servers these differ for reasons of their own: when, by whom, in how many pieces. */
const own = [
  "date",
  "server",
  "connection",
  "keep-alive",
  "etag",
  "last-modified",
  "transfer-encoding",
  "content-length",
];

function shared(headers: Headers): Record<string, string> {
  return Object.fromEntries([...headers].filter(([name]) => ![...own, "accept-ranges"].includes(name)));
}

async function ask(address: string, base = npmStart.url): Promise<Headers> {
  const response = await fetch(base + address);
  await response.arrayBuffer();
  return response.headers;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}
