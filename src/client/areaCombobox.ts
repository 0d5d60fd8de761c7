import type { AreaList } from "./areaList.ts";
import { createAreaOptions } from "./areaOptions.ts";
import { announce } from "./liveRegion.ts";
import { loadAreas } from "./loadAreas.ts";
import { type AreaMatch, matchAreas } from "./matchAreas.ts";

/**
 * Makes the form a combobox (the pattern of the ARIA Authoring Practices, with a list and choice by hand): what is chosen
 * goes to `choose`, else to the page of the area. What matches nothing goes to the form's own address, if it has one.
 */
export function enhanceAreaSearch(form: HTMLFormElement, choose: (match: AreaMatch) => void = goTo): void {
  const input = form.querySelector<HTMLInputElement>('input[type="search"], input[type="text"]');
  if (!input) return;
  const options = createAreaOptions(input, (match) => {
    options.hide();
    choose(match);
  });
  const none = createNone();
  form.append(none);

  let list: AreaList | null = null;
  const update = () => {
    const matches = list === null ? [] : matchAreas(input.value, list);
    options.show(matches);
    const asked = list !== null && input.value.trim() !== "";
    none.hidden = !asked || matches.length > 0;
    if (asked) announce(matches.length > 0 ? countText(matches.length) : none.textContent);
  };
  const load = async () => {
    if (list !== null) return;
    list = await loadAreas();
    if (input.value !== "" && document.activeElement === input) update();
  };
  // Who was quicker than the list still goes where the first of it leads.
  const submitLate = async () => {
    await load();
    update();
    if (options.chosen) choose(options.chosen);
    else if (form.hasAttribute("action")) form.submit();
  };

  input.addEventListener("focus", () => void load());
  input.addEventListener("input", update);
  input.addEventListener("blur", options.hide);
  input.addEventListener("keydown", (event) => {
    if (!options.isOpen && event.key.startsWith("Arrow")) update();
    if (options.press(event)) event.preventDefault();
  });
  form.addEventListener("submit", (event) => {
    const match = options.chosen;
    if (match || list === null || !form.hasAttribute("action")) event.preventDefault();
    if (match) choose(match);
    else if (list === null) void submitLate();
  });
  form.hidden = false;
  if (document.activeElement === input) void load();
}

function goTo({ area }: AreaMatch): void {
  location.assign(area.address);
}

function createNone(): HTMLElement {
  const none = document.createElement("p");
  const all = document.createElement("a");
  none.className = "area-none";
  none.hidden = true;
  all.href = "/#gebieden";
  all.textContent = "lijst van gemeenten";
  none.append("Geen gebied gevonden. Kijk de spelling na of kies uit de ", all, ".");
  return none;
}

function countText(count: number): string {
  return count === 1 ? "1 gebied gevonden" : `${count} gebieden gevonden`;
}
