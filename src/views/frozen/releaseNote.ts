import { areaKinds } from "../../domain/area.ts";
import type { Release } from "../../domain/release.ts";
import { formatDate } from "../formatNumber.ts";
import type { Link } from "../page.ts";
import { wayUp } from "./frozenPage.ts";

/** The site that a page of a release is laid out in. */
export interface Standing {
  /** The release at the plain addresses. */
  id: string;
  /** Whether there is a page at a plain address: "gemeente/almere/onderwijs". */
  has: (address: string) => boolean;
}

/** What is said above a page of a release. */
export interface ReleaseNote {
  sentences: string[];
  /** To the newest figures, relative to the page itself. */
  link: Link;
}

/** Which release a page is of, and where the newest figures are. `address`: of the page within its release. */
export function releaseNote(
  { id, date, demo }: Pick<Release, "id" | "date" | "demo">,
  address: string,
  standing: Standing,
): ReleaseNote {
  const newest = standing.id === id;
  return {
    sentences: [
      `Uitgave ${id} van ${formatDate(date)}.`,
      newest ? "Dit is de nieuwste uitgave." : "Dit is niet de nieuwste uitgave.",
      ...(demo ? ["Voorbeeldcijfers: deze cijfers zijn verzonnen."] : []),
    ],
    link: livingPage(address, newest, standing),
  };
}

/** The page of the same name with the newest figures, else the page above it; of other pages the list of releases. */
function livingPage(address: string, newest: boolean, { has }: Standing): Link {
  const up = `../../${address === "" ? "" : wayUp(address)}`;
  const parts = address.split("/");
  if (!areaKinds.some((kind) => kind === parts[0])) return { text: "Naar alle uitgaven", href: `${up}release/` };
  const found = parts.map((_, index) => parts.slice(0, parts.length - index).join("/")).find(has);
  if (found === undefined) return { text: "Naar de nieuwste cijfers", href: up };
  const text = newest ? "Naar de pagina met grafieken en uitleg" : "Naar de nieuwste cijfers";
  return { text, href: `${up}${found}/` };
}
