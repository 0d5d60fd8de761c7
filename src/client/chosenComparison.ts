/** What a reader compares, as the address of a page carries it on: ?gebieden=GM0034,GM0363&met=PV24. */
export interface ChosenComparison {
  /** Codes, in the order of choice. */
  areas: readonly string[];
  /** The code of the benchmark, where one was chosen. */
  benchmark: string | null;
}

/** With more a chart is a tangle. */
export const mostAreas = 5;

/** Reads the choice from the query of an address; null where there is none. */
export function readChosen(search: string): ChosenComparison | null {
  const parameters = new URLSearchParams(search);
  const areas = (parameters.get("gebieden") ?? "").split(",").filter((code) => isCode(code));
  const benchmark = parameters.get("met");
  const known = benchmark !== null && isCode(benchmark) ? benchmark : null;
  return areas.length === 0 && known === null
    ? null
    : { areas: [...new Set(areas)].slice(0, mostAreas), benchmark: known };
}

function isCode(text: string): boolean {
  return /^[A-Z]{2}\d*$/.test(text);
}

/** The choice as a query that readChosen reads again. Commas stay as they are: people read and send these addresses. */
export function writeChosen({ areas, benchmark }: ChosenComparison): string {
  const parts = [areas.length > 0 ? `gebieden=${areas.join(",")}` : "", benchmark === null ? "" : `met=${benchmark}`];
  return `?${parts.filter((part) => part !== "").join("&")}`;
}

/** The same choice with one more area, if there is room for it. */
export function withArea({ areas, benchmark }: ChosenComparison, area: string): ChosenComparison {
  return areas.includes(area) || areas.length >= mostAreas
    ? { areas, benchmark }
    : { areas: [...areas, area], benchmark };
}
