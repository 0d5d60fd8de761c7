import { element } from "../element.ts";
import type { Catalog } from "./catalog.ts";

/** Questions to start from. */
export const examples = [
  {
    title: "Wat is er per thema te vinden?",
    sql: "select thema, count(*) as indicatoren\nfrom indicatoren\ngroup by thema\norder by min(volgorde)",
  },
  {
    title: "Hoeveel cijfers ontbreken, en waarom?",
    sql: `select indicator, reden_ontbreekt, count(*) as rijen
from cijfers
where reden_ontbreekt is not null
group by all
order by rijen desc`,
  },
  {
    title: "Laagste, middelste en hoogste gemeente per jaar",
    sql: `select indicator, jaar, min(waarde) as laagste, median(waarde) as middelste, max(waarde) as hoogste,
  count(waarde) as gemeenten
from cijfers
where soort_gebied = 'gemeente'
group by all
order by indicator, jaar`,
  },
  {
    title: "Welke gemeenten verschillen duidelijk van Nederland?",
    sql: `select gebied, titel, jaar, verschil, oordeel
from vergelijkingen
join gebieden using (gebiedscode)
join indicatoren using (indicator)
where vergeleken_met = 'NL' and soort_gebied = 'gemeente' and oordeel like 'duidelijk%'
order by gebied, volgorde`,
  },
  {
    title: "Welke gemeenten liggen in meer dan een regio van een soort?",
    sql: `select gemeente.gebied as gemeente, regio.gebied as regio, aandeel
from lidmaatschappen
join gebieden as gemeente on gemeente.gebiedscode = gemeentecode
join gebieden as regio on regio.gebiedscode = lidmaatschappen.gebiedscode
where aandeel < 1
order by all`,
  },
];

/** The tables as lists of their columns, each with what it is. */
export function describeTables({ tables }: Pick<Catalog, "tables">): HTMLElement[] {
  return tables.flatMap(({ name, comment, columns }) => {
    const title = document.createElement("p");
    const list = document.createElement("dl");
    title.append(element("code", {}, name), `: ${comment}`);
    for (const column of columns) {
      list.append(element("dt", {}, column.name), element("dd", {}, column.comment));
    }
    return [title, list];
  });
}
