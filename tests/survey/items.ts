import { Item } from "../../src/domain/questionnaire.ts";

/** One item of each type that has numbers. */
export const statement = item("P04", "agreement", { text: "Ik weet wie ik moet bellen.", dont_know: "weet ik niet" });
export const mark = item("P20", "mark", { text: "Welk cijfer geeft u de samenwerking?", dont_know: "weet ik niet" });
export const change = item("P22", "single", {
  text: "Is de samenwerking veranderd?",
  options: ["veel slechter", "slechter", "gelijk gebleven", "beter", "veel beter"],
  positive: ["beter", "veel beter"],
  negative: ["veel slechter", "slechter"],
});
export const contacts = item("P03", "multiple", {
  text: "Met wie had u contact?",
  options: ["wijkteam", "huisarts", "met niemand van deze"],
  dont_know: "weet ik niet",
});

function item(id: string, type: Item["type"], more: object): Item {
  return Item.parse({ id, type, theme: "oordeel", ...more });
}
