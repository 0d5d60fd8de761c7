import type { Edition } from "../../views/edition.ts";
import { siteAddress } from "../siteAddress.ts";

/** What metadata says of itself in any case: what it is, who made it and when, on what conditions. */
export function csvwHead(
  title: string,
  description: string,
  page: string,
  { release, catalogue }: Pick<Edition, "release" | "catalogue">,
): object {
  const maker = catalogue?.publisher.name;
  return {
    ...csvwContext,
    "dc:title": title,
    "dc:description": description,
    ...(maker !== undefined && { "dc:creator": maker, "dc:publisher": maker }),
    "dc:issued": { "@value": release.date, "@type": "xsd:date" },
    "dc:language": "nl",
    "dc:isPartOf": `Monitor Aansluiting Onderwijs Jeugdhulp, uitgave ${release.id}: ${release.title}`,
    "dcat:landingPage": { "@id": `${siteAddress()}${page}` },
    ...(catalogue && { "dc:license": { "@id": catalogue.licence.uri } }),
    "dc:rights": "U mag de cijfers gebruiken als u de bron noemt.",
    ...(release.demo && { notes: [{ "dc:description": "Alle cijfers zijn voorbeeldcijfers: zij zijn verzonnen." }] }),
    dialect: { delimiter: ";", encoding: "utf-8", header: true, headerRowCount: 1, quoteChar: '"', doubleQuote: true },
  };
}

/** Text without a language of its own is Dutch. */
const csvwContext = { "@context": ["http://www.w3.org/ns/csvw", { "@language": "nl" }] };
