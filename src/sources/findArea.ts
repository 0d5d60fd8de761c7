import type { Register } from "../domain/area.ts";
import { existed } from "../domain/lineage.ts";
import { nearest } from "./nearest.ts";

export type Level = "gemeente" | "provincie" | "jeugdregio" | "samenwerkingsverband" | "nederland";

/** An area of the register; a level that the monitor does not show (COROP, wijk); or none, with what looks like it. */
export type FoundArea =
  | { code: string; exists: boolean; oldName?: boolean }
  | { otherLevel: string }
  | { unknown: true; hint: string };

interface Candidate {
  code: string;
  name: string;
  level: Level;
  since: string | null;
  until: string | null;
}

/** Finds areas by any code or name that a publisher may use. */
export type AreaFinder = (text: string, year: number, level?: Level) => FoundArea;

/** Marks behind a name that say its level: "Groningen (PV)". Other brackets belong to the name: "Bergen (NH.)". */
const suffixes: ReadonlyMap<string, Level | "other"> = new Map(
  Object.entries({
    gemeente: "gemeente",
    pv: "provincie",
    provincie: "provincie",
    jz: "jeugdregio",
    ld: "other",
    cr: "other",
    am: "other",
    ar: "other",
    gg: "other",
    rm: "other",
    re: "other",
    vr: "other",
    wk: "other",
  }),
);

/** Kinds of region in StatLine codes that the monitor has no pages for. */
const otherCodes =
  /^((WK|BU)\d{4}[0-9A-Z]+|(LD|CR|AM|AR|AT|ES|ET|GG|KK|LB|MC|NM|RA|RE|RM|RT|RU|RW|TG|VR|VT|WP|ZK)\d+)$/;

/**
 * Builds the finder: codes with or without GM and zeros, padded or not; NL00 and NL01; names with suffixes, without
 * accents or in capitals; names of gemeenten that no longer exist, for the years in which they did.
 */
export function areaFinder(register: Register): AreaFinder {
  const candidates = listCandidates(register);
  const byCode = new Map(candidates.map((candidate) => [candidate.code, candidate]));
  const labels = labelsByLevel(candidates);
  const byName = Map.groupBy([...candidates, ...aliases(register, byCode)], ({ name }) => nameKey(name));
  return (text, year, level) => {
    const { code, name, suffix } = takeApart(text);
    if (suffix === "other" || otherCodes.test(code)) return { otherLevel: text.trim() };
    const wanted = suffix ?? level;
    const one = byCode.get(code);
    const fits = (found: Candidate) => wanted === undefined || found.level === wanted || found.level === "nederland";
    if (one !== undefined && fits(one)) return { code: one.code, exists: existed(one, year) };
    // A bare number may be anything; PV20 is a provincie, whatever level is asked for.
    if (one !== undefined && /^[a-z]/i.test(text.trim())) return { otherLevel: one.code };
    const named = byName.get(nameKey(name)) ?? byName.get(nameKey(text)) ?? [];
    const levels = wanted === undefined ? usual : [wanted, "nederland"];
    const inLevels = named.filter((candidate) => levels.includes(candidate.level));
    return choose(inLevels, text, year, labels.get(wanted)!);
  };
}

/** Levels that a bare name may mean. Regions of other kinds bear names of gemeenten and say their level. */
const usual: readonly Level[] = ["gemeente", "provincie", "nederland"];

/** Letters and digits alone, without accents or case: `'s-Gravenhage` and `S GRAVENHAGE` are one name. */
export function nameKey(name: string): string {
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "");
}

function listCandidates({ areas, former }: Register): Candidate[] {
  const today = areas.map(
    ({ code, name, kind, since }) =>
      ({ code, name, since, until: null, level: kind === "onbekend" ? "gemeente" : kind }) as const,
  );
  return [...today, ...former.map((area) => ({ ...area, level: "gemeente" as const }))];
}

function aliases(register: Register, byCode: Map<string, Candidate>): Candidate[] {
  return register.aliases.flatMap(({ name, code }) => {
    const candidate = byCode.get(code);
    return candidate === undefined ? [] : [{ ...candidate, name }];
  });
}

