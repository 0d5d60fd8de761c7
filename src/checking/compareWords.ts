import { type Comparison, inFile, nameFew } from "./compared.ts";
import type { IndicatorDigest } from "./digest.ts";
import { type Finding, finding } from "./finding.ts";
import type { FilePair } from "./pairFiles.ts";

const parts: readonly (keyof IndicatorDigest)[] = ["definition", "unit", "kind", "sides"];

/** Indicators that mean something else than before: by their words, or by what they are reckoned from. */
export function compareDefinitions({ old, now }: Comparison): Finding[] {
  const before = new Map(old.indicators.map((indicator) => [indicator.slug, indicator]));
  return now.indicators.flatMap((indicator) => {
    const earlier = before.get(indicator.slug);
    if (earlier === undefined) return [];
    return parts
      .filter((part) => text(earlier[part]) !== text(indicator[part]))
      .map((part) =>
        finding("definitie", {
          source: "",
          file: `${indicator.slug}.yaml`,
          column: part,
          message: "betekent iets anders dan in de vorige uitgave",
          old: text(earlier[part]),
          new: text(indicator[part]),
          hint: "zet een jaar bij breaks als de reeks niet meer te vergelijken is, en leg het uit",
        }),
      );
  });
}

function text(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** What the manifest says of a file, where it says it otherwise than before. */
export function compareReadings({ old, now }: FilePair, comparison: Comparison): Finding[] {
  return now.sources.flatMap(({ source, readings }) => {
    const earlier = old.sources.find((one) => one.source === source)?.readings;
    if (earlier === undefined || earlier.length !== readings.length) return [];
    return readings.flatMap((reading, at) => {
      const before = earlier[at]!;
      const keys = [...new Set([...Object.keys(before), ...Object.keys(reading)])] as (keyof typeof reading)[];
      return keys
        .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(reading[key]))
        .map((key) =>
          finding("leeswijze", {
            ...inFile(now, comparison),
            source,
            column: key,
            message: `het manifest van ${source} leest dit bestand anders dan in de vorige uitgave`,
            ...firstDifference(before[key], reading[key]),
          }),
        );
    });
  });
}

/** Of two lists of keys the first that differs. */
function firstDifference(old: unknown, now: unknown): { old: string; new: string } {
  if (isRecord(old) && isRecord(now)) {
    const key = [...new Set([...Object.keys(old), ...Object.keys(now)])].find(
      (one) => JSON.stringify(old[one]) !== JSON.stringify(now[one]),
    )!;
    return { old: `${key}: ${JSON.stringify(old[key])}`, new: `${key}: ${JSON.stringify(now[key])}` };
  }
  return { old: JSON.stringify(old) ?? "niets", new: JSON.stringify(now) ?? "niets" };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Codes that the publisher gives another title, that came and that went. */
export function compareCodeLists({ old, now }: FilePair, comparison: Comparison): Finding[] {
  return Object.entries(now.codes).flatMap(([dimension, titles]) => {
    const before = old.codes[dimension];
    if (before === undefined) return [];
    const place = { ...inFile(now, comparison), column: dimension };
    const renamed = Object.keys(titles).filter((code) => before[code] !== undefined && before[code] !== titles[code]);
    const gone = Object.keys(before).filter((code) => titles[code] === undefined);
    const fresh = Object.keys(titles).filter((code) => before[code] === undefined);
    const name = (list: Record<string, string>) => (code: string) => `${code} (${list[code]})`;
    const found: Finding[] = [];
    if (renamed.length > 0)
      found.push(
        finding("codelijst", {
          ...place,
          message: `de codelijst noemt ${renamed.length === 1 ? "een code" : `${renamed.length} codes`} anders: ${nameFew(renamed)}`,
          old: name(before)(renamed[0]!),
          new: name(titles)(renamed[0]!),
        }),
      );
    if (gone.length > 0)
      found.push(
        finding("codelijst", {
          ...place,
          message: "codes staan niet meer in de codelijst",
          old: nameFew(gone.map(name(before))),
        }),
      );
    if (fresh.length > 0)
      found.push(
        finding("codelijst", {
          ...place,
          severity: "look",
          message: "codes zijn nieuw in de codelijst",
          new: nameFew(fresh.map(name(titles))),
        }),
      );
    return found;
  });
}
