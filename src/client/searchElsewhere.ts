import { loadAreas } from "./loadAreas.ts";
import { type AreaMatch, matchAreas } from "./matchAreas.ts";
import { normaliseName } from "./normaliseName.ts";

const most = 3;
/** So few pages may be those of a word that begins like a misspelt name. */
const few = 5;

/** The areas that these words name; where few pages were found, those that resemble them too. Three at most. */
export async function areasMeant(words: string, found: number): Promise<AreaMatch[]> {
  const asked = normaliseName(words);
  const list = asked.length < 2 ? null : await loadAreas();
  const matches = list === null ? [] : matchAreas(words, list);
  const named = (text: string) => normaliseName(text.split(" → ")[0]!) === asked;
  return matches.filter(({ text }) => found < few || named(text)).slice(0, most);
}

/** Links to those areas and, where nothing was found, to the lists of the site; null where there is nothing to add. */
export function createElsewhere(areas: readonly AreaMatch[], found: number): HTMLElement | null {
  const links = areas.map(({ area, text }) => createLink(area.address, `${text} (${area.kind})`));
  const lists = [
    createLink("/#themas", "de thema's"),
    createLink("/#gebieden", "de lijst van gebieden"),
    createLink("/over/begrippen/", "de begrippen"),
  ];
  const lines = [...(links.length > 0 ? [createLine("Gebied:", links)] : [])];
  if (found === 0) lines.push(createLine("Kijk ook bij", lists));
  if (lines.length === 0) return null;
  const element = document.createElement("div");
  element.append(...lines);
  return element;
}

/** "Gebied: Bergen, Bergen op Zoom" */
function createLine(before: string, links: readonly HTMLElement[]): HTMLElement {
  const line = document.createElement("p");
  line.append(`${before} `, ...links.flatMap((link, index) => (index === 0 ? [link] : [", ", link])));
  return line;
}

function createLink(address: string, text: string): HTMLAnchorElement {
  const link = document.createElement("a");
  link.href = address;
  link.textContent = text;
  return link;
}
