import { type Comparison, inFile, nameFew, outOf, say } from "./compared.ts";
import { type Finding, finding } from "./finding.ts";
import type { FilePair } from "./pairFiles.ts";
import { type ColumnProfile, linesOf, type NumberProfile, roundings } from "./tableProfile.ts";

/** How the cells of the columns that both files have are written: codes, signs, decimals, rounding, unit. */
export function compareCells(pair: FilePair, comparison: Comparison): Finding[] {
  if (pair.old.hash === pair.now.hash) return [];
  const both = columnsInBoth(pair);
  return [
    ...both.flatMap(({ old, now }) => [
      ...emptied(old, now, pair, comparison),
      ...compareTexts(old, now, pair, comparison),
      ...(old.numbers === null || now.numbers === null
        ? otherKind(old, now, pair, comparison)
        : compareNumbers(now, old.numbers, now.numbers, pair, comparison)),
    ]),
    ...shiftedCodes(both, pair, comparison),
    ...compareLines(both, pair, comparison),
    ...compareForm(pair, comparison),
  ];
}

interface ColumnPair {
  old: ColumnProfile;
  now: ColumnProfile;
}

/** By name; of columns with the same name by their order. */
function columnsInBoth({ old, now }: FilePair): ColumnPair[] {
  const before = Map.groupBy(old.profile.columns, ({ name }) => name);
  return now.profile.columns.flatMap((column) => {
    const same = before.get(column.name)?.shift();
    return same === undefined ? [] : [{ old: same, now: column }];
  });
}

function gravity({ used }: ColumnProfile): { severity: "stops" | "look" } {
  return { severity: used.length > 0 ? "stops" : "look" };
}

/** Years and areas are told by the figures; of the other columns each code that came or went. */
function compareTexts(old: ColumnProfile, now: ColumnProfile, pair: FilePair, comparison: Comparison): Finding[] {
  if (old.texts === null || now.texts === null || now.used.includes("period")) return [];
  const place = { ...inFile(pair.now, comparison), line: pair.now.profile.headerLine, column: now.name };
  const gone = Object.keys(old.texts).filter((text) => now.texts![text] === undefined);
  const fresh = Object.keys(now.texts).filter((text) => old.texts![text] === undefined);
  const named = (texts: string[]) => nameFew(texts.map((text) => (text === "" ? "(leeg)" : text)));
  const found: Finding[] = [];
  if (gone.length > 0)
    found.push(
      finding("code-weg", {
        ...place,
        severity: now.used.includes("where") ? "stops" : "look",
        message: `${outOf(gone.length, Object.keys(old.texts).length)} codes of namen ${gone.length === 1 ? "komt" : "komen"} niet meer voor: ${named(gone)}`,
        old: gone[0]!,
        ...(fresh.length > 0 && fresh.length === gone.length ? { new: fresh[0]! } : {}),
      }),
    );
  if (fresh.length > 0)
    found.push(
      finding("code-nieuw", {
        ...place,
        message: `${say(fresh.length)} ${fresh.length === 1 ? "code of naam is" : "codes of namen zijn"} nieuw: ${named(fresh)}`,
        new: fresh[0]!,
      }),
    );
  return found;
}

/** A column of which half of the cells or more became empty. */
function emptied(old: ColumnProfile, now: ColumnProfile, pair: FilePair, comparison: Comparison): Finding[] {
  const [before, after] = [
    old.filled / Math.max(1, pair.old.profile.rows),
    now.filled / Math.max(1, pair.now.profile.rows),
  ];
  if (old.filled === 0 || after > before / 2) return [];
  return [
    finding("ander-teken", {
      ...inFile(pair.now, comparison),
      line: pair.now.profile.headerLine,
      column: now.name,
      ...gravity(now),
      message: now.filled === 0 ? "de kolom is leeg" : "de kolom is voor een groot deel leeg",
      old: `${say(old.filled)} cellen gevuld`,
      new: `${say(now.filled)} cellen gevuld`,
      hint: "zijn de cijfers bij opnieuw opslaan verdwenen? Haal het bestand opnieuw op bij de bron",
    }),
  ];
}

