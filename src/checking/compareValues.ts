import { median } from "d3-array";
import { nameOf } from "./checkedRelease.ts";
import { type Comparison, inFile, outOf, say } from "./compared.ts";
import { type Finding, finding } from "./finding.ts";
import { columnOf, columnsOf, isNumber, middle, type Point, sayAmount } from "./points.ts";

/** A figure in both releases that is not the same. */
interface Change {
  old: Point;
  now: Point;
}

/** Figures of both releases that differ: revised, in another unit, with other areas, or no number any more. */
export function compareValues(
  old: ReadonlyMap<string, readonly Point[]>,
  now: ReadonlyMap<string, readonly Point[]>,
  comparison: Comparison,
): Finding[] {
  return [...now].flatMap(([measure, points]) => {
    const before = new Map((old.get(measure) ?? []).map((point) => [keyOf(point), point]));
    const both = points.flatMap((point) => {
      const earlier = before.get(keyOf(point));
      return earlier === undefined ? [] : [{ old: earlier, now: point }];
    });
    return [...Map.groupBy(both, ({ now: { file } }) => file).values()].flatMap((same) =>
      compareFile(same, comparison),
    );
  });
}

function keyOf({ area, period }: Point): string {
  return `${area} ${period}`;
}

function compareFile(both: readonly Change[], comparison: Comparison): Finding[] {
  const changed = both.filter(({ old, now }) => !isSame(old, now));
  const { numbers = [], signs = [] } = Object.groupBy(changed, ({ old, now }) =>
    isNumber(old.amount) && isNumber(now.amount) ? "numbers" : "signs",
  );
  return [...tellNumbers(numbers, both, comparison), ...tellSigns(signs, comparison), ...tellStatus(both, comparison)];
}

/** The mark of a provisional year came or went. */
function tellStatus(both: readonly Change[], comparison: Comparison): Finding[] {
  const changed = both.filter(({ old, now }) => old.provisional !== now.provisional);
  return [...Map.groupBy(changed, ({ now }) => `${now.period} ${now.provisional}`).values()].map((same) => {
    const { now } = same[0]!;
    return finding("status", {
      ...inFile(now.file, comparison),
      source: now.source,
      line: now.line,
      column: columnOf(now),
      message: `${say(same.length)} ${same.length === 1 ? "cijfer" : "cijfers"} van ${now.measure} over ${now.period}: de bron noemt ze anders`,
      old: now.provisional ? "definitief" : "voorlopig",
      new: now.provisional ? "voorlopig" : "definitief",
    });
  });
}

function isSame({ amount: a }: Point, { amount: b }: Point): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a[0] === b[0] && a[1] === b[1];
  return a === b;
}

function tellNumbers(changed: readonly Change[], both: readonly Change[], comparison: Comparison): Finding[] {
  if (changed.length === 0) return [];
  const factor = commonFactor(changed, both);
  if (factor !== null) return [tellFactor(changed, both, factor, comparison)];
  const moved = movedTo(changed, both);
  const { known = [], firm = [] } = Object.groupBy(changed, ({ old }) => (old.provisional ? "known" : "firm"));
  return [
    ...(moved === null ? [] : [tellMoved(moved, changed, comparison)]),
    ...tellRevised("herzien", firm, both, comparison),
    ...tellRevised("voorlopig-herzien", known, both, comparison),
  ];
}

const ratioOf = ({ old, now }: Change) => middle(now.amount as number) / middle(old.amount as number);

/** Nearly all changes multiply by the same number: no revision, but another unit. Null where they do not. */
function commonFactor(changed: readonly Change[], both: readonly Change[]): number | null {
  const large = changed.filter(
    ({ old, now }) => middle(old.amount as number) !== 0 && middle(now.amount as number) !== 0,
  );
  if (large.length < 3 || large.length < 0.1 * both.length) return null;
  const factor = median(large, ratioOf)!;
  const alike = large.filter((change) => Math.abs(ratioOf(change) / factor - 1) < 0.005);
  return isRound(factor) && alike.length >= 0.8 * changed.length ? factor : null;
}

