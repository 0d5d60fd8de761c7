import type { Edition } from "./edition.ts";
import type { Link } from "./page.ts";

/** Where one kind of reader goes first. */
export interface Entrance {
  title: string;
  text: string;
  links: Link[];
}

/** Three kinds of reader, from who wants one figure to who wants all. */
export function entrances({ answers }: Pick<Edition, "answers">): Entrance[] {
  const survey = answers !== undefined && answers.regions.length > 0;
  return [
    {
      title: "Inwoner, ouder of raadslid",
      text: "U wilt weten hoe het in uw gemeente gaat.",
      links: [
        { text: "Kies uw gemeente", href: "/#gebieden" },
        { text: "Zo leest u een grafiek", href: "/over/lezen/" },
        { text: "Vragenlijst invullen", href: "/meedoen/invullen/" },
      ],
    },
    {
      title: "Beleidsadviseur of bestuurder",
      text: "U bereidt het overleg over onderwijs en jeugdhulp voor.",
      links: [
        { text: "Stukken voor het OOGO", href: "/oogo/" },
        { text: "Gebieden vergelijken", href: "/vergelijken/" },
        ...(survey ? [{ text: "Wat mensen vinden van de samenwerking", href: "/vragenlijst/" }] : []),
        { text: "Meedoen met uw regio", href: "/meedoen/" },
      ],
    },
    {
      title: "Onderzoeker of statisticus",
      text: "U wilt zelf rekenen, en weten waar elk cijfer vandaan komt.",
      links: [
        { text: "Alle cijfers verkennen", href: "/verkennen/" },
        { text: "Cijfers ophalen en noemen", href: "/over/gebruiken/" },
        { text: "Methode", href: "/over/methode/" },
        { text: "Bronnen", href: "/over/bronnen/" },
      ],
    },
  ];
}
