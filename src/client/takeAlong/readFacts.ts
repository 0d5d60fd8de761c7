import type { Facts } from "./citation.ts";
import { textOf } from "./tableCells.ts";

/** What the page says of one of its figures or tables. `root`: the section that it stands in. */
export function readFacts(root: HTMLElement, title: string): Facts {
  return { ...pageFacts(), title, year: yearOf(root), sources: sourcesOf(root), address: addressOf(root) };
}

/** What holds for the whole page: its footer names the release. */
function pageFacts(): Pick<Facts, "release" | "demo"> {
  const footer = document.querySelector("body > footer");
  const time = footer?.querySelector("time");
  const [, id = "", named = ""] = /Uitgave\s+([\w-]+):?\s*([^,.]*)/i.exec(textOf(footer)) ?? [];
  return {
    release: { id, title: named.trim(), day: textOf(time), date: time?.dateTime ?? "" },
    demo: document.querySelector(".demo-band") !== null,
  };
}

/** Of the large figure: "van de jongeren tot 23 jaar, 2025 (voorlopig)". */
function yearOf(root: HTMLElement): string | null {
  return (
    textOf(root.querySelector(".large-figure > span"))
      .match(/\b(19|20)\d\d\b/g)
      ?.at(-1) ?? null
  );
}

/** Those of the figure, else those of the page, else the survey of the page. */
function sourcesOf(root: HTMLElement): string[] {
  const links = [root.querySelectorAll('a[href^="/over/bronnen/"]'), document.querySelectorAll("main .sources a")].map(
    (found) => [...found].map(textOf),
  );
  const named = links.find((found) => found.length > 0) ?? [];
  if (named.length > 0) return [...new Set(named)];
  const year = /[Vv]ragenlijst (20\d\d)/.exec(textOf(document.querySelector("main")))?.[1];
  const ofSurvey = root.matches(".survey-item") || location.pathname.startsWith("/vragenlijst/");
  return ofSurvey ? [`vragenlijst van de monitor${year === undefined ? "" : `, ${year}`}`] : [];
}

function addressOf(root: HTMLElement): string {
  const page =
    document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href.split(/[?#]/)[0]!;
  const id = root.closest("section[id]")?.id;
  // What a reader chose stands in the address.
  return `${page}${location.search}${id === undefined ? "" : `#${id}`}`;
}
