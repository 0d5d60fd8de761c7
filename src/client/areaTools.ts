import { readChosen, withArea, writeChosen } from "./chosenComparison.ts";
import { promiseAreaSearch } from "./promiseAreaSearch.ts";

/**
 * Beside the link from a report to its comparison (?gebieden=GM0034&thema=jeugdhulp): a box that leads to the same theme in
 * another area. Who comes from a comparison keeps it: in the link, in the box and in the links to pages of areas.
 */
function enhanceTools(tools: HTMLElement): void {
  const link = tools.querySelector("a");
  if (!link) return;
  const asked = new URL(link.href).searchParams;
  const [area, theme] = [asked.get("gebieden") ?? "", asked.get("thema")];
  const carried = carryChoice(link, area, theme === null ? "" : `&thema=${theme}`);
  if (theme !== null) tools.prepend(createBox((address) => location.assign(`${address}${theme}/${carried}`)));
}

/** Gives the link and the links to areas what is compared. Returns the query that holds it, or "". */
function carryChoice(link: HTMLAnchorElement, area: string, more: string): string {
  const chosen = readChosen(location.search);
  if (chosen === null) return "";
  const both = withArea(chosen, area);
  setQuery(link, `${writeChosen(both)}${more}`);
  link.textContent =
    both.areas.length > chosen.areas.length ? "Voeg toe aan uw vergelijking" : "Terug naar uw vergelijking";
  const query = writeChosen(chosen);
  for (const page of document.querySelectorAll<HTMLAnchorElement>(".wrap a[href]")) {
    if (isOfArea(page)) setQuery(page, query);
  }
  return query;
}

function setQuery(link: HTMLAnchorElement, query: string): void {
  link.setAttribute("href", `${link.pathname}${query}${link.hash}`);
}

/** /gemeente/almere/, /gemeente/almere/onderwijs/ and their like, but for the page itself. */
function isOfArea({ origin, pathname }: HTMLAnchorElement): boolean {
  const ofArea = /^\/((gemeente|samenwerkingsverband|jeugdregio|provincie)\/[^/]+|nederland)\/([^/]+\/)?$/;
  return origin === location.origin && pathname !== location.pathname && ofArea.test(pathname);
}

function createBox(go: (address: string) => void): HTMLFormElement {
  const form = document.createElement("form");
  const label = document.createElement("label");
  const field = document.createElement("div");
  const input = document.createElement("input");
  const button = document.createElement("button");
  form.className = "area-search";
  label.htmlFor = input.id = "ander-gebied";
  label.textContent = "Ander gebied, zelfde thema";
  field.className = "field";
  Object.assign(input, { type: "search", autocomplete: "off", spellcheck: false });
  button.textContent = "Ga";
  field.append(input, button);
  form.append(label, field);
  promiseAreaSearch(form, ({ area }) => go(area.address));
  return form;
}

for (const tools of document.querySelectorAll<HTMLElement>(".area-tools")) enhanceTools(tools);
