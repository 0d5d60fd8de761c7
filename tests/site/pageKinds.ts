/** The pages of the survey, which the demo alone has. */
export const surveyKinds = [
  "/vragenlijst/",
  "/vragenlijst/flevoland/",
  "/vragenlijst/flevoland/oordeel/",
  "/vragenlijst/flevoland/vragen/",
  "/thema/samenwerking/",
  "/gemeente/almere/samenwerking/",
];

/** One page of every kind, the same in the demo and the real site. */
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
  "/toegankelijkheid/",
  "/404.html",
];
