import type { AreaMatch } from "./matchAreas.ts";

interface AreaOptions {
  readonly isOpen: boolean;
  /** The option that the arrow keys chose, or the first. */
  readonly chosen: AreaMatch | undefined;
  show: (matches: AreaMatch[]) => void;
  hide: () => void;
  /** Does what a key asks of the list; true where the key must do nothing else. */
  press: (event: Pick<KeyboardEvent, "key" | "altKey">) => boolean;
}

let lists = 0;

/** The list under the input of a combobox, and the attributes that tie the two together. */
export function createAreaOptions(input: HTMLInputElement, choose: (match: AreaMatch) => void): AreaOptions {
  const list = createList();
  let matches: AreaMatch[] = [];
  let active = -1;

  const activate = (index: number) => {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = index;
    const option = list.children[index];
    option?.setAttribute("aria-selected", "true");
    option?.scrollIntoView({ block: "nearest" });
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
  };
  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    input.setAttribute("aria-expanded", String(isOpen));
    activate(-1);
  };
  /** Round at the ends. */
  const move = (steps: 1 | -1) => {
    const count = matches.length;
    activate(active < 0 && steps < 0 ? count - 1 : (active + steps + count) % count);
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
    press({ key, altKey }) {
      if (list.hidden) return false;
      // With Alt the list opens, or closes, and nothing is chosen.
      if (key === "Escape" || (key === "ArrowUp" && altKey)) open(false);
      else if (key === "ArrowDown" || key === "ArrowUp") {
        if (!altKey) move(key === "ArrowDown" ? 1 : -1);
      } else {
        // Keys that move in the text, or change it, leave the list: what is typed counts again.
        if (["Home", "End", "ArrowLeft", "ArrowRight"].includes(key)) activate(-1);
        return false;
      }
      return true;
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
  option.setAttribute("aria-selected", "false");
  kind.className = "area-kind";
  // Of two verbanden with one name the code tells them apart.
  kind.textContent = area.kind === "samenwerkingsverband" ? `${area.kind} ${area.code}` : area.kind;
  option.append(text, " ", kind);
  return option;
}
