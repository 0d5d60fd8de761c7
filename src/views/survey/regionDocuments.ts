import type { LinkGroup } from "../page.ts";
import { regionAddress } from "./regionThemePage.ts";
import type { PublishedRegion } from "./surveyIndex.ts";
import { groupNames, groupsInOrder } from "./surveyNames.ts";

/** What of a region can be handed out or reckoned with: reports of each year, letters, and every published number. */
export function regionDocuments(region: PublishedRegion): LinkGroup[] {
  const at = regionAddress(region);
  const letter = (name: string) => `${at}documenten/${name}.pdf`;
  return [
    {
      heading: "Verslagen en cijfers",
      links: [
        ...region.years.toReversed().flatMap((year) => [
          { text: `Verslag voor bestuurders, ${year} (pdf)`, href: `${at}${year}/bestuurders.pdf` },
          { text: `Verslag voor professionals, ${year} (pdf)`, href: `${at}${year}/professionals.pdf` },
        ]),
        { text: "Alle cijfers van deze regio (csv)", href: `/data/vragenlijst/${region.slug}.csv` },
      ],
    },
    {
      heading: "Brieven bij de vragenlijst",
      links: [
        ...groupsInOrder.map((group) => ({
          text: `Uitnodiging voor ${groupNames[group].toLowerCase()} (pdf)`,
          href: letter(`uitnodiging-${group}`),
        })),
        { text: "Uitleg voor deelnemers (pdf)", href: letter("uitleg-voor-deelnemers") },
      ],
    },
  ];
}
