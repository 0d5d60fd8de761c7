import { isGroup } from "../../domain/area.ts";
import type { PageArea } from "../../views/areaIndex.ts";
import { mostAreas, writeChosen } from "../chosenComparison.ts";
import type { KnownAreas } from "./knownAreas.ts";

/** What a reader compares. It stands in the address, so that a link or a print keeps it. */
export interface Choice {
  /** Codes of one to five areas; none before anything is chosen. */
  areas: readonly string[];
  /** The code of an area or group; null where it follows from the areas. */
  benchmark: string | null;
  /** The slug of a theme. */
  theme: string;
  margins: boolean;
}

/** The areas of a choice, in its order. */
export function chosenAreas({ areas }: Choice, known: KnownAreas): PageArea[] {
  return areas.map((code) => known.areas.get(code));
}

/** The choice in an address, and a sentence for all that could not be read. */
export function readChoice(search: string, known: KnownAreas): { choice: Choice; remarks: string[] } {
  const asked = new URLSearchParams(search);
  const remarks: string[] = [];
  const codes = (asked.get("gebieden") ?? "").split(",").flatMap((text) => text.trim().toUpperCase() || []);
  const areas = readAreas(codes, known, remarks);
  return {
    choice: {
      areas,
      benchmark: readBenchmark(asked.get("met"), known, remarks),
      theme: readTheme(asked.get("thema"), known, remarks),
      margins: asked.get("marges") === "ja",
    },
    remarks,
  };
}

/** "?gebieden=GM0034,GM0363&met=PV24&thema=jeugdhulp": readChoice gives the same choice back. */
export function writeChoice({ areas, benchmark, theme, margins }: Choice): string {
  const chosen = writeChosen({ areas, benchmark });
  return `${chosen}${chosen === "?" ? "" : "&"}thema=${theme}${margins ? "&marges=ja" : ""}`;
}

function readAreas(codes: readonly string[], known: KnownAreas, remarks: string[]): string[] {
  const unknown = codes.filter((code) => !isArea(code, known));
  const areas = [...new Set(codes.filter((code) => isArea(code, known)))];
  for (const code of new Set(unknown)) remarks.push(`Het gebied “${shown(code)}” kennen wij niet. Het is weggelaten.`);
  if (areas.length + unknown.length < codes.length) remarks.push("Een gebied stond er meer dan een keer.");
  if (areas.length > mostAreas) remarks.push("U kunt vijf gebieden tegelijk vergelijken. U ziet de eerste vijf.");
  return areas.slice(0, mostAreas);
}

function readBenchmark(asked: string | null, known: KnownAreas, remarks: string[]): string | null {
  const code = asked?.trim().toUpperCase() ?? "";
  if (code === "" || known.find(code) !== undefined) return code || null;
  remarks.push(`Het gebied “${shown(code)}” om mee te vergelijken kennen wij niet. Wij kozen een ander.`);
  return null;
}

function readTheme(asked: string | null, { themes }: KnownAreas, remarks: string[]): string {
  const first = themes[0]!;
  if (asked === null || themes.some(({ slug }) => slug === asked)) return asked ?? first.slug;
  remarks.push(`Het thema “${shown(asked)}” kennen wij niet. U ziet het thema ${first.title}.`);
  return first.slug;
}

function isArea(code: string, known: KnownAreas): boolean {
  const found = known.find(code);
  return found !== undefined && !isGroup(found.kind);
}

/** An address may hold anything; a sentence shows its beginning. */
function shown(text: string): string {
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