/** Units differ by 2, 12, 100 or 1000; what changes by 13.5% is revised. */
function isRound(factor: number): boolean {
  const times = Math.max(factor, 1 / factor);
  return Math.round(times) >= 2 && Math.abs(times / Math.round(times) - 1) < 0.001;
}

function tellFactor(
  changed: readonly Change[],
  both: readonly Change[],
  factor: number,
  comparison: Comparison,
): Finding {
  const times = (factor >= 1 ? factor : 1 / factor).toLocaleString("nl-NL", { maximumSignificantDigits: 4 });
  return tell("andere-eenheid", changed, comparison, {
    message: `${outOf(changed.length, both.length)} cijfers zijn precies ${times} keer zo ${factor > 1 ? "groot" : "klein"}`,
    hint: "staan de cijfers in een andere eenheid? Zet dan factor in het manifest, of haal het bestand opnieuw op",
  });
}

/** How many figures are now those of another area; null where there are few. */
function movedTo(
  changed: readonly Change[],
  both: readonly Change[],
): { change: Change; from: Point; count: number } | null {
  const owners = new Map<string, Point[]>();
  for (const { old } of both) {
    if (!isNumber(old.amount) || middle(old.amount) < 20) continue;
    const key = `${old.period} ${old.amount}`;
    owners.set(key, [...(owners.get(key) ?? []), old]);
  }
  const moved = changed.flatMap((change) => {
    const others = owners.get(`${change.now.period} ${change.now.amount}`) ?? [];
    const from = others.find(({ area }) => area !== change.now.area);
    return from === undefined || others.length > 1 ? [] : [{ change, from }];
  });
  const enough = moved.length >= 2 && moved.length >= 0.5 * changed.length;
  return enough ? { ...moved[0]!, count: moved.length } : null;
}

function tellMoved(
  { change, from, count }: { change: Change; from: Point; count: number },
  changed: readonly Change[],
  comparison: Comparison,
): Finding {
  const { now } = change;
  const name = (code: string) => nameOf(comparison.now, code);
  return finding("verschoven", {
    ...inFile(now.file, comparison),
    source: now.source,
    line: now.line,
    column: columnOf(now),
    message: `${outOf(count, changed.length)} veranderde cijfers zijn nu die van een ander gebied: ${name(now.area)} heeft in ${now.period} het cijfer van ${name(from.area)}`,
    old: sayAmount(change.old.amount),
    new: sayAmount(now.amount),
    hint: "zijn codes of namen een rij verschoven, of los gesorteerd? Haal het bestand opnieuw op bij de bron",
  });
}

function tellRevised(
  kind: "herzien" | "voorlopig-herzien",
  changed: readonly Change[],
  both: readonly Change[],
  comparison: Comparison,
): Finding[] {
  if (changed.length === 0) return [];
  const shares = changed.map((change) => Math.abs(ratioOf(change) - 1)).filter(Number.isFinite);
  const usual = shares.length === 0 ? "" : `, meestal met ${percent(median(shares)!)}`;
  const all = both.filter(({ old }) => old.provisional === (kind === "voorlopig-herzien")).length;
  return [
    tell(kind, changed, comparison, {
      message: `${outOf(changed.length, all)} ${kind === "herzien" ? "cijfers" : "voorlopige cijfers"} van ${changed[0]!.now.measure} ${changed.length === 1 ? "is" : "zijn"} herzien${usual}; het meest`,
      hint:
        kind === "herzien"
          ? "heeft de bron ze herzien? Leg dat vast in akkoord.yaml; zo niet, haal het bestand opnieuw op"
          : "dat hoort bij voorlopige cijfers; kijk of de grootte te begrijpen is",
    }),
  ];
}

