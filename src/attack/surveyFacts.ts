import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { PublishedFact } from "../disclosure/publishedFact.ts";
import type { SurveyGroup } from "../domain/questionnaire.ts";
import { isTotal } from "../domain/unitMembers.ts";

/** A row of a download of the survey, by the names of its columns. */
type Row = Record<string, string>;

/** The folder of the survey's downloads in a site. */
const folder = "data/vragenlijst";

/** The rows of all downloads of the survey, as anyone can fetch them; none where a site has no survey. */
export function surveyRows(dist: string): Row[] {
  const files = filesOf(dist).filter((file) => file !== "vragen.csv");
  return files.flatMap((file) => readCsv(join(dist, folder, file)));
}

/** The downloads as numbers of persons between two bounds: what rounding leaves open stays open. */
export function surveyFacts(dist: string): PublishedFact[] {
  if (filesOf(dist).length === 0) return [];
  const codes = readCodebook(join(dist, folder, "vragen.csv"));
  const rows = surveyRows(dist);
  const regions = new Map(
    rows.filter(({ wat }) => wat === "regio's").map((row) => [unitName(row), Number(row.waarde)]),
  );
  return rows.flatMap((row) => factOf(row, codes, regions.get(unitName(row))));
}

function filesOf(dist: string): string[] {
  try {
    return readdirSync(join(dist, folder))
      .filter((file) => file.endsWith(".csv"))
      .sort();
  } catch {
    return [];
  }
}

function readCsv(file: string): Row[] {
  return parse(readFileSync(file), { delimiter: ";", bom: true, columns: true });
}

/** The codes of the answers of each item, by what the downloads call them. */
function readCodebook(file: string): (row: Row, answer: string) => number[] {
  const known = new Map(
    readCsv(file).map(({ jaar, groep, regio, vraag, antwoord, codes }) => [
      [jaar, groep, regio, vraag, antwoord].join("/"),
      codes!.split(" ").map(Number),
    ]),
  );
  return ({ jaar, groep, regio, vraag }, answer) => {
    const found = ["", regio].map((region) => known.get([jaar, groep, region, vraag, answer].join("/")));
    const codes = found.find((one) => one !== undefined);
    if (codes === undefined) throw new Error(`${vraag} ${jaar}: het codeboek kent "${answer}" niet`);
    return codes;
  };
}

const restOf: Record<string, PublishedFact["what"]> = {
  "weet niet": "dont-know",
  "niet van toepassing": "not-applicable",
  "niet ingevuld": "unanswered",
};

function factOf(
  row: Row,
  codesOf: (row: Row, answer: string) => number[],
  regions: number | undefined,
): PublishedFact[] {
  const { wat = "", vraag = "", waarde = "", reden_ontbreekt: absence } = row;
  const of = { ...unitOf(row), item: vraag, option: Number(row.optie || 0) };
  const total = isTotal(of);
  if (wat === "deelnemers") {
    const people = absence === "" ? { low: Number(waarde), high: Number(waarde) } : { low: null, high: null };
    return [{ ...of, ...(regions === undefined ? {} : { regions }), what: "respondents", ...people }];
  }
  if (wat === "antwoord: ") return [{ ...of, what: "answers", low: null, high: null }];
  if (absence !== "" || vraag === "" || wat.startsWith("genoemd")) return [];
  const n = numbersOf(Number(row.aantal_antwoorden), total);
  const number: PublishedFact = { ...of, what: "answers", ...n };
  if (wat === "gemiddelde") {
    const half = Number(row.aantal_antwoorden) < 30 ? 0.05 : 0.005;
    return [number, { ...of, what: "marks", ...times(n, Number(waarde) - half, Number(waarde) + half) }];
  }
  // What is rounded so that all add up to 100 may lie a whole point away from its share.
  if (wat.startsWith("antwoord: ")) return [number, { ...of, what: codesOf(row, wat.slice(10)), ...share(n, row, 1) }];
  if (wat === "aandeel") {
    const codes = of.option > 0 ? [1] : codesOf(row, "aandeel");
    return [number, { ...of, what: codes, ...share(n, row, 0.5) }];
  }
  return restOf[wat] === undefined ? [] : [{ ...of, what: restOf[wat], ...share(n, row, 0.5) }];
}

interface Bounds {
  low: number;
  high: number;
}

/** Totals over regions are said in tens. */
function numbersOf(shown: number, total: boolean): Bounds {
  return total ? { low: shown - 5, high: shown + 4 } : { low: shown, high: shown };
}

function share(n: Bounds, { waarde, grens }: Row, half: number): Bounds {
  const percent = Number(waarde);
  if (grens === "of meer") return { low: (n.low * percent) / 100, high: n.high };
  if (grens === "of minder") return { low: 0, high: (n.high * percent) / 100 };
  const { low, high } = times(n, (percent - half) / 100, (percent + half) / 100);
  return { low: Math.max(0, low), high: Math.min(n.high, high) };
}

function times({ low, high }: Bounds, least: number, most: number): Bounds {
  return { low: Math.min(low * least, high * least), high: Math.max(low * most, high * most) };
}

function unitOf({ jaar, groep, regio = "", deelgroep = "" }: Row) {
  return { year: Number(jaar), group: groep as SurveyGroup, region: regio, subgroup: deelgroep };
}

function unitName({ jaar, groep, regio, deelgroep }: Row): string {
  return [jaar, groep, regio, deelgroep].join("/");
}
