import leven from "leven";
import { type Comparison, inFile } from "./compared.ts";
import { type Finding, finding } from "./finding.ts";
import { type FilePair, stemOf } from "./pairFiles.ts";
import { type ColumnProfile, isCodeColumn } from "./tableProfile.ts";

/** New, gone, renamed and swapped columns of a file. */
export function compareColumns(pair: FilePair, comparison: Comparison): Finding[] {
  const { old, now } = pair;
  const gone = without(old.profile.columns, now.profile.columns);
  const fresh = without(now.profile.columns, old.profile.columns);
  const renamed = findRenamed(gone, fresh, pair);
  const lost = gone.filter((column) => !renamed.some((one) => one.old === column));
  const added = fresh.filter((column) => !renamed.some((one) => one.now === column));
  const place = { ...inFile(now, comparison), line: now.profile.headerLine };
  return [
    ...renamed.map((one) => tellRenamed(one, place)),
    ...lost.map((column) => {
      const message = `de kolom is verdwenen${saidUse(column)}`;
      return finding("kolom-weg", { ...place, ...gravity(column), column: column.name, message, old: column.name });
    }),
    ...added.map((column) => {
      const message = `de kolom is nieuw${saidUse(column)}`;
      return finding("kolom-nieuw", { ...place, column: column.name, message, new: column.name });
    }),
    ...swapped(pair).map((one) => tellSwapped(one, place)),
  ];
}

type Place = Pick<Finding, "file" | "source" | "line">;

function gravity({ used }: ColumnProfile): Pick<Finding, "severity"> {
  return { severity: used.length > 0 ? "stops" : "look" };
}

function tellRenamed({ old, now, sure }: Renamed, place: Place): Finding {
  return finding("kolom-hernoemd", {
    ...place,
    column: now.name,
    // Found by the manifest under its new name too: then nothing is lost.
    severity: old.used.length > 0 && now.used.length === 0 ? "stops" : "look",
    message: `de kolom heet anders${sure ? ", met dezelfde waarden" : ""}${saidUse(old)}`,
    old: old.name,
    new: now.name,
    hint: "klopt dat? Zet dan de nieuwe naam bij de oude in het manifest: column: [nieuw, oud]",
  });
}

function tellSwapped({ column, other }: { column: ColumnProfile; other: string }, place: Place): Finding {
  return finding("kolom-verwisseld", {
    ...place,
    ...gravity(column),
    column: column.name,
    message: `hier staan de waarden die eerst in kolom ${other} stonden${saidUse(column)}`,
    old: other,
    new: column.name,
    hint: "zijn kolommen verwisseld of verschoven? Haal het bestand opnieuw op bij de bron",
  });
}

function saidUse({ used }: ColumnProfile): string {
  if (used.length === 0) return " (de monitor gebruikt haar niet)";
  return ` (de monitor leest er ${used.length > 3 ? `${used.length} maten` : used.join(", ")} uit)`;
}

/** The columns that the other file has not, or has less often: names may occur twice. */
function without(own: readonly ColumnProfile[], other: readonly ColumnProfile[]): ColumnProfile[] {
  const left = new Map<string, number>();
  for (const { name } of other) left.set(name, (left.get(name) ?? 0) + 1);
  return own.filter(({ name }) => {
    const count = left.get(name) ?? 0;
    left.set(name, count - 1);
    return count <= 0;
  });
}

interface Renamed {
  old: ColumnProfile;
  now: ColumnProfile;
  /** The values are the same to the letter. */
  sure: boolean;
}

/** By the same values first, then by a name that looks like it, then by the same place between the same neighbours. */
function findRenamed(gone: readonly ColumnProfile[], fresh: readonly ColumnProfile[], pair: FilePair): Renamed[] {
  const found: Renamed[] = [];
  const ways: [(a: ColumnProfile, b: ColumnProfile) => boolean, boolean][] = [
    [sameValues, true],
    [(a, b) => stemOf(a.name) === stemOf(b.name) && !/\{jaar\}/.test(stemOf(a.name)), false],
    [(a, b) => isCodeColumn(a) === isCodeColumn(b) && nameLikeness(a.name, b.name) >= 0.7, false],
    [(a, b) => isCodeColumn(a) === isCodeColumn(b) && samePlace(a, b, pair), false],
  ];
  for (const [alike, sure] of ways)
    for (const old of gone) {
      if (found.some((one) => one.old === old)) continue;
      const now = fresh.find((column) => alike(old, column) && !found.some((one) => one.now === column));
      if (now !== undefined) found.push({ old, now, sure });
    }
  return found;
}

/** Columns that are blank are alike by chance. */
function sameValues(a: ColumnProfile, b: ColumnProfile): boolean {
  return a.filled > 0 && a.order === b.order && a.bag === b.bag;
}

/** 1 for the same name; years apart make names of other columns. */
function nameLikeness(a: string, b: string): number {
  const years = (name: string) => (name.match(/(19|20)\d\d/g) ?? []).join();
  if (years(a) !== years(b)) return 0;
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return 1 - leven(one, other) / Math.max(one.length, other.length, 1);
}

function samePlace(a: ColumnProfile, b: ColumnProfile, { old, now }: FilePair): boolean {
  const [before, after] = [old.profile.columns, now.profile.columns];
  if (before.length !== after.length) return false;
  const [at, to] = [before.indexOf(a), after.indexOf(b)];
  return at === to && before[at - 1]?.name === after[to - 1]?.name && before[at + 1]?.name === after[to + 1]?.name;
}

/** Columns that kept their name and have the values of another. */
function swapped({ old, now }: FilePair): { column: ColumnProfile; other: string }[] {
  const before = old.profile.columns;
  return now.profile.columns.flatMap((column) => {
    const own = before.filter(({ name }) => name === column.name);
    if (own.length !== 1 || sameValues(own[0]!, column) || isConstant(column)) return [];
    const others = before.filter(({ name }) => name !== column.name);
    const other =
      others.find((one) => sameValues(column, one)) ??
      others.find((one) => hasMeanOf(column, one, own[0]!) && hasMeanOf(find(now, one.name), own[0]!, one));
    return other === undefined ? [] : [{ column, other: other.name }];
  });
}

function find({ profile }: FilePair["now"], wanted: string): ColumnProfile | undefined {
  return profile.columns.find(({ name }) => name === wanted);
}

/** Numbers that come to what another column came to, and no longer to what they came to themselves. */
function hasMeanOf(column: ColumnProfile | undefined, other: ColumnProfile, own: ColumnProfile): boolean {
  if (!column?.numbers || other.numbers === null || own.numbers === null) return false;
  const mean = ({ numbers }: ColumnProfile) => numbers!.sum / Math.max(1, numbers!.count);
  const close = (a: number, b: number) => Math.abs(a - b) <= 0.002 * Math.max(Math.abs(a), Math.abs(b));
  const isFar = Math.abs(mean(column) - mean(own)) > 0.02 * Math.abs(mean(own));
  return column.numbers.count >= 20 && close(mean(column), mean(other)) && isFar;
}

function isConstant({ texts, numbers, filled }: ColumnProfile): boolean {
  if (filled === 0) return true;
  return texts !== null ? Object.keys(texts).length === 1 : numbers !== null && numbers.nonZero === 0;
}
