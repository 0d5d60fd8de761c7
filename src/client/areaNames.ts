import type { SearchArea } from "./areaList.ts";
import { normaliseName } from "./normaliseName.ts";
import { soundOf } from "./soundOf.ts";

/** One way to call an area, in the forms in which what is typed is compared with it. */
export interface AreaName {
  area: SearchArea;
  /** What the reader sees: "Almere", or "Muiden → Gooise Meren" where it is not its own name. */
  text: string;
  /** Its own name, one of its other names, or its code. */
  kind: "own" | "other" | "code";
  /** The name from each of its words on: "defriesemeren", "friesemeren", "meren". */
  beginnings: readonly string[];
  /** The same as they sound. */
  sounds: readonly string[];
  /** The name up to a bracket or comma: "bergen" of "Bergen (NH.)", "utrecht" of "Utrecht, Zeist en omgeving". */
  head: string;
  /** Which letters are in it, a bit each, and in how it sounds. */
  letters: number;
  soundLetters: number;
}

/** Every way to call an area: its name, its other names and its code. */
export function areaNames(area: SearchArea, others: readonly string[]): AreaName[] {
  return [
    areaName(area, area.name, "own"),
    ...others.map((other) => areaName(area, other, "other")),
    // Of a samenwerkingsverband the number alone too: people leave the sector out.
    ...(area.kind === "samenwerkingsverband" ? [area.code, area.code.slice(2)] : [area.code]).map((code) =>
      areaName(area, code, "code"),
    ),
  ];
}

function areaName(area: SearchArea, name: string, kind: AreaName["kind"]): AreaName {
  const beginnings = wordBeginnings(name);
  const sounds = beginnings.map(soundOf);
  return {
    area,
    text: kind === "other" ? `${name} → ${area.name}` : area.name,
    kind,
    beginnings,
    sounds,
    head: normaliseName(name.split(/[(,]/)[0]!),
    letters: lettersOf(beginnings[0]!),
    soundLetters: lettersOf(sounds.join("")),
  };
}

function wordBeginnings(name: string): string[] {
  const words = name.split(/[^\p{Letter}\p{Mark}\p{Number}]+/u).map(normaliseName);
  const beginnings = words.map((_, index) => words.slice(index).join(""));
  // Only the last may be empty: after a bracket, or of a name without letters.
  return [beginnings[0]!, ...beginnings.slice(1).filter((beginning) => beginning !== "")];
}

/** The letters of a normalised name, a bit each; what is no letter counts as one of its own. */
export function lettersOf(name: string): number {
  let letters = 0;
  for (const letter of name) letters |= 1 << Math.max(0, Math.min(31, letter.charCodeAt(0) - 96));
  return letters;
}