function percent(part: number): string {
  return `${(100 * part).toLocaleString("nl-NL", { maximumSignificantDigits: 2 })}%`;
}

/** A finding about many figures: the one that changed most in the line, the next nine under it. */
function tell(
  kind: "herzien" | "voorlopig-herzien" | "andere-eenheid",
  changed: readonly Change[],
  comparison: Comparison,
  { message, hint }: { message: string; hint: string },
): Finding {
  const worst = changed.toSorted((a, b) => weight(b) - weight(a));
  const { old, now } = worst[0]!;
  return finding(kind, {
    ...inFile(now.file, comparison),
    source: now.source,
    line: now.line,
    column: changedColumn(now, comparison),
    message: `${message}${kind === "andere-eenheid" ? ", zoals" : ""} ${nameOf(comparison.now, now.area)} in ${now.period}`,
    old: sayAmount(old.amount),
    new: sayAmount(now.amount),
    hint,
    examples: worst.slice(1, 10).map((change) => sayChange(change, comparison)),
  });
}

/** How much a change weighs: its size as a part of the figure, and in persons. */
function weight({ old, now }: Change): number {
  const [a, b] = [middle(old.amount as number), middle(now.amount as number)];
  return Math.abs(a - b) ** 2 / Math.max(1, Math.min(Math.abs(a), Math.abs(b)));
}

function sayChange({ old, now }: Change, { now: digest }: Comparison): string {
  const ratio = ratioOf({ old, now });
  const by = Number.isFinite(ratio) && ratio > 0 ? ` (${ratio > 1 ? "+" : "−"}${percent(Math.abs(ratio - 1))})` : "";
  return `regel ${now.line}: ${nameOf(digest, now.area)} ${now.period}, ${sayAmount(old.amount)} → ${sayAmount(now.amount)}${by}`;
}

/** Of several columns that are added up those whose cells changed. */
function changedColumn(point: Point, { pairs }: Comparison): string {
  const old = pairs.find(({ now }) => now === point.file)?.old;
  const before = new Map(old?.profile.columns.map((column) => [column.name, column.bag]));
  const changed = columnsOf(point).filter((name) => {
    const now = point.file.profile.columns.find((column) => column.name === name);
    return now !== undefined && before.has(name) && before.get(name) !== now.bag;
  });
  const ofYear = changed.filter((name) => name.includes(String(point.period)));
  const told = ofYear.length > 0 ? ofYear : changed;
  return told.length > 0 && told.length <= 3 ? told.join(" + ") : columnOf(point);
}

/** Numbers that became a sign or an empty cell, and the other way round. */
function tellSigns(changed: readonly Change[], comparison: Comparison): Finding[] {
  const kindOf = ({ amount }: Point) => (typeof amount === "string" ? amount : amount === 0 ? "0" : "een getal");
  const groups = Map.groupBy(changed, ({ old, now }) => `${kindOf(old)} → ${kindOf(now)}`);
  return [...groups.values()].map((same) => {
    const { old, now } = same[0]!;
    return finding("ander-teken", {
      ...inFile(now.file, comparison),
      source: now.source,
      line: now.line,
      column: columnOf(now),
      message: `${say(same.length)} ${same.length === 1 ? "cel van" : "cellen van"} ${now.measure}: waar eerst ${sayKind(old)} stond, staat nu ${sayKind(now)}, zoals bij ${nameOf(comparison.now, now.area)} in ${now.period}`,
      old: sayAmount(old.amount),
      new: sayAmount(now.amount),
      hint: "een ontbrekend of verborgen cijfer is geen 0; klopt het teken bij marks in het manifest?",
      examples: same.slice(1, 10).map((change) => sayChange(change, comparison)),
    });
  });
}

function sayKind({ amount }: Point): string {
  if (typeof amount === "string") return sayAmount(amount);
  return amount === 0 ? "een 0" : "een getal";
}
