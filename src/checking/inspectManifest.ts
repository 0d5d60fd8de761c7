import { type Finding, finding } from "./finding.ts";
import type { OpenFile } from "./openFiles.ts";

/** Whether a file is the one that the manifest says it is: its bytes, and the day that its name says. */
export function inspectManifest({ path, hash, bytes, readings }: OpenFile): Finding[] {
  const found = readings.flatMap(({ source, extract }) => {
    const place = { source: source.slug, file: path };
    const { received, date } = extract;
    const refetch = "haal het bestand opnieuw op met npm run fetch, of zet het bestand terug";
    const differs =
      received !== undefined && received.sha256 !== hash
        ? finding("manifest", {
            ...place,
            message: `is niet het bestand dat is opgehaald: de sha256 in het manifest is een andere (${size(received.bytes, bytes)})`,
            old: received.sha256.slice(0, 12),
            new: hash.slice(0, 12),
            hint: refetch,
          })
        : null;
    const named = dayInName(path);
    const elsewhen =
      named !== null && named > date
        ? finding("manifest", {
            ...place,
            severity: "look",
            column: "date",
            message: "de naam van het bestand noemt een latere dag dan date in het manifest",
            old: date,
            new: named,
            hint: "is er een nieuw bestand neergezet zonder date bij te werken?",
          })
        : null;
    return [differs, elsewhen].filter((one) => one !== null);
  });
  return [...new Map(found.map((one) => [one.key, one])).values()];
}

function size(before: number, now: number): string {
  const number = (bytes: number) => bytes.toLocaleString("nl-NL");
  return before === now ? `even groot, ${number(now)} bytes` : `${number(before)} bytes werd ${number(now)} bytes`;
}

/** StatLine writes the day of download in the name: `…_16112026_143000.csv` → 2026-11-16. */
function dayInName(path: string): string | null {
  const [, day, month, year] = /_(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])(20\d\d)_\d{6}/.exec(path) ?? [];
  return day === undefined ? null : `${year}-${month}-${day}`;
}
