import type { Item, SurveyGroup } from "../../domain/questionnaire.ts";

/** An item of one region, as its file has it. */
type AddedItem = Omit<Item, "reversed" | "depth" | "sensitive">;

const youngAtTheTable: AddedItem = {
  id: "X01",
  theme: "vormen-van-samenwerking",
  type: "yes-no",
  text: "Zitten jongeren zelf mee aan tafel als het over hen gaat?",
  dont_know: "weet ik niet",
};

const oneRoute: AddedItem = {
  id: "X02",
  theme: "organisatie-van-de-zorg",
  type: "single",
  text: "Is er op scholen één duidelijke route naar jeugdhulp?",
  options: ["nergens", "op enkele plaatsen", "op de meeste plaatsen", "overal"],
  dont_know: "weet ik niet",
  positive: ["op de meeste plaatsen", "overal"],
};

const travel: AddedItem = {
  id: "X11",
  theme: "organisatie-van-de-zorg",
  type: "agreement",
  text: "De hulp is dichtbij genoeg.",
  dont_know: "weet ik niet",
  not_applicable: "er was geen hulp",
};

/** What a region asks beside the model: Flevoland since 2020, Haaglanden in 2021. */
export function addedItems(region: string, year: number): Partial<Record<SurveyGroup, AddedItem[]>> {
  if (region === "flevoland" && year === 2020) {
    const wording = { letter: "D" as const };
    return { professionals: [youngAtTheTable, oneRoute].map((item) => ({ ...item, wording })) };
  }
  if (region === "flevoland" && year === 2021) return { professionals: [youngAtTheTable, oneRoute] };
  return region === "haaglanden" && year === 2021 ? { "ouders-en-jongeren": [travel] } : {};
}
