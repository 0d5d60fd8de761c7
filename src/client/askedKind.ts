import type { AreaKind } from "../domain/area.ts";
import type { SearchArea } from "./areaList.ts";
import { normaliseName } from "./normaliseName.ts";

/** What somebody typed, without the words that say which kind of area is meant: "swv Almere" asks for Almere. */
export interface Asked {
  words: string;
  /** Whether an area is of the kind that was asked for; true for all where none was. */
  suits: (area: Pick<SearchArea, "code" | "kind">) => boolean;
  /** The kind that was asked for. */
  kind: AreaKind | null;
}

/** Written out first: of these the beginning alone will do. */
const kindWords: Record<string, AreaKind> = {
  ...{ samenwerkingsverband: "samenwerkingsverband", swv: "samenwerkingsverband", verband: "samenwerkingsverband" },
  ...{ jeugdregio: "jeugdregio", jeugdhulpregio: "jeugdregio", regio: "jeugdregio" },
  ...{ provincie: "provincie", prov: "provincie", gemeente: "gemeente", gem: "gemeente" },
  ...{ po: "samenwerkingsverband", vo: "samenwerkingsverband" },
};

/** Takes "samenwerkingsverband", "swv po", "regio", "gem." and the like from before a name or a number. */
export function readAsked(input: string): Asked {
  const [, first = "", rest = ""] = /^\s*(\p{Letter}+)[\s.:-]+(.*)$/su.exec(input) ?? [];
  const word = normaliseName(first);
  const kind = kindWords[word];
  if (kind === undefined || normaliseName(rest) === "") return { words: input, suits: () => true, kind: null };
  const asked = readAsked(rest);
  const sector = word === "po" || word === "vo" ? word.toUpperCase() : "";
  const suits: Asked["suits"] = (area) => area.kind === kind && area.code.startsWith(sector) && asked.suits(area);
  return { words: asked.words, suits, kind };
}

/** The kind of which somebody types the name and nothing else yet: "provin". Fewer than four letters are no beginning. */
export function kindBegun(input: string): AreaKind | null {
  const typed = normaliseName(input);
  const word = Object.keys(kindWords).find((one) => one === typed || (typed.length > 3 && one.startsWith(typed)));
  return word === undefined || word.length < 3 ? null : kindWords[word]!;
}
