import type { AreaMatch } from "./matchAreas.ts";

interface AreaOptions {
  readonly isOpen: boolean;
  /** The option that the arrow keys chose, or the first. */
  readonly chosen: AreaMatch | undefined;
  show: (matches: AreaMatch[]) => void;
  hide: () => void;
  /** Moves the choice, round at the ends. */
  move: (steps: 1 | -1) => void;
}

let lists = 0;

/** The list under the input of a combobox, and the attributes that tie the two together. */
export function createAreaOptions(input: HTMLInputElement, choose: (match: AreaMatch) => void): AreaOptions {
  const list = createList();
  let matches: AreaMatch[] = [];
  let active = -1;

  const activate = (index: number) => {
    active = index;
    [...list.children].forEach((option, i) => {
      option.setAttribute("aria-selected", String(i === index));
    });
    const option = list.children[index];
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    activate(-1);
  };

  // Pressing must not take the focus away, or the list would be gone before the click.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target instanceof Element ? target.closest("[role=option]") : null;
    const match = option && matches[[...list.children].indexOf(option)];
    if (match) choose(match);
  });
  makeCombobox(input, list);
  input.after(list);

  return {
    get isOpen() {
      return !list.hidden;
    },
    get chosen() {
      return matches[Math.max(active, 0)];
    },
    show(found) {
      matches = found;
      list.replaceChildren(...matches.map((match, i) => createOption(match, `${list.id}-${i}`)));
      open(matches.length > 0);
    },
    hide: () => open(false),
    move(steps) {
      const count = matches.length;
      if (count > 0) activate(active < 0 && steps < 0 ? count - 1 : (active + steps + count) % count);
    },
  };
}

function createList(): HTMLUListElement {
  const list = document.createElement("ul");
  list.id = `area-options-${++lists}`;
  list.className = "area-options";
  list.hidden = true;
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Gebieden");
  return list;
}

function makeCombobox(input: HTMLInputElement, list: HTMLElement): void {
  input.autocomplete = "off";
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-expanded", "false");
  input.setAttribute("aria-controls", list.id);
}

function createOption({ area, text }: AreaMatch, id: string): HTMLElement {
  const option = document.createElement("li");
  const kind = document.createElement("span");
  option.id = id;
  option.setAttribute("role", "option");
  kind.className = "area-kind";
  kind.textContent = area.soort;
  option.append(text, " ", kind);
  return option;
}
