import type { Absence } from "../domain/absence.ts";
import { type DeliveryColumn, deliveryColumns } from "../domain/deliveryColumns.ts";
import type { Method } from "../domain/figure.ts";
import type { Measure } from "../domain/manifest.ts";
import type { Observation, Whole } from "../domain/observation.ts";
import type { Problem } from "../domain/problem.ts";
import { reasonOf, statusCode } from "../domain/statusCodes.ts";
import { ownArea, ownPeriod, type SwingMapping } from "../domain/swingMapping.ts";
import { foldProblems } from "./foldProblems.ts";
import { looksLike } from "./nearest.ts";
import { type ExtractInput, type Fate, openAccount, type ReadExtract, settle, wrongArea } from "./readExtract.ts";
import { excerpt, type Row } from "./splitRecords.ts";

/**
 * Reads a delivery of this monitor for Swing back, by the mapping that went out with it. A figure comes back as it was:
 * value, bounds, margin, sides and the reason why there is none. Every row is used, laid aside or refused with a problem
 * that names its line.
 */
export function readDelivery(input: ExtractInput, mapping: SwingMapping): ReadExtract {
  const { table, extract, file } = input;
  const read: ReadExtract = { observations: [], account: openAccount(table), problems: [...table.problems] };
  const topics = topicsAsked(input);
  const missing = [...topics.problems, ...idleKeys(input), ...missingColumns(input)];
  if (table.header.length === 0 || missing.length > 0) {
    read.account.refused += table.rows.length;
    return { ...read, problems: foldProblems([...read.problems, ...missing]) };
  }
  const readRow = rowReader(input, mapping, topics.measures);
  for (const row of table.rows) settle(read, readRow(row));
  const found = new Set(read.observations.map(({ measure }) => measure));
  const idle = read.problems.length > 0 ? [] : Object.keys(extract.measures).filter((name) => !found.has(name));
  const nowhere = idle.map((column) => ({
    file,
    line: table.headerLine,
    column,
    message: "komt in geen enkele rij voor",
  }));
  return { ...read, problems: foldProblems([...read.problems, ...nowhere]) };
}

/** By topic of the delivery the measures that it is. */
function topicsAsked({ extract, file }: ExtractInput): { measures: Map<string, string[]>; problems: Problem[] } {
  const measures = new Map<string, string[]>();
  const problems: Problem[] = [];
  for (const [name, measure] of Object.entries(extract.measures)) {
    const topic = measure.where.onderwerpcode;
    if (typeof topic === "string" && isBare(measure)) measures.set(topic, [...(measures.get(topic) ?? []), name]);
    else problems.push({ file, column: name, message: "vraagt geen onderwerp van de levering", hint: example });
  }
  return { measures, problems };
}

const example = "schrijf alleen where: { onderwerpcode: … }, met de code uit de levering";

/** A figure is taken as it stands: there is nothing to choose, to add up or to multiply. */
function isBare(measure: Measure): boolean {
  const said = Object.keys(measure).every((key) => ["where", "parts", "factor", "fraction"].includes(key));
  const { where, parts = {}, factor = 1 } = measure as Partial<Extract<Measure, { factor: number }>>;
  return said && Object.keys(where ?? {}).length === 1 && Object.keys(parts).length === 0 && factor === 1;
}

/** What a manifest may say of a table and would be passed over here. */
function idleKeys({ extract, file }: ExtractInput): Problem[] {
  const { where, marks, provisional, rounded, rows } = extract;
  const said = {
    where: Object.keys(where).length > 0,
    marks: Object.keys(marks).length > 0,
    provisional: provisional.length > 0,
    rounded: rounded !== undefined,
    rows: rows !== "areas",
  };
  return Object.entries(said)
    .filter(([, is]) => is)
    .map(([column]) => ({ file, column, message: "doet niets bij een levering; haal het weg uit het manifest" }));
}

function missingColumns({ table, file }: ExtractInput): Problem[] {
  if (table.header.length === 0) return [];
  return deliveryColumns
    .filter((column) => table.header.filter((name) => name === column).length !== 1)
    .map((value) => ({
      file,
      line: table.headerLine,
      message: "hoort één keer in de kopregel van een levering te staan",
      value,
      ...looksLike(value, table.header),
    }));
}

type Cells = Record<DeliveryColumn, string>;

function rowReader(
  input: ExtractInput,
  mapping: SwingMapping,
  measures: ReadonlyMap<string, readonly string[]>,
): (row: Row) => Fate {
  const { table, file, source, extract } = input;
  const places = deliveryColumns.map((column) => [column, table.header.indexOf(column)] as const);
  const seen = new Map<string, number>();
  const strangers = new Set<string>();
  return (row) => {
    const cells = Object.fromEntries(places.map(([column, place]) => [column, row.cells[place]!])) as Cells;
    const names = measures.get(cells.onderwerpcode);
    if (names === undefined) return { aside: "andere selectie" };
    const faults: Fault[] = [];
    const found = figureOf(cells, mapping, faults);
    const place = placeOf(cells, mapping, input, strangers, faults);
    const key = `${cells.onderwerpcode} ${place?.area} ${place?.period}`;
    const twin = seen.get(key);
    if (place !== null) seen.set(key, row.line);
    if (twin !== undefined)
      faults.push({
        message: `gaat over hetzelfde gebied en jaar als regel ${twin}`,
        value: excerpt(row.cells.join(" | ")),
      });
    if (faults.length > 0 || place === null)
      return { problems: faults.map((fault) => ({ file, line: row.line, ...fault })) };
    const shared = { source, file: extract.file, line: row.line };
    return { observations: names.map((measure): Observation => ({ measure, ...shared, ...place, ...found })) };
  };
}

