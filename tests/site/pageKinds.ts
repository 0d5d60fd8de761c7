/** One page of every kind, the same in the demo and the real site. Another kind of page is another line here. */
export const pageKinds = [
  "/",
  "/gemeente/almere/",
  "/gemeente/almere/bevolking/",
  "/gemeente/rotterdam/onderwijs/",
  "/gemeente/almere/jeugdhulp/",
  "/samenwerkingsverband/po2707/onderwijs/",
  "/jeugdregio/flevoland/bevolking/",
  "/provincie/groningen/",
  "/nederland/",
  "/nederland/onderwijs/",
  "/thema/onderwijs/",
  "/indicator/aandeel-sbo/",
  "/zoeken/",
  "/over/",
  "/over/methode/",
  "/over/begrippen/",
  "/over/bronnen/",
  "/over/bronnen/cbs-jeugdhulp/",
  "/over/gebruiken/",
  "/over/data/",
  "/over/lezen/",
  "/toegankelijkheid/",
  "/vergelijken/",
  "/vergelijken/?gebieden=GM0034,GM0363&met=PV24&thema=jeugdhulp",
  "/verkennen/",
  "/oogo/",
  "/oogo/po2401/",
  "/oogo/po2401/onderwijs/",
  "/oogo/po2401/bijlage/",
  "/inbedden/",
  "/inbedden/gemeente/almere/jeugdhulp/",
  "/meedoen/",
  "/meedoen/invullen/",
  "/gemeente/almere/wijzigingen/",
  "/release/",
  "/404.html",
];

/** Kinds that the demo alone has: pages of the survey. */
export const surveyKinds = [
  "/vragenlijst/",
  "/vragenlijst/flevoland/",
  "/vragenlijst/flevoland/oordeel/",
  "/vragenlijst/flevoland/vragen/",
  "/thema/samenwerking/",
  "/gemeente/almere/samenwerking/",
];

/** The kinds of a site, by its name. */
export function kindsOf(site: string): string[] {
  return site === "demo" ? [...pageKinds, ...surveyKinds] : pageKinds;
}