/** Numbers where there were codes, as when a spreadsheet takes the zero from 0363. */
function otherKind(old: ColumnProfile, now: ColumnProfile, pair: FilePair, comparison: Comparison): Finding[] {
  if ((old.numbers === null) === (now.numbers === null) || old.filled === 0 || now.filled === 0) return [];
  return [
    finding("opmaak", {
      ...inFile(pair.now, comparison),
      line: pair.now.profile.headerLine,
      column: now.name,
      ...gravity(now),
      message: old.numbers === null ? "hier stonden codes en nu getallen" : "hier stonden getallen en nu teksten",
      hint: "zijn nullen vooraan verdwenen (0363 werd 363)? Haal het bestand opnieuw op bij de bron",
    }),
  ];
}

function compareNumbers(
  column: ColumnProfile,
  old: NumberProfile,
  now: NumberProfile,
  pair: FilePair,
  comparison: Comparison,
): Finding[] {
  const place = {
    ...inFile(pair.now, comparison),
    line: pair.now.profile.headerLine,
    column: column.name,
    ...gravity(column),
  };
  return [
    ...compareDecimals(old, now).map((found) => finding("afronding", { ...place, ...found })),
    ...compareRounding(old, now).map((found) => finding("afronding", { ...place, ...found })),
    ...compareSigns(old, now).map((found) => finding("ander-teken", { ...place, ...found })),
    ...compareUnit(old, now).map((found) => finding("andere-eenheid", { ...place, ...found })),
  ];
}

type Said = { message: string; old?: string; new?: string; hint?: string; severity?: "look" };

/** Fewer numbers without decimals, or all multiples of ten, may be chance. */
const fewest = 5;

function compareDecimals(old: NumberProfile, now: NumberProfile): Said[] {
  const [before, after] = [old, now].map(({ comma, point }) => comma + point) as [number, number];
  const had = `${outOf(before, old.count)} getallen hadden decimalen`;
  if (before >= Math.max(fewest, old.count / 4) && after === 0 && now.count >= fewest)
    return [
      {
        message: `de decimalen zijn verdwenen: ${had}, nu geen enkel`,
        hint: "zijn ze verdwenen bij opnieuw opslaan (11,7 werd 117 of 12)? Haal het bestand opnieuw op bij de bron",
      },
    ];
  if (before >= Math.max(20, old.count / 2) && after / now.count < (0.6 * before) / old.count)
    return [{ message: `veel decimalen zijn verdwenen: ${had}, nu ${outOf(after, now.count)}` }];
  if (before === 0 && after > now.count / 4 && old.count >= fewest)
    return [{ message: "de getallen hebben nu decimalen, eerst niet", severity: "look" }];
  if (before > 0 && after > 0 && old.comma > old.point !== now.comma > now.point)
    return [
      {
        message: "het decimaalteken is veranderd",
        old: old.comma > old.point ? "," : ".",
        new: now.comma > now.point ? "," : ".",
        severity: "look",
      },
    ];
  return [];
}

function compareRounding(old: NumberProfile, now: NumberProfile): Said[] {
  const rounds = ({ multiples, nonZero }: NumberProfile) =>
    roundings.filter((_, at) => nonZero >= fewest && multiples[at] === nonZero).at(-1) ?? 1;
  const nearly = ({ multiples, nonZero }: NumberProfile, unit: number) =>
    unit > 1 && multiples[roundings.indexOf(unit as 5)]! >= 0.9 * nonZero;
  const [before, after] = [rounds(old), rounds(now)];
  if (before === after || Math.min(old.nonZero, now.nonZero) < fewest) return [];
  const unrounded = (unit: number) => (unit === 1 ? "niet afgerond" : `afgerond op ${say(unit)}`);
  // One number that is not: that is a revised figure and no other rounding.
  if (after > before ? nearly(old, after) : nearly(now, before)) return [];
  return [
    {
      message: "de afronding is veranderd",
      old: unrounded(before),
      new: unrounded(after),
      hint: "klopt dat met de toelichting van de bron? Zet dan rounded in het manifest",
    },
  ];
}