function takeApart(text: string): { code: string; name: string; suffix: Level | "other" | undefined } {
  const trimmed = text.trim();
  const [, name = trimmed, mark = ""] = /^(.*\S)\s*\(([^()]+)\)$/.exec(trimmed) ?? [];
  const suffix = suffixes.get(mark.toLowerCase());
  return { code: normalCode(trimmed), name: suffix === undefined ? trimmed : name, suffix };
}

/** GM0034 for GM0034, GM34, 0034 and 34; NL for NL00 and NL01. */
function normalCode(text: string): string {
  const [, number] = /^(?:GM)?(\d{1,4})$/i.exec(text) ?? [];
  if (number !== undefined) return `GM${number.padStart(4, "0")}`;
  return /^NL(0\d)?$/i.test(text) ? "NL" : text.toUpperCase();
}

function choose(named: Candidate[], text: string, year: number, labels: ReadonlyMap<string, string>): FoundArea {
  const codes = new Map(named.map((candidate) => [candidate.code, candidate]));
  const alive = [...codes.values()].filter((candidate) => existed(candidate, year));
  const [one, ...more] = alive.length > 0 ? alive : latest([...codes.values()]);
  if (one === undefined) return unknownArea(text, labels);
  if (more.length > 0) {
    const names = [one, ...more].map(({ name, code, level }) => `${name} (${level}, ${code})`).join(" of ");
    return { unknown: true, hint: `kan ${names} zijn; zet level in het manifest` };
  }
  if (lostSpaces(text, named)) {
    const hint = `bedoelt u ${one.name} (${one.code})? Er zijn spaties verdwenen: het bestand is bij opnieuw opslaan beschadigd; haal het opnieuw op bij de bron`;
    return { unknown: true, hint };
  }
  // A publisher that lists every name there ever was lists this one beside the name of today, empty.
  const oldName = named.some(({ code, until }) => code !== one.code && until !== null);
  return { code: one.code, exists: alive.length > 0, ...(oldName ? { oldName } : {}) };
}

/** Of gemeenten that all ended, the one that ended last. */
function latest(candidates: Candidate[]): Candidate[] {
  return candidates.toSorted((a, b) => (b.until ?? "9999").localeCompare(a.until ?? "9999")).slice(0, 1);
}

/** `Zuid-HollandZuid`: a capital in the middle of a word, where no spelling of the name has one. */
function lostSpaces(text: string, named: Candidate[]): boolean {
  const joined = /\p{Ll}\p{Lu}/u;
  return joined.test(text) && !named.some(({ name }) => joined.test(name));
}

/** The hint is looked for when it is asked: most rows of which the area is unknown are blank and laid aside. */
function unknownArea(text: string, labels: ReadonlyMap<string, string>): FoundArea {
  return {
    unknown: true,
    get hint() {
      return `lijkt op ${lookalikes(text, labels).join(", ")}`;
    },
  };
}

function lookalikes(text: string, labels: ReadonlyMap<string, string>): string[] {
  const { code, name } = takeApart(text);
  const found = nearest(/^[A-Z]{2}\d+$/.test(code) ? code : name, labels.keys());
  return [...new Set(found.map((one) => labels.get(one)!))];
}

/** By the level that is asked for (undefined: any) `Almere (GM0034)` for a name and for a code. */
function labelsByLevel(candidates: Candidate[]): Map<Level | undefined, ReadonlyMap<string, string>> {
  const levels: Level[] = ["gemeente", "provincie", "jeugdregio", "samenwerkingsverband", "nederland"];
  const byLevel = levels.map(
    (level) => [level, labelsOf(candidates.filter((candidate) => candidate.level === level))] as const,
  );
  // Where two bear one name the gemeente is meant: the first, for other kinds say their level.
  const all = new Map(byLevel.toReversed().flatMap(([, labels]) => [...labels]));
  return new Map<Level | undefined, ReadonlyMap<string, string>>([...byLevel, [undefined, all]]);
}

function labelsOf(candidates: Candidate[]): Map<string, string> {
  return new Map(
    candidates.toReversed().flatMap(({ code, name }) => [name, code].map((key) => [key, `${name} (${code})`] as const)),
  );
}
