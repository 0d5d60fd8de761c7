import type { AreaKind } from "../domain/area.ts";

export interface Link {
  text: string;
  href: string;
}

/** Links under a heading. */
export interface LinkGroup {
  heading: string;
  links: Link[];
}

/** What every page says around its own content. */
export interface Page {
  /** Without slash at the end: gemeente/almere/onderwijs. The file of the view has the same name. */
  address: string;
  title: string;
  /** One sentence for search engines and previews. */
  description: string;
  /** From the home page to the parent of this page. */
  breadcrumbs: Link[];
  release: {
    id: string;
    title: string;
    date: string;
    demo: boolean;
    /** Whether there are pages of the survey. */
    survey: boolean;
  };
}

/** What search may filter on. */
export interface SearchFilters {
  soort: string;
  thema?: string;
}

/** In Dutch, as headings and filters say them: one and many. */
export const kindNames: Record<AreaKind, { one: string; many: string }> = {
  gemeente: { one: "Gemeente", many: "Gemeenten" },
  samenwerkingsverband: { one: "Samenwerkingsverband", many: "Samenwerkingsverbanden" },
  jeugdregio: { one: "Jeugdregio", many: "Jeugdregio's" },
  provincie: { one: "Provincie", many: "Provincies" },
  nederland: { one: "Nederland", many: "Nederland" },
};
