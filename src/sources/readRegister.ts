import { existsSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { areaKinds, type Register } from "../domain/area.ts";
import type { Problem } from "../domain/problem.ts";
import { RegisterSource } from "../domain/received.ts";
import { checkRegister } from "./checkRegister.ts";
import { decodeText } from "./decodeText.ts";
import { foldProblems } from "./foldProblems.ts";
import { looksLike } from "./nearest.ts";
import { readIfThere } from "./readIfThere.ts";
import { readTable } from "./readTable.ts";
import { readYamlFile } from "./readYamlFile.ts";
import type { Row } from "./splitRecords.ts";

const code = z.string().regex(/^([A-Z]{2}\d{2,4}|NL)$/, "is geen code van een gebied");
const day = z.iso.date("is geen datum als 2019-01-01");
const maybe = <T>(schema: z.ZodType<T>) => z.union([z.literal("").transform(() => null), schema]);
/** Not z.coerce: that makes 0 of an empty cell. */
const number = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/, "is geen getal")
  .transform(Number);
const share = number.pipe(z.number().gt(0).max(1));
const postcode = z
  .string()
  .regex(/^[1-9]\d{3}$/, "is geen postcode van vier cijfers")
  .transform(Number);

/** The columns of the register's files. */
const files = {
  areas: z.object({
    code,
    kind: z.enum([...areaKinds, "onbekend"]),
    name: z.string().min(1),
    slug: z.string().regex(/^[a-z0-9-]+$/),
    lon: maybe(number),
    lat: maybe(number),
    since: maybe(day),
  }),
  memberships: z.object({
    region: code,
    member: code,
    share,
    divided: z.enum(["ja", "nee"]).transform((text) => text === "ja"),
    classification: number,
  }),
  mergers: z.object({ from: code, to: code, date: day, share }),
  former: z.object({ code, name: z.string().min(1), since: maybe(day), until: day }),
  aliases: z.object({ name: z.string().min(1), code }),
  places: z.object({ place: z.string().min(1), gemeente: code }),
  postcodes: z
    .object({ from: postcode, to: postcode, gemeente: code })
    .refine(({ from, to }) => from <= to, { path: ["to"], message: "is lager dan from" }),
};

export interface ReadRegister {
  register: Register;
  sources: RegisterSource[];
  problems: Problem[];
}

/** Reads the area register, the project's own CSV files, and checks that it hangs together. */
export async function readRegister(folder: string): Promise<ReadRegister> {
  const problems: Problem[] = [];
  const read = async <K extends keyof typeof files>(name: K): Promise<z.infer<(typeof files)[K]>[]> => {
    const { rows, problems: wrong } = await readRegisterFile(join(folder, `${name}.csv`), files[name]);
    problems.push(...foldProblems(wrong));
    return rows as z.infer<(typeof files)[K]>[];
  };
  const register: Register = {
    areas: await read("areas"),
    memberships: await read("memberships"),
    mergers: await read("mergers"),
    former: await read("former"),
    aliases: await read("aliases"),
    places: await read("places"),
    // A register may do without: then nobody finds a gemeente by postcode.
    postcodes: existsSync(join(folder, "postcodes.csv")) ? await read("postcodes") : [],
  };
  const sources = await readYamlFile(join(folder, "sources.yaml"), z.array(RegisterSource));
  if ("problems" in sources) problems.push(...sources.problems);
  // Rows that could not be read would show up again as codes that nobody knows.
  if (problems.length === 0) problems.push(...checkRegister(register, folder));
  return { register, sources: "value" in sources ? sources.value : [], problems };
}

type Columns = (typeof files)[keyof typeof files];

async function readRegisterFile(file: string, columns: Columns): Promise<{ rows: unknown[]; problems: Problem[] }> {
  const read = await readIfThere(file);
  if ("message" in read) return { rows: [], problems: [{ file, message: read.message }] };
  const { header, headerLine: line, rows, problems } = readTable(decodeText(read.bytes), file, { delimiter: ";" });
  const missing = header.length === 0 ? [] : Object.keys(columns.shape).filter((column) => !header.includes(column));
  if (missing.length > 0) {
    const wrong = missing.map((column) => ({
      file,
      line,
      column,
      message: "deze kolom ontbreekt",
      ...looksLike(column, header),
    }));
    return { rows: [], problems: [...problems, ...wrong] };
  }
  const checked = rows.map((row) => checkRow(row, header, columns, file));
  return {
    rows: checked.flatMap((row) => ("value" in row ? [row.value] : [])),
    problems: [...problems, ...checked.flatMap((row) => ("problems" in row ? row.problems : []))],
  };
}

function checkRow(
  { line, cells }: Row,
  header: string[],
  columns: Columns,
  file: string,
): { value: unknown } | { problems: Problem[] } {
  const checked = columns.safeParse(Object.fromEntries(header.map((column, index) => [column, cells[index]])));
  if (checked.success) return { value: checked.data };
  return {
    problems: checked.error.issues.map(({ path, message }) => {
      const column = String(path[0]);
      return { file, line, column, message, value: cells[header.indexOf(column)] ?? "" };
    }),
  };
}
