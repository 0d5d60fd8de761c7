import type { SearchQuery } from "./searchQuery.ts";

interface SearchFilters {
  names: string[];
  /** What is ticked now. */
  values: () => SearchQuery["filters"];
  /** Runs when the reader opens the filters. */
  onOpen: (run: () => void) => void;
  /** Makes the boxes, from the values that the index knows and how many pages each has. */
  fill: (counts: Record<string, Record<string, number>>) => void;
}

/** The fieldsets with data-filter of a form. Until their boxes exist, what the address asks for counts. */
export function searchFilters(form: HTMLFormElement, asked: (names: string[]) => SearchQuery): SearchFilters {
  const fieldsets = [...form.querySelectorAll<HTMLFieldSetElement>("fieldset[data-filter]")];
  const names = fieldsets.map(filterName);
  const chosen = asked(names).filters;
  const fold = form.querySelector("details");
  if (fold) fold.hidden = false;
  return {
    names,
    values: () =>
      Object.fromEntries(fieldsets.map((set) => [filterName(set), ticked(set) ?? chosen[filterName(set)] ?? []])),
    onOpen: (run) => fold?.addEventListener("toggle", run, { once: true }),
    fill(counts) {
      for (const set of fieldsets) fillFieldset(set, counts[filterName(set)] ?? {}, chosen[filterName(set)] ?? []);
      // The results come first: the filters wait, unless some are ticked.
      if (fold) fold.open ||= Object.values(chosen).flat().length > 0;
    },
  };
}

function filterName(set: HTMLFieldSetElement): string {
  return set.dataset.filter ?? "";
}

function ticked(set: HTMLFieldSetElement): string[] | null {
  const boxes = [...set.querySelectorAll("input")];
  return boxes.length === 0 ? null : boxes.filter((box) => box.checked).map((box) => box.value);
}

function fillFieldset(set: HTMLFieldSetElement, counts: Record<string, number>, chosen: string[]): void {
  const values = Object.keys(counts).sort(new Intl.Collator("nl").compare);
  set.append(...values.map((value) => createTick(filterName(set), value, counts[value] ?? 0, chosen.includes(value))));
  set.hidden = values.length === 0;
}

function createTick(name: string, value: string, count: number, checked: boolean): HTMLElement {
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.name = name;
  box.value = value;
  box.checked = checked;
  label.append(box, ` ${value} (${count.toLocaleString("nl-NL")})`);
  return label;
}
