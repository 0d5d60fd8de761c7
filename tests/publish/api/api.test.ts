import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Validator } from "@seriousme/openapi-schema-validator";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Figure } from "../../../src/domain/figure.ts";
import { buildData } from "../../../src/pipeline.ts";
import { type Answers, answers } from "../../../src/publish/api/shapes.ts";
import { openPublished } from "../../../src/publish/openPublished.ts";

type Shape = keyof typeof answers;

const country = ["tests/fixtures/klein-nederland/data", "tests/fixtures/klein-nederland/reports"] as const;
const folder = mkdtempSync(join(tmpdir(), "api-"));
const site = join(folder, "public");
let figures: readonly Figure[];
let description: { paths: Record<string, { get: Operation }>; components: { schemas: Record<string, object> } };

interface Operation {
  operationId: string;
  parameters?: { name: string; example: string; schema: object }[];
  responses: { 200: { content: { "application/json": { schema: { $ref: string } } } } };
}

beforeAll(async () => {
  await buildData(...country, join(folder, "store"), folder, (_stage, run) => run());
  figures = (await openPublished(join(folder, "published.duckdb"))).figures;
  description = read("data/openapi.json");
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true }));

test("the description is OpenAPI 3.1 and stands on its own", async () => {
  const validator = new Validator();
  expect((await validator.validate(structuredClone(description))).errors).toBeUndefined();
  expect(validator.version).toBe("3.1");
});

describe("each answer", () => {
  test("has a path in the description, and each path has an answer", () => {
    const found = answerFiles().map((file) => pathOf(file));
    expect(found).not.toContain(undefined);
    expect(new Set(found)).toEqual(new Set(Object.keys(description.paths)));
  });

  test("fits the schema that its path gives", () => {
    const ajv = new Ajv2020({ allErrors: true, formats: { date: /^\d{4}-\d{2}-\d{2}$/ } });
    ajv.addSchema({ $id: "api", ...description }, "api");
    ajv.addVocabulary(["openapi", "info", "externalDocs", "servers", "paths", "components"]);
    for (const file of answerFiles()) {
      const fits = ajv.compile({ $ref: `api${schemaOf(file)}` });
      expect(fits(read(file)) ? null : fits.errors, file).toBeNull();
    }
  });

  test("has no key that the description does not know", () => {
    for (const file of answerFiles()) {
      const shape = answers[schemaOf(file).split("/").at(-1) as Shape];
      expect(shape.parse(read(file)), file).toEqual(read(file));
    }
  });

  test("says which release it is of, and that its figures are invented where they are", () => {
    for (const file of answerFiles())
      expect(read(file), file).toMatchObject({ versie: "1", uitgave: { nummer: "2026-1", voorbeeldcijfers: true } });
  });
});

test("a schema refuses an absent figure without a reason, and a reason without absence", () => {
  const ajv = new Ajv2020({ formats: { date: true } });
  ajv.addSchema({ $id: "api", ...description }, "api");
  ajv.addVocabulary(["openapi", "info", "externalDocs", "servers", "paths", "components"]);
  const fits = ajv.compile({ $ref: "api#/components/schemas/Cijfer" });
  const verdicts = [
    { jaar: 2024, waarde: 0 },
    { jaar: 2024, waarde: null, reden_ontbreekt: "protected" },
    { jaar: 2024, waarde: null },
    { jaar: 2024, waarde: null, reden_ontbreekt: "geen zin" },
    { jaar: 2024, reden_ontbreekt: "protected" },
  ].map((figure) => fits(figure));
  expect(verdicts).toEqual([true, true, false, false, false]);
});

test("the answers about areas hold every published figure of them as published, and no other", () => {
  const rows = answerFiles("data/gebied").flatMap((file) => {
    const { gebied, reeksen } = read<Answers["CijfersVanGebied"]>(file);
    return reeksen.flatMap(({ indicator, cijfers }) => cijfers.map((one) => [indicator, gebied.gebiedscode, one]));
  });
  expect(rows.sort()).toEqual(publishedRows((area) => !/^(GK|ST|VG)/.test(area)).sort());
});

test("the answers about indicators hold the same figures and those of groups", () => {
  const rows = answerFiles("data/v1/indicator").flatMap((file) => {
    const { indicator, reeksen } = read<Answers["CijfersVanIndicator"]>(file);
    return reeksen.flatMap(({ gebiedscode, cijfers }) => cijfers.map((one) => [indicator.indicator, gebiedscode, one]));
  });
  expect(rows.sort()).toEqual(publishedRows((area) => !area.startsWith("VG")).sort());
});

test("every address that an answer gives is there, or is a page", () => {
  const files = new Set(readdirSync(site, { recursive: true, encoding: "utf8" }).map((file) => `/${file}`));
  const { documentatie, ...begin } = read<Answers["Begin"]>("data/v1/index.json");
  const { indicatoren } = read<Answers["Indicatoren"]>("data/v1/indicatoren.json");
  const { gebieden } = read<Answers["Gebieden"]>("data/v1/gebieden.json");
  const addresses = [
    ...Object.values(begin).filter((value) => typeof value === "string" && value.startsWith("/data/")),
    ...indicatoren.map(({ cijfers }) => cijfers),
    ...gebieden.flatMap(({ cijfers = [] }) => cijfers),
  ];
  expect(addresses.length).toBeGreaterThan(15);
  expect(addresses.filter((address) => !files.has(address as string))).toEqual([]);
});

function read<Answer>(file: string): Answer {
  return JSON.parse(readFileSync(join(site, file), "utf8")) as Answer;
}

/** The files of the API: "data/v1/index.json". */
function answerFiles(...folders: string[]): string[] {
  return (folders.length === 0 ? ["data/v1", "data/gebied"] : folders).flatMap((under) =>
    readdirSync(join(site, under), { recursive: true, encoding: "utf8" })
      .filter((file) => /(^|\/)(?!csv-metadata|schema)[^/]+\.json$/.test(file))
      .map((file) => `${under}/${file}`),
  );
}

/** The path of the description that a file answers; a path without braces goes before one with. */
function pathOf(file: string): string | undefined {
  const paths = Object.keys(description.paths);
  const fits = (path: string) => new RegExp(`^${path.replace(/\{\w+\}/g, "[a-z0-9-]+")}$`).test(`/${file}`);
  return paths.find((path) => path === `/${file}`) ?? paths.find(fits);
}

function schemaOf(file: string): string {
  return description.paths[pathOf(file)!]!.get.responses[200].content["application/json"].schema.$ref;
}

function publishedRows(of: (area: string) => boolean): unknown[] {
  return figures
    .filter(({ area }) => of(area))
    .map(({ indicator, area, ...figure }) => {
      const { period, value, low, high, absence, provisional, expected, method, members, present } = figure;
      const one: Record<string, unknown> = { jaar: period, waarde: value };
      if (absence !== null) one.reden_ontbreekt = absence;
      else if (low !== high) Object.assign(one, { ondergrens: low, bovengrens: high });
      if (figure.lower !== null) one.marge_laag = figure.lower;
      if (figure.upper !== null) one.marge_hoog = figure.upper;
      if (absence === "incomplete") Object.assign(one, { gemeenten: members, gemeenten_met_cijfer: present });
      if (provisional) one.voorlopig = true;
      if (expected) one.verwacht = true;
      if (method !== "bron") one.methode = method;
      return [indicator, area, one];
    });
}
