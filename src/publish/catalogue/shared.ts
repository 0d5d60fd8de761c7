import type { CatalogueSettings } from "../../domain/catalogueSettings.ts";
import type { Release } from "../../domain/release.ts";
import { siteAddress } from "../siteAddress.ts";
import { dutch, type Node } from "./node.ts";
import { concept, document, frequency, licence, place, standard } from "./publicLists.ts";

/** What everything in the catalogue refers to. */
export interface CatalogueShared {
  site: string;
  settings: CatalogueSettings;
  release: Release;
  catalogue: Pick<Node, "@id">;
  series: Pick<Node, "@id">;
  service: Pick<Node, "@id">;
  terms: {
    publisher: Node;
    contact: Node;
    licence: Node;
    rights: Node;
    themes: Node[];
    spatial: Node;
    frequency: Node;
    /** Explains the figures and all files. */
    manual: Node;
    data: Node;
    /** What every column means. */
    dictionary: Node;
  };
}

/** The things that the settings name, each with its class. */
export function catalogueShared(settings: CatalogueSettings, release: Release): CatalogueShared {
  const site = siteAddress();
  const at = (name: string) => ({ "@id": `${site}/data/catalogus.jsonld#${name}` });
  const { publisher, contact, themes } = settings;
  return {
    ...{ site, settings, release },
    catalogue: at("catalogus"),
    series: at("reeks"),
    service: at("api"),
    terms: {
      publisher: {
        "@id": publisher.uri,
        "@type": "foaf:Agent",
        "foaf:name": dutch(publisher.name),
        ...(publisher.type && { "dct:type": concept(publisher.type) }),
      },
      contact: {
        ...at("contact"),
        "@type": "vcard:Kind",
        "vcard:fn": contact.name,
        ...(contact.email !== undefined && { "vcard:hasEmail": { "@id": `mailto:${contact.email}` } }),
        ...(contact.page !== undefined && { "vcard:hasURL": { "@id": new URL(contact.page, site).href } }),
      },
      licence: licence(settings.licence),
      rights: {
        ...at("rechten"),
        "@type": "dct:RightsStatement",
        "rdfs:label": dutch("U mag de cijfers gebruiken als u de bron noemt. Elke bron heeft een eigen licentie."),
      },
      themes: themes.map(concept),
      spatial: place(settings.spatial),
      frequency: frequency(settings.frequency),
      manual: document(`${site}/over/methode/`, "Methode"),
      data: document(`${site}/over/data/`, "Open data"),
      dictionary: standard(`${site}/data/datawoordenboek.csv`, "Datawoordenboek"),
    },
  };
}
