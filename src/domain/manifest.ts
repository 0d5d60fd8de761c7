import { z } from "zod";
import { Absence } from "./absence.ts";
import { Origin, Received } from "./origin.ts";

/** What a text in place of a number means: a reason why there is none, or bounds. */
const Mark = z.union([
  Absence.extract(["not-published", "unknown", "not-measured", "protected", "not-applicable"]),
  /** `<5`: from 1 to 4 where the file also writes 0, else from 0 to 4. */
  z.strictObject({ below: z.int().min(2) }),
  z.strictObject({ from: z.int().min(0), to: z.int().min(0) }),
]);
export type Mark = z.infer<typeof Mark>;

/**
 * A column by what a person calls it: its whole header, its last part (`5 tot 10 jaar` of
 * `Bevolking/Leeftijd/5 tot 10 jaar (aantal)`), or its stem without StatLine's number (`Mannen` of `Mannen_2`).
 * A list gives spellings to try in order: publishers rename columns.
 */
const Column = z.union([z.string(), z.array(z.string()).min(1)]);
export type Column = z.infer<typeof Column>;

/** Rows that count: a column and the codes or names it must have. */
const Where = z.record(z.string(), z.union([z.string(), z.array(z.string()).min(1)]));

/** One named twice would count double. */
const Parts = z
  .array(z.string())
  .min(2)
  .refine((names) => new Set(names).size === names.length, "noemt een deel twee keer");

const Year = z.int().min(1900).max(2100);

const Measure = z.union([
  z
    .strictObject({
      /** The column with the number. Not needed where the years are the columns. */
      column: Column.optional(),
      /** Several columns of one row, added up. */
      sum: z.array(Column).min(2).optional(),
      /** Only the rows of this kind. */
      where: Where.default({}),
      /**
       * Rows of one area and year that are added up, such as ages: a column and its codes or names. Each must be there
       * once; where one is missing the sum is.
       */
      parts: z.record(z.string(), Parts).default({}),
      /** 1000 where the publisher counts in thousands. */
      factor: z.number().positive().default(1),
      /** A column to multiply the number with: a score times the pupils it stands for, to be added up to a mean. */
      times: Column.optional(),
      /** True where the number is no count and may have decimals. */
      fraction: z.boolean().default(false),
    })
    .refine(({ column, sum }) => column === undefined || sum === undefined, "kies column of sum, niet allebei"),
  /** Each row is one thing: a school location. */
  z.strictObject({ count: z.literal("rows"), where: Where.default({}) }),
]);
export type Measure = z.infer<typeof Measure>;

const Extract = z.strictObject({
  /** The file as the publisher sent it, seen from the manifest. For a v4 download: its Observations.csv. */
  file: z.string(),
  /** The publisher's table: 70072ned. */
  table: z.string().optional(),
  /** The day it was fetched. */
  date: z.iso.date(),
  /** Where npm run fetch gets the file. Without it someone puts the file here. */
  from: Origin.optional(),
  /** What npm run fetch noted of the file as it came in. A file with other bytes is named by npm run validate. */
  received: Received.optional(),
  /**
   * What the file is, where it is no table of rows and columns as it stands: a page of Swing's OData or several, its
   * table as JSON, a delivery of this monitor for Swing (with its koppeling.json as `codes`), or the filled-in form for
   * toelaatbaarheidsverklaringen.
   */
  form: z.enum(["swing-odata", "swing-table", "swing-delivery", "tlv-form"]).optional(),
  /** The metadata file of a v3 download, beside the file: conditions may then name codes by their titles. */
  codes: z.string().optional(),
  /** Found out from the file where it is not said. */
  encoding: z.enum(["utf-8", "utf-16le", "windows-1252"]).optional(),
  delimiter: z.enum([";", ",", "\t"]).optional(),
  decimal: z.enum([",", "."]).optional(),
  /** Rows of column names. Two where StatLine pivoted the table: the names are then joined with " / ". */
  header: z.union([z.literal(1), z.literal(2)]).default(1),
  /** The column with the area's code or name, or `constant: NL`. `level` tells apart gemeente and provincie Groningen. */
  area: z.union([
    z.strictObject({
      column: Column,
      level: z.enum(["gemeente", "provincie", "jeugdregio", "samenwerkingsverband"]).optional(),
    }),
    z.strictObject({ constant: z.string() }),
  ]),
  /**
   * The year: a column (`2015JJ00`, `2024*`, `1-1-2025`), a constant, part of the file's name, or part of the columns'
   * names (`LEERLINGEN_{jaar}`).
   */
  period: z.union([
    z.strictObject({ column: Column, from: Year.optional(), to: Year.optional() }),
    z.strictObject({ constant: Year }),
    z.strictObject({ file: z.literal("{jaar}") }),
    z.strictObject({ columns: z.string().includes("{jaar}"), from: Year.optional(), to: Year.optional() }),
  ]),
  /** The gemeente-indeling of the codes, where it is not that of each year itself. */
  classification: Year.optional(),
  /** What the rows are. In a list of places (schools) an area without rows has none; in a list of areas it is missing. */
  rows: z.enum(["areas", "places"]).default("areas"),
  /** Only rows with these codes or names. */
  where: Where.default({}),
  /** What the publisher writes in place of a number, besides the empty cell and CBS's dot. */
  marks: z.record(z.string(), Mark).default({}),
  /** The publisher rounds to multiples of this: a number then stands for itself ± half of it. */
  rounded: z.int().min(2).optional(),
  /** Years of which the publisher says that they are provisional, where the file does not. */
  provisional: z.array(Year).default([]),
  /** Our name for a number → where it stands. */
  measures: z.record(z.string().regex(/^[a-z0-9-]+$/), Measure),
});
export type Extract = z.infer<typeof Extract>;

/** What a publisher sent and how to read it: data/<source>/manifest.yaml. */
export const Manifest = z.strictObject({
  title: z.string(),
  publisher: z.string(),
  url: z.url(),
  licence: z.string(),
  /** What a reader should know of the source. */
  note: z.string().optional(),
  extracts: z.array(Extract).min(1),
});
export type Manifest = z.infer<typeof Manifest>;

/** A manifest with the place it was read from. */
export type Source = Manifest & { slug: string; folder: string };
