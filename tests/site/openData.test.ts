import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { Parser } from "n3";
import { describe, expect, inject, test } from "vitest";
import { noShapes, validateShapes } from "../publish/catalogue/validateShapes.ts";
import { checkCsvw } from "../publish/csvw/checkCsvw.ts";
import { readPage } from "./htmlFiles.ts";

const sites = Object.entries(inject("sites")).filter(([, folder]) => folder !== null) as [string, string][];

describe.each(sites)("the open data of the %s site", (_, folder) => {
  const data = join(folder, "data");
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), "utf8"));

  test("has for each indicator a CSV file that fits its metadata, every cell", () => {
    const files = readdirSync(data).filter(
      (file) => file.endsWith(".csv-metadata.json") && !file.startsWith("cijfers."),
    );
    const verdicts = files.map((file) => checkCsvw(join(data, file)));
    console.log(`${files.length} files with ${verdicts.reduce((sum, { cells }) => sum + cells, 0)} cells`);
    expect(files.length).toBeGreaterThan(10);
    expect(verdicts.flatMap(({ faults }) => faults)).toEqual([]);
  });

  test("has an answer to every path of the API, of the form that the description gives", () => {
    const description = read("data/openapi.json");
    const ajv = new Ajv2020({ formats: { date: true } }).addSchema({ $id: "api", ...description });
    ajv.addVocabulary(["openapi", "info", "externalDocs", "servers", "paths", "components"]);
    const some = ["gemeente/almere", "samenwerkingsverband/po2707", "jeugdregio/flevoland", "provincie/groningen"];
    for (const [path, { get }] of Object.entries<{ get: Operation }>(description.paths)) {
      const files = path.includes("{indicator}")
        ? readdirSync(join(data, "v1/indicator")).map((file) => `data/v1/indicator/${file}`)
        : path.includes("{gebied}")
          ? some.map((area) => `data/gebied/${area}.json`)
          : [path.slice(1)];
      const fits = ajv.compile({ $ref: `api${get.responses[200].content["application/json"].schema.$ref}` });
      for (const file of files) expect(fits(read(file)) ? null : fits.errors, file).toBeNull();
    }
  });

  test.skipIf(noShapes)("has a catalogue in which the shapes of DCAT-AP-NL find nothing wrong", async () => {
    const found = await validateShapes(readFileSync(join(data, "catalogus.ttl"), "utf8"));
    expect(found.filter(({ severity }) => severity === "Violation")).toEqual([]);
  });

  test("has a catalogue of files that are there, with their sizes", () => {
    const quads = new Parser().parse(readFileSync(join(data, "catalogus.ttl"), "utf8"));
    const sizes = quads.filter(({ predicate }) => predicate.value.endsWith("#byteSize"));
    expect(sizes.length).toBeGreaterThan(40);
    for (const { subject, object } of sizes) {
      const file = new URL(subject.value).pathname;
      expect(statSync(join(folder, file)).size, file).toBe(Number(object.value));
    }
  });

  test.each(["/", "/indicator/aandeel-sbo/", "/over/data/"])("%s tells search engines what it has", (address) => {
    const [, text] = /<script type="application\/ld\+json">([^<]+)<\/script>/.exec(readPage(folder, address))!;
    const told = JSON.parse(text!);
    expect(told).toMatchObject({
      "@context": "https://schema.org",
      name: expect.any(String),
      url: expect.stringMatching(new RegExp(`${address}$`)),
    });
    const files = (told.distribution ?? []) as { contentUrl: string }[];
    expect(told["@type"]).toBe(files.length > 0 ? "Dataset" : "DataCatalog");
    expect(files.filter(({ contentUrl }) => !existsSync(join(folder, new URL(contentUrl).pathname)))).toEqual([]);
  });
});

interface Operation {
  responses: { 200: { content: { "application/json": { schema: { $ref: string } } } } };
}
