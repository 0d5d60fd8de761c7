import { Item } from "../../../src/domain/questionnaire.ts";
import { SurveyExport } from "../../../src/domain/survey.ts";
import { type ReadExport, readExport } from "../../../src/sources/survey/readExport.ts";

/** What an item is made of in a test: the rest is usual. */
export type ItemFacts = Partial<Item> & Pick<Item, "id" | "type">;

export function itemOf(facts: ItemFacts): Item {
  return Item.parse({ theme: "oordeel", text: `Vraag ${facts.id}`, ...facts });
}

/** Reads a file as an export of a region, with these items. */
export function readAs(content: string | Uint8Array, items: readonly Item[], more: object = {}): ReadExport {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const from = SurveyExport.parse({ group: "professionals", file: "export.csv", ...more });
  const of = { year: 2021, region: "flevoland", corrected: false, items, export: from };
  return readExport({ ...of, bytes, file: "answers/export.csv" });
}

/** The codes of an item, or of one option of it. */
export function codesOf({ sheet }: ReadExport, item: string, option = 0): number[] {
  return [...(sheet!.columns.find((column) => column.item === item && column.option === option)?.codes ?? [])];
}

/** How often each code stands in a column: `{ 1: 936, 2: 250 }`. */
export function tally(codes: readonly number[]): Record<number, number> {
  return Object.fromEntries([...Map.groupBy(codes, (code) => code)].map(([code, same]) => [code, same.length]));
}

/** Answers from few enough questions to write down in a test. */
export const statement = itemOf({
  id: "P04",
  type: "agreement",
  text: "Ik weet wie ik moet bellen.",
  dont_know: "weet ik niet",
});
export const mark = itemOf({ id: "P20", type: "mark", text: "Welk cijfer geeft u?", dont_know: "weet ik niet" });
export const yesNo = itemOf({
  id: "P06",
  type: "yes-no",
  text: "Werkt er een vaste hulpverlener?",
  dont_know: "weet ik niet",
});
export const open = itemOf({ id: "P29", type: "open", text: "Wat gaat goed?" });
export const contacts = itemOf({
  id: "P03",
  type: "multiple",
  text: "Met wie had u contact?",
  options: ["huisarts", "school", "school, po of vo", "met niemand van deze"],
  dont_know: "weet ik niet",
});
export const work = itemOf({
  id: "P01",
  type: "single",
  theme: "achtergrond",
  text: "Waar werkt u het meest?",
  options: ["jeugdhulp", "primair onderwijs", "voortgezet onderwijs", "anders"],
  subgroups: { jeugdhulp: "jeugdhulp", "primair onderwijs": "po", "voortgezet onderwijs": "vo" },
});
