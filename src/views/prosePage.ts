import { type Edition, page } from "./edition.ts";
import type { Link, Page } from "./page.ts";

/** Shared by the pages of prose: about, method, taking part, not found. Their words are in content/pages/. */
export interface ProsePage extends Page {
  kind: "tekst";
  slug: string;
  /** What to read next, where that depends on the release. */
  more?: Link[];
}

const home = { text: "Home", href: "/" };
const about = { text: "Over deze site", href: "/over/" };
const takingPart = { text: "Meedoen", href: "/meedoen/" };

/** The file of the words, the address, and what leads there. */
const prose: readonly { slug: string; address: string; title: string; parents: readonly Link[] }[] = [
  { slug: "over", address: "over", title: "Over deze site", parents: [] },
  { slug: "methode", address: "over/methode", title: "Methode", parents: [about] },
  { slug: "begrippen", address: "over/begrippen", title: "Begrippen", parents: [about] },
  { slug: "gebruiken", address: "over/gebruiken", title: "Cijfers gebruiken en noemen", parents: [about] },
  { slug: "redactie", address: "over/redactie", title: "Handboek voor de redactie", parents: [about] },
  { slug: "inbedden", address: "inbedden", title: "Een cijfer op uw eigen site", parents: [about] },
  { slug: "toegankelijkheid", address: "toegankelijkheid", title: "Toegankelijkheid", parents: [] },
  { slug: "404", address: "404", title: "Deze pagina bestaat niet", parents: [] },
  { slug: "zoeken", address: "zoeken", title: "Zoeken", parents: [] },
  { slug: "meedoen/meedoen", address: "meedoen", title: "Meedoen met uw regio", parents: [] },
  { slug: "meedoen/privacy", address: "meedoen/privacy", title: "Privacy bij de vragenlijst", parents: [takingPart] },
  { slug: "meedoen/invullen", address: "meedoen/invullen", title: "De vragenlijst invullen", parents: [takingPart] },
  {
    slug: "meedoen/documenten",
    address: "meedoen/documenten",
    title: "Brieven bij de vragenlijst",
    parents: [takingPart],
  },
];

/** The pages whose words an editor writes. */
export function prosePages(edition: Edition): ProsePage[] {
  return prose.map(({ slug, address, title, parents }) => ({
    ...page(edition, address, title, `${title}: Monitor Aansluiting Onderwijs Jeugdhulp.`, [home, ...parents]),
    kind: "tekst",
    slug,
    ...(slug === "meedoen/meedoen" ? { more: afterTakingPart(edition) } : {}),
  }));
}

/** The questionnaires, and what came of them elsewhere, are there where the release has a survey. */
function afterTakingPart({ answers }: Pick<Edition, "answers">): Link[] {
  const survey = answers !== undefined && answers.regions.length > 0;
  return [
    ...(survey ? [{ text: "Alle vragen van de vragenlijst", href: "/meedoen/vragenlijst/" }] : []),
    { text: "Brieven bij de vragenlijst", href: "/meedoen/documenten/" },
    { text: "Privacy bij de vragenlijst", href: "/meedoen/privacy/" },
    { text: "De vragenlijst invullen: voor deelnemers", href: "/meedoen/invullen/" },
    ...(survey ? [{ text: "Uitkomsten van andere regio's", href: "/vragenlijst/" }] : []),
  ];
}
