import { createAreaOptions } from "./areaOptions.ts";
import { announce } from "./liveRegion.ts";
import { type AreaMatch, matchAreas, type SearchArea } from "./matchAreas.ts";

/** Makes the form a combobox that leads to the page of an area. What matches nothing goes to the form's own address, if any. */
export function enhanceAreaSearch(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[type="search"], input[type="text"]');
  if (!input) return;
  const options = createAreaOptions(input, goTo);
  let areas: SearchArea[] = [];

  const none = document.createElement("p");
  none.className = "area-none";
  none.hidden = true;
  none.textContent = countText(0);
  form.append(none);

  const update = () => {
    const matches = matchAreas(input.value, areas);
    options.show(matches);
    const asked = input.value.trim() !== "" && areas.length > 0;
    none.hidden = !asked || matches.length > 0;
    if (asked) announce(countText(matches.length));
  };
  const load = async () => {
    areas = await loadAreas();
    if (input.value !== "" && document.activeElement === input) update();
  };

  input.addEventListener("focus", load, { once: true });
  input.addEventListener("input", update);
  input.addEventListener("blur", options.hide);
  input.addEventListener("keydown", (event) => {
    const { key } = event;
    if (key === "Escape" && options.isOpen) {
      event.preventDefault();
      options.hide();
    }
    if (key !== "ArrowDown" && key !== "ArrowUp") return;
    event.preventDefault();
    if (!options.isOpen) update();
    options.move(key === "ArrowDown" ? 1 : -1);
  });
  form.addEventListener("submit", (event) => {
    const match = options.chosen;
    if (match || !form.hasAttribute("action")) event.preventDefault();
    if (match) goTo(match);
    else announce(countText(0));
  });
  form.hidden = false;
}

function goTo({ area }: AreaMatch): void {
  location.assign(area.adres);
}

function countText(count: number): string {
  if (count === 0) return "Geen gebied gevonden. Kies uw gemeente uit de lijst hieronder.";
  return count === 1 ? "1 gebied gevonden" : `${count} gebieden gevonden`;
}

/** Without the list the form still sends what was typed to its own address. */
async function loadAreas(): Promise<SearchArea[]> {
  const response = await fetch("/data/gebieden.json").catch(() => null);
  return response?.ok ? ((await response.json()) as SearchArea[]) : [];
}