function compareSigns(old: NumberProfile, now: NumberProfile): Said[] {
  const signs = new Set([...Object.keys(old.signs), ...Object.keys(now.signs)]);
  return [...signs].filter(isMark).flatMap((sign) => {
    const [before, after] = [old.signs[sign] ?? 0, now.signs[sign] ?? 0];
    const named = sign === "" ? "een lege cel" : `"${sign.slice(0, 20)}"`;
    if (before > 0 && after === 0)
      return [{ message: `${named} stond hier ${say(before)} keer en nu nergens meer`, hint: signHint }];
    if (before === 0 && after > 0)
      return [{ message: `${named} staat hier nu ${say(after)} keer en eerst nergens`, hint: signHint }];
    return [];
  });
}

/** What publishers write in place of a number; a house number with a letter is none. */
function isMark(text: string): boolean {
  return /^[^\p{L}\d]*$|^[<>≤]\s*\d+$|^x$|^n\.?\s?[bvat]|^na?n$|^null$|^#/iu.test(text);
}

const signHint = "is een verborgen of ontbrekend cijfer een getal geworden, of andersom?";

/** The mean shifts by a power of ten: another unit. */
function compareUnit(old: NumberProfile, now: NumberProfile): Said[] {
  const [before, after] = [old, now].map(({ sum, count }) => sum / Math.max(1, count)) as [number, number];
  if (Math.min(old.count, now.count) < 3 || before <= 0 || after <= 0) return [];
  const power = Math.log10(after / before);
  if (Math.round(power) === 0 || Math.abs(power - Math.round(power)) > 0.02) return [];
  const ratio = 10 ** Math.abs(Math.round(power));
  return [
    {
      message: `de getallen zijn samen ${say(ratio)} keer zo ${power > 0 ? "groot" : "klein"} als eerst: dat lijkt een andere eenheid`,
      hint: "staan de cijfers in duizendtallen, of in andere dan de vorige keer? Zet dan factor in het manifest",
    },
  ];
}

/** The same codes in another order while the other columns stayed: figures then stand with other areas. */
function shiftedCodes(both: readonly ColumnPair[], pair: FilePair, comparison: Comparison): Finding[] {
  if (pair.old.profile.rows !== pair.now.profile.rows) return [];
  const moved = both.filter(({ old, now }) => old.bag === now.bag && old.order !== now.order);
  const stayed = both.filter(({ old, now }) => old.order === now.order && old.filled > 0);
  if (moved.length === 0 || stayed.length === 0) return [];
  return moved.map(({ now }) =>
    finding("verschoven", {
      ...inFile(pair.now, comparison),
      line: firstChanged(pair) ?? pair.now.profile.headerLine,
      column: now.name,
      ...gravity(now),
      message: "dezelfde waarden staan in een andere volgorde, terwijl andere kolommen gelijk bleven",
      hint: "is deze kolom los van de rest gesorteerd of een rij verschoven? Haal het bestand opnieuw op bij de bron",
    }),
  );
}

function firstChanged(pair: FilePair): number | undefined {
  return newLines(pair)[0];
}

/** The lines whose row the earlier file has not, or has less often. */
function newLines({ old, now }: FilePair): number[] {
  return surplus(now.profile, old.profile);
}

function surplus(own: FilePair["now"]["profile"], other: FilePair["now"]["profile"]): number[] {
  const left = new Map<string, number>();
  for (const { row } of linesOf(other)) left.set(row, (left.get(row) ?? 0) + 1);
  const lines: number[] = [];
  for (const { line, row } of linesOf(own)) {
    const count = left.get(row) ?? 0;
    if (count > 0) left.set(row, count - 1);
    else lines.push(line);
  }
  return lines;
}

