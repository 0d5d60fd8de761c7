import { once } from "node:events";
import { existsSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { plainExtract, quickWorld, releaseWith, run, textOf } from "./fetching.ts";
import { plainFile, publisher, type Reply, type Trouble } from "./publisher.ts";

const csv = `RegioS;N\n${Array.from({ length: 400 }, (_, row) => `GM${String(row).padStart(4, "0")};${row}\n`).join("")}`;

/** A publisher of one file, and a release that asks for it; limits as an editor may set them. */
async function duoWith(troubles: Trouble[], more: Partial<Reply> = {}, limits = "{}") {
  const duo = await publisher({ "/a.csv": plainFile(csv, more) });
  duo.troubles.push(...troubles);
  const data = releaseWith(plainExtract(`${duo.address}/a.csv`), { "fetch.yaml": `limits: ${limits}\n` });
  return { duo, data };
}

test.each<[string, Trouble[], number[]]>([
  ["429 that says for how long", [{ status: 429, retryAfter: "7" }], [7000]],
  ["503 that says until when", [{ status: 503, retryAfter: "Mon, 23 Nov 2026 12:00:30 GMT" }], [30_000]],
  ["503 that says nothing, three times", [{ status: 503 }, { status: 503 }, { status: 503 }], [1000, 2000, 4000]],
  ["a page of maintenance with status 200", [{ page: "text/html; charset=utf-8" }], [1000]],
  ["a page that says it is a CSV", [{ page: "text/csv" }], [1000]],
  ["a line that breaks before the end", [{ cutAfter: 1000 }], [1000]],
  ["a line that breaks in an answer without a length", [{ cutAfter: 1000, chunked: true }], [1000]],
])("after %s the file comes in all the same", async (_, troubles, waits) => {
  const { data } = await duoWith(troubles);
  const world = quickWorld();
  expect(await run(data, { world })).toMatchObject({ states: { "bron/a.csv": "nieuw" }, problems: [] });
  expect(textOf(data, "bron/a.csv")).toBe(csv);
  expect(world.waits).toEqual(waits);
});

const six = (trouble: Trouble) => Array.from({ length: 6 }, () => trouble);

test.each<[string, Trouble[], string]>([
  ["503 without end", six({ status: 503 }), "de server antwoordt met 503 (tijdelijk niet bereikbaar)"],
  ["a status that will not pass", [{ status: 410 }], "de server antwoordt met 410 (is weggehaald)"],
  [
    "a page for people without end",
    six({ page: "text/html" }),
    "de server stuurt een webpagina (text/html) in plaats van het bestand",
  ],
  [
    "a server that wants us to wait for an hour",
    [{ status: 429, retryAfter: "3600" }],
    "de server antwoordt met 429 (te veel vragen) en vraagt om 60 minuten te wachten",
  ],
])("%s is said in Dutch, with the address, and leaves nothing behind", async (_, troubles, message) => {
  const { duo, data } = await duoWith(troubles);
  const { states, problems } = await run(data);
  expect(states).toEqual({ "bron/a.csv": "mislukt" });
  expect(problems).toEqual([expect.stringContaining(`bron/a.csv: ${message} ("${duo.address}/a.csv"`)]);
  expect(existsSync(join(data, "bron/a.csv"))).toBe(false);
  expect(textOf(data, "bron/manifest.yaml")).not.toContain("received");
});

test("a server that falls silent is asked again, and left alone when it stays so", async () => {
  const { duo, data } = await duoWith(
    [{ stallAfter: 1000 }, { stallAfter: 0 }, { stallAfter: 0 }],
    {},
    "{ seconds: 0.5, attempts: 2 }",
  );
  const { states, problems } = await run(data);
  expect(states).toEqual({ "bron/a.csv": "mislukt" });
  expect(problems).toEqual([expect.stringContaining("bron/a.csv: er kwam 0,5 seconden niets meer binnen")]);
  expect(duo.asked.length).toBeGreaterThanOrEqual(2);
  duo.troubles.length = 0;
  expect((await run(data)).states).toEqual({ "bron/a.csv": "nieuw" });
  expect(textOf(data, "bron/a.csv")).toBe(csv);
});

test("a server that cannot be reached is said so", async () => {
  const closed = createServer().listen(0, "127.0.0.1");
  await once(closed, "listening");
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  const data = releaseWith(plainExtract(`http://127.0.0.1:${port}/a.csv`));
  expect((await run(data)).problems).toEqual([
    expect.stringContaining(`bron/a.csv: de server neemt geen verbinding aan ("http://127.0.0.1:${port}/a.csv")`),
  ]);
});

test("a file larger than the limit is not taken, whether the server says its length or not", async () => {
  for (const trouble of [null, { stallAfter: csv.length, chunked: true }]) {
    const { data } = await duoWith([trouble], {}, "{ megabytes: 0.002 }");
    expect((await run(data)).problems).toEqual([expect.stringContaining("is groter dan 0,002 MB")]);
  }
});

test("what came in before the line broke is not asked for again", async () => {
  const { duo, data } = await duoWith(Array.from({ length: 2 }, () => ({ cutAfter: 1000, wait: 400 })));
  await run(data);
  expect(duo.asked.map(({ headers }) => [headers.range, headers["if-range"]])).toEqual([
    [undefined, undefined],
    ["bytes=1000-", expect.stringMatching(/^"/)],
    ["bytes=2000-", expect.stringMatching(/^"/)],
  ]);
});

test("progress is no failure: a line that breaks more often than we try still gives the whole file", async () => {
  const cuts = Array.from({ length: 4 }, () => ({ cutAfter: 600, wait: 300 }));
  const { data } = await duoWith(cuts, {}, "{ attempts: 2 }");
  expect((await run(data)).states).toEqual({ "bron/a.csv": "nieuw" });
  expect(textOf(data, "bron/a.csv")).toBe(csv);
});

test.each<[string, Partial<Reply>]>([
  ["knows no parts", { ranges: false }],
  ["gives weak ETags alone", { etag: 'W/"1"' }],
])("from a server that %s the file is read from the start", async (_, more) => {
  const { data } = await duoWith([{ cutAfter: 1000 }], more);
  expect((await run(data)).states).toEqual({ "bron/a.csv": "nieuw" });
  expect(textOf(data, "bron/a.csv")).toBe(csv);
});

test("a part of a file that changed in the meantime is thrown away", async () => {
  const { duo, data } = await duoWith([{ cutAfter: 1000 }, ...six({ status: 503 })]);
  expect((await run(data)).states).toEqual({ "bron/a.csv": "mislukt" });
  duo.troubles.length = 0;
  const newer = csv.replaceAll("GM", "PV");
  duo.answers["/a.csv"] = plainFile(newer);
  expect((await run(data)).states).toEqual({ "bron/a.csv": "nieuw" });
  expect(textOf(data, "bron/a.csv")).toBe(newer);
});

test("a host that asks for rest gets it for all files", async () => {
  const duo = await publisher({ "/a.csv": plainFile(csv), "/b.csv": plainFile(csv) });
  duo.troubles.push({ status: 429, retryAfter: "20" });
  const extracts = plainExtract(`${duo.address}/a.csv`) + plainExtract(`${duo.address}/b.csv`, "b.csv");
  const data = releaseWith(extracts, { "fetch.yaml": "limits: { parallel: 1 }\n" });
  const world = quickWorld();
  await run(data, { world });
  expect([world.waits, duo.asked.length]).toEqual([[20_000], 3]);
});

test.each([1, 3])("no more files are fetched at a time than the limit of %i", async (parallel) => {
  const names = ["a", "b", "c", "d", "e"].map((name) => `${name}.csv`);
  const duo = await publisher(Object.fromEntries(names.map((name) => [`/${name}`, plainFile(csv)])));
  const extracts = names.map((name) => plainExtract(`${duo.address}/${name}`, name)).join("");
  const data = releaseWith(extracts, { "fetch.yaml": `limits: { parallel: ${parallel} }\n` });
  let [busy, most] = [0, 0];
  const counting: typeof fetch = async (...question) => {
    busy += 1;
    most = Math.max(most, busy);
    // Long enough for the others to begin.
    await new Promise((resolve) => setTimeout(resolve, 100));
    return fetch(...question).finally(() => {
      busy -= 1;
    });
  };
  const { states } = await run(data, { world: { ...quickWorld(), fetch: counting } });
  expect([Object.values(states), most]).toEqual([names.map(() => "nieuw"), parallel]);
});