/** What is wrong with a row, and in which column. */
type Fault = Pick<Problem, "column" | "message" | "value" | "hint">;

function placeOf(
  { gebiedsniveau, gebiedscode, periode, onderwerpcode }: Cells,
  mapping: SwingMapping,
  { findArea, extract, classification: newest }: ExtractInput,
  strangers: Set<string>,
  faults: Fault[],
): Pick<Observation, "area" | "classification" | "period"> | null {
  const classification = extract.classification ?? newest;
  const period = ownPeriod(periode, onderwerpcode, mapping);
  if (period === null) faults.push({ column: "periode", message: "is geen periode van dit onderwerp", value: periode });
  const area = ownArea(gebiedsniveau, gebiedscode, mapping);
  const value = `${gebiedsniveau} ${gebiedscode}`;
  if (area === null) {
    faults.push({ column: "gebiedscode", message: "is geen gebied van de koppeling", value });
    return null;
  }
  const found = findArea(area, classification);
  const wrong =
    "otherLevel" in found ? { message: "is geen bekend gebied" } : wrongArea(found, area, classification, strangers);
  if (wrong !== null) faults.push({ column: "gebiedscode", value, ...wrong });
  return period === null || wrong !== null ? null : { area, classification, period };
}

type Found = Pick<Observation, "low" | "high" | "absence" | "provisional"> & { whole: Whole };

function figureOf(cells: Cells, mapping: SwingMapping, faults: Fault[]): Found {
  const number = (column: DeliveryColumn) => readNumber(cells[column], column, mapping, faults);
  const value = number("waarde");
  const bounds = { low: number("ondergrens") ?? value, high: number("bovengrens") ?? value };
  const provisional = readYes(cells, "voorlopig", faults);
  const whole: Whole = {
    value,
    numerator: number("teller"),
    denominator: number("noemer"),
    lower: number("marge_laag"),
    upper: number("marge_hoog"),
    expected: readYes(cells, "verwacht", faults),
    method: readMethod(cells.methode, faults),
    members: readCount(cells, "gemeenten", faults),
    present: readCount(cells, "gemeenten_met_cijfer", faults),
  };
  if ((cells.ondergrens === "") !== (cells.bovengrens === ""))
    faults.push({ column: "ondergrens", message: "en bovengrens horen er allebei te staan, of geen van beide" });
  const absence = readStatus(cells, { provisional, expected: whole.expected }, mapping, faults);
  if (bounds.low !== null && bounds.high !== null && bounds.low > bounds.high)
    faults.push({ column: "ondergrens", message: "is meer dan de bovengrens", value: cells.ondergrens });
  return { ...bounds, absence, provisional, whole };
}

/** The reason that the status gives, which must go with what stands beside it. */
function readStatus(
  { status, waarde, ...cells }: Cells,
  said: { provisional: boolean; expected: boolean },
  { statuses }: SwingMapping,
  faults: Fault[],
): Absence | null {
  const reason = reasonOf(status, statuses);
  const fault = (message: string, column: DeliveryColumn = "status", value = status) =>
    faults.push({ column, message, value });
  if (reason === undefined) fault("is geen status van de koppeling");
  else if (reason === null && waarde === "") fault("zegt dat er een cijfer is, maar de waarde is leeg");
  else if (reason !== null && numbers.some((column) => ({ ...cells, waarde })[column] !== ""))
    fault("zegt dat er geen cijfer is, maar er staat wel een getal in de rij");
  else if (statusCode({ absence: reason, ...said }, statuses) !== status)
    fault("past niet bij wat er staat bij voorlopig en verwacht");
  return reason ?? null;
}

const numbers = ["waarde", "ondergrens", "bovengrens", "marge_laag", "marge_hoog", "teller", "noemer"] as const;

function readNumber(text: string, column: DeliveryColumn, { decimal }: SwingMapping, faults: Fault[]): number | null {
  if (text === "") return null;
  const form = decimal === "," ? /^-?\d+(,\d+)?$/ : /^-?\d+(\.\d+)?$/;
  const value = Number(text.replace(",", "."));
  if (form.test(text) && Number.isFinite(value)) return value;
  faults.push({ column, message: `is geen getal met "${decimal}" als decimaalteken`, value: text });
  return null;
}

function readYes(cells: Cells, column: "voorlopig" | "verwacht", faults: Fault[]): boolean {
  const value = cells[column];
  if (value !== "ja" && value !== "nee") faults.push({ column, message: "is geen ja of nee", value });
  return value === "ja";
}

function readMethod(value: string, faults: Fault[]): Method {
  if (value === "bron" || value === "som" || value === "verdeeld") return value;
  faults.push({ column: "methode", message: "is geen bron, som of verdeeld", value });
  return "bron";
}

function readCount(cells: Cells, column: "gemeenten" | "gemeenten_met_cijfer", faults: Fault[]): number {
  const value = cells[column];
  if (!/^\d{1,4}$/.test(value)) faults.push({ column, message: "is geen aantal gemeenten", value });
  return Number(value);
}
