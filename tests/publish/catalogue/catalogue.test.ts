import { hash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import jsonld from "jsonld";
import { Parser, type Quad, Store } from "n3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildData } from "../../../src/pipeline.ts";
import { toTurtle } from "../../../src/publish/catalogue/toTurtle.ts";
import { noShapes, validateShapes } from "./validateShapes.ts";

const country = ["tests/fixtures/klein-nederland/data", "tests/fixtures/klein-nederland/reports"] as const;
const folder = mkdtempSync(join(tmpdir(), "catalogus-"));
const site = join(folder, "public");
const address = "https://monitor-aoj.example";
let turtle: string;
let catalogue: { "@context": Record<string, string>; "@graph": Record<string, unknown>[] };

beforeAll(async () => {
  await buildData(...country, join(folder, "store"), folder, (_stage, run) => run());
  turtle = readFileSync(join(site, "data", "catalogus.ttl"), "utf8");
  catalogue = JSON.parse(readFileSync(join(site, "data", "catalogus.jsonld"), "utf8"));
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

describe.skipIf(noShapes)("the shapes of DCAT-AP-NL 3.0", () => {
  test("find nothing wrong, in all five files of them", async () => {
    const results = await validateShapes(turtle);
    expect(results.filter(({ severity }) => severity === "Violation")).toEqual([]);
  }, 60_000);

  test("recommend nothing more than a service for files that none serves", async () => {
    const results = await validateShapes(turtle);
    expect(new Set(results.map(({ path, severity }) => `${severity} ${path}`))).toEqual(
      new Set(["Warning http://www.w3.org/ns/dcat#accessService"]),
    );
  }, 60_000);

  test("find a catalogue without a licence, a publisher or a day", async () => {
    const poor = turtle
      .replaceAll(/ {4}dct:license <[^>]*>;\n/g, "")
      .replaceAll(/ {4}dct:publisher <[^>]*>;\n/g, "")
      .replaceAll(/"\d{4}-\d{2}-\d{2}"\^\^xsd:date/g, '"gisteren"');
    const wrong = (await validateShapes(poor)).filter(({ severity }) => severity === "Violation");
    expect(new Set(wrong.map(({ path }) => path.split(/[#/]/).at(-1)))).toEqual(
      new Set(["license", "publisher", "modified"]),
    );
  }, 60_000);
});

test("Turtle and JSON-LD say the same", async () => {
  const lines = (await jsonld.toRDF(catalogue as object, { format: "application/n-quads" })) as unknown as string;
  expect(statements(turtle)).toEqual(statements(lines));
});

test("the same catalogue is the same text, whatever the order of its statements", async () => {
  const turned = { ...catalogue, "@graph": catalogue["@graph"].toReversed() };
  expect(await toTurtle(turned, catalogue["@context"])).toBe(turtle);
});

test("every file that it names is there, with the size and the hash that it says", () => {
  const files = of("dcat:Distribution").map((one) => ({
    file: (one["dcat:downloadURL"] as { "@id": string })["@id"].replace(address, ""),
    bytes: Number((one["dcat:byteSize"] as { "@value": string })["@value"]),
    hash: (byId((one["spdx:checksum"] as { "@id": string })["@id"])["spdx:checksumValue"] as { "@value": string })[
      "@value"
    ],
  }));
  expect(files.length).toBeGreaterThan(10);
  for (const { file, bytes, hash: said } of files) {
    expect(statSync(join(site, file)).size, file).toBe(bytes);
    expect(hash("sha256", readFileSync(join(site, file))), file).toBe(said);
  }
});

test("every indicator is a dataset, and of everything there is one", () => {
  const slugs = readdirSync(join(site, "data", "v1", "indicator")).map((file) => file.replace(".json", ""));
  const names = of("dcat:Dataset").map((one) => String(one["@id"]).split("#")[1]);
  expect(names.sort()).toEqual(["cijfers", ...slugs].sort());
});

test("whatever the catalogue refers to is described in it, or is a file or a page", () => {
  const known = new Set(catalogue["@graph"].map((one) => one["@id"]));
  const files = new Set(readdirSync(site, { recursive: true, encoding: "utf8" }).map((file) => `${address}/${file}`));
  const refers = new Parser()
    .parse(turtle)
    .filter(({ predicate, object }) => object.termType === "NamedNode" && !predicate.value.endsWith("#type"))
    .map(({ object }) => object.value);
  const strange = refers.filter((one) => !known.has(one) && !files.has(one) && !one.startsWith("mailto:"));
  expect(strange).toEqual([]);
});

function of(type: string): Record<string, unknown>[] {
  return catalogue["@graph"].filter((one) => one["@type"] === type);
}

function byId(id: string): Record<string, unknown> {
  return catalogue["@graph"].find((one) => one["@id"] === id)!;
}

/** Every statement as a line, in order. */
function statements(text: string): string[] {
  const term = ({ termType, value }: Quad["object"]) =>
    termType === "NamedNode" ? `<${value}>` : JSON.stringify(value);
  return new Store(new Parser().parse(text))
    .getQuads(null, null, null, null)
    .map(({ subject, predicate, object }) => `${term(subject)} ${term(predicate)} ${term(object)} .`)
    .sort();
}
