import { Ajv, type ValidateFunction } from "ajv";

/** Names of other vocabularies: "dc:title". Their values are free, but no property of CSVW may hide among them. */
const common = { "^[a-z]+:[A-Za-z]+$": {} };

const texts = { type: "array", items: { type: "string" }, minItems: 1 };

/** The built-in types of https://www.w3.org/TR/tabular-metadata/#dfn-built-in-datatypes that these files use. */
const base = { enum: ["string", "double", "nonNegativeInteger", "gYear", "date", "boolean"] };

const dialect = {
  type: "object",
  properties: {
    delimiter: { const: ";" },
    encoding: { const: "utf-8" },
    header: { const: true },
    headerRowCount: { const: 1 },
    quoteChar: { const: '"' },
    doubleQuote: { const: true },
  },
  required: ["delimiter"],
  additionalProperties: false,
};

const column = {
  type: "object",
  properties: {
    name: { type: "string", pattern: "^[A-Za-z0-9][A-Za-z0-9_.%]*$" },
    titles: texts,
    datatype: {
      anyOf: [
        base,
        {
          type: "object",
          properties: { base, format: { type: "string" } },
          required: ["base"],
          additionalProperties: false,
        },
      ],
    },
    required: { type: "boolean" },
    null: { type: "array", items: { type: "string" } },
  },
  patternProperties: common,
  required: ["name", "titles", "datatype"],
  additionalProperties: false,
};

const reference = {
  type: "object",
  properties: {
    columnReference: { type: "string" },
    reference: {
      type: "object",
      properties: { resource: { type: "string" }, columnReference: { type: "string" } },
      required: ["resource", "columnReference"],
      additionalProperties: false,
    },
  },
  required: ["columnReference", "reference"],
  additionalProperties: false,
};

const context = {
  anyOf: [
    { const: "http://www.w3.org/ns/csvw" },
    {
      type: "array",
      prefixItems: [
        { const: "http://www.w3.org/ns/csvw" },
        { type: "object", properties: { "@language": { const: "nl" } }, additionalProperties: false },
      ],
      items: {},
      minItems: 2,
      maxItems: 2,
    },
  ],
};

const schema = {
  type: "object",
  properties: {
    "@context": context,
    "@type": { const: "Schema" },
    columns: { type: "array", items: column, minItems: 1 },
    primaryKey: texts,
    foreignKeys: { type: "array", items: reference },
  },
  patternProperties: common,
  required: ["columns"],
  additionalProperties: false,
};

const table = {
  url: { type: "string", pattern: "^[a-z0-9/.-]+\\.csv$" },
  tableSchema: { anyOf: [{ type: "string", pattern: "\\.json$" }, schema] },
};

const head = { "@context": context, dialect, notes: { type: "array", items: { type: "object" } } };

/** Metadata of one table. */
const single = {
  type: "object",
  properties: { ...head, ...table },
  patternProperties: common,
  required: ["@context", "url", "tableSchema", "dialect"],
  additionalProperties: false,
};

/** Metadata of a group of tables. */
const group = {
  type: "object",
  properties: {
    ...head,
    tables: {
      type: "array",
      minItems: 1,
      items: {
        type: "object",
        properties: table,
        patternProperties: common,
        required: ["url", "tableSchema"],
        additionalProperties: false,
      },
    },
  },
  patternProperties: common,
  required: ["@context", "tables", "dialect"],
  additionalProperties: false,
};

const ajv = new Ajv({ strict: false, allErrors: true });

/** The vocabulary for metadata of tables (W3C), as far as these files use it: another property is refused. */
export const isMetadata: ValidateFunction = ajv.compile({
  if: { type: "object", required: ["tables"] },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  then: group,
  else: single,
});

export const isSchema: ValidateFunction = ajv.compile({ ...schema, required: ["@context", "columns"] });