/** How many rows came, went and changed, and in which columns. */
function compareLines(both: readonly ColumnPair[], pair: FilePair, comparison: Comparison): Finding[] {
  const { old, now } = pair;
  if (both.length !== old.profile.columns.length || both.length !== now.profile.columns.length) {
    if (old.profile.rows === now.profile.rows) return [];
  }
  const [fresh, gone] = [surplus(now.profile, old.profile), surplus(old.profile, now.profile)];
  const changed = both
    .filter(({ old: before, now: after }) => before.bag !== after.bag)
    .map(({ now: { name } }) => name);
  const place = { ...inFile(now, comparison), line: fresh[0] ?? now.profile.headerLine };
  if (fresh.length === 0 && gone.length === 0) {
    const moved = both.some(({ old: before, now: after }) => before.order !== after.order);
    return moved
      ? [finding("opmaak", { ...place, severity: "known", message: "de rijen staan in een andere volgorde" })]
      : [];
  }
  const lines = (some: readonly number[]) => nameFew(some.map(String), 8);
  const where =
    gone.length > 0 && fresh.length === 0 ? ` (regel ${nameFew(gone.map(String), 3)} van het vorige bestand)` : "";
  const counts = `${say(fresh.length)} nieuw of veranderd, ${say(gone.length)} niet meer zo te vinden${where}`;
  return [
    finding("rijen", {
      ...place,
      ...(changed.length === 0 ? {} : { column: nameFew(changed, 3) }),
      message: `van de rijen zijn er ${counts}`,
      old: `${say(old.profile.rows)} rijen`,
      new: `${say(now.profile.rows)} rijen`,
      examples: [
        ...(fresh.length > 0 ? [`nieuw of veranderd: regel ${lines(fresh)}`] : []),
        ...(gone.length > 0 ? [`in het vorige bestand: regel ${lines(gone)}`] : []),
      ],
    }),
    ...halfFile(pair, gone, comparison),
  ];
}

/** The lines of the last rows of a file. */
function lastLines(profile: FilePair["now"]["profile"], count: number): number[] {
  return [...linesOf(profile)].slice(-count).map(({ line }) => line);
}

/** So much of the rows is never lost by a new edition of a table. */
const toleratedLoss = 0.1;

function halfFile({ old, now }: FilePair, gone: readonly number[], comparison: Comparison): Finding[] {
  const part = 1 - now.profile.rows / Math.max(1, old.profile.rows);
  const isTail = gone.length > 0 && lastLines(old.profile, gone.length)[0] === gone[0];
  if (part < toleratedLoss && !(isTail && now.profile.rows < old.profile.rows)) return [];
  const share =
    part >= toleratedLoss
      ? `${Math.round(100 * part)}% van de rijen is weg`
      : `de laatste ${say(gone.length)} rijen zijn weg`;
  return [
    finding("half-bestand", {
      ...inFile(now, comparison),
      line: now.profile.headerLine + now.profile.lines.length / 5,
      message: `${share}; op deze regel houdt het bestand op`,
      old: `${say(old.profile.rows)} rijen`,
      new: `${say(now.profile.rows)} rijen`,
      hint: "is het ophalen of opslaan afgebroken? Haal het bestand opnieuw op bij de bron",
    }),
  ];
}

/** How the file is written as a whole. */
function compareForm({ old, now }: FilePair, comparison: Comparison): Finding[] {
  const place = { ...inFile(now, comparison), line: 1 };
  const found: Finding[] = [];
  if (old.encoding !== now.encoding)
    found.push(
      finding("opmaak", {
        ...place,
        message: "de codering van de letters is een andere",
        old: old.encoding,
        new: now.encoding,
      }),
    );
  if (old.delimiter !== now.delimiter)
    found.push(
      finding("opmaak", {
        ...place,
        message: "het scheidingsteken is een ander",
        old: sayDelimiter(old.delimiter),
        new: sayDelimiter(now.delimiter),
      }),
    );
  const [before, after] = [old, now].map(({ profile }) => profile.columns.map(({ name }) => name)) as [
    string[],
    string[],
  ];
  const moved = after.find(
    (name, at) => before.length === after.length && before.includes(name) && before[at] !== name,
  );
  if (moved !== undefined && before.every((name) => after.includes(name)))
    found.push(
      finding("opmaak", {
        ...place,
        column: moved,
        severity: "known",
        message: "de kolommen staan in een andere volgorde",
      }),
    );
  return found;
}

function sayDelimiter(delimiter: string | null): string {
  if (delimiter === null) return "geen";
  return delimiter === "\t" ? "tab" : delimiter;
}
