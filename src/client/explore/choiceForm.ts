import { normaliseName } from "../normaliseName.ts";
import type { Catalog, KnownArea } from "./catalog.ts";
import { type Choice, type Form, settled } from "./choice.ts";

/** The form of the explorer, filled with what there is to choose. */
export interface ChoiceForm {
  read: () => Choice;
  /** Puts a choice in the form; of what the release does not have, nothing. */
  write: (choice: Choice) => void;
}

const kindNames: Readonly<Record<string, string>> = {
  gemeente: "Gemeenten",
  samenwerkingsverband: "Samenwerkingsverbanden",
  jeugdregio: "Jeugdregio's",
  provincie: "Provincies",
  nederland: "Nederland",
  grootteklasse: "Groepen van even grote gemeenten",
  stedelijkheid: "Groepen van even stedelijke gemeenten",
};

/** `onChange` hears of every change but those in the words of a question in SQL, which wait for its button. */
export function createChoiceForm(
  form: HTMLFormElement,
  catalog: Catalog,
  onChange: (choice: Choice) => void,
): ChoiceForm {
  const select = (name: string) => form.elements.namedItem(name) as HTMLSelectElement;
  const boxes = fillIndicators(form, catalog);
  fillSelects(select, catalog);
  const chosen = chosenAreas(form, catalog, () => onChange(read()));

  const read = (): Choice => {
    const shape = new FormData(form).get("als") as Form;
    const ticked = boxes.filter((box) => box.checked).map((box) => box.value);
    const years = select("jaren").value;
    const [from, to] = [Number(select("van").value), Number(select("tot").value)];
    return settled({
      form: shape,
      indicators: shape === "puntenwolk" ? [select("x").value, select("y").value] : ticked,
      kind: select("soort").value,
      region: select("regio").value,
      areas: chosen.read(),
      years: years === "reeks" ? { from: Math.min(from, to), to: Math.max(from, to) } : (years as "alle" | "nieuwste"),
      columns: select("kolommen").value === "cijfer" ? "indicator" : "jaar",
      sql: (form.elements.namedItem("sql") as HTMLTextAreaElement).value,
    });
  };
  const ticked = form.querySelector<HTMLElement>("[data-ticked]")!;
  const arrange = () => {
    drawChips(
      ticked,
      boxes
        .filter((box) => box.checked)
        .map((box) => ({
          label: catalog.indicators.get(box.value)!.title,
          onRemove: () => box.click(),
        })),
    );
    const { form: shape, years, kind } = read();
    for (const part of form.querySelectorAll<HTMLElement>("[data-for]"))
      part.hidden = !part.dataset.for!.split(" ").includes(shape);
    form.querySelector<HTMLElement>("[data-range]")!.hidden = typeof years === "string";
    select("regio").disabled = kind !== "gemeente";
    form.querySelector("[data-areas-hint]")!.textContent =
      shape === "puntenwolk"
        ? "Kiest u gebieden op naam, dan krijgen die een naam in de puntenwolk."
        : "Kiest u gebieden op naam, dan ziet u alleen die.";
  };
  form.addEventListener("change", ({ target }) => {
    if (
      !(target instanceof HTMLElement) ||
      target.matches("textarea, [data-find-indicator], [data-area], [data-examples]")
    )
      return;
    if (select("soort").value !== "gemeente") select("regio").value = "";
    arrange();
    onChange(read());
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    onChange(read());
  });
  return {
    read,
    write(choice) {
      const [x = "", y = ""] = choice.indicators;
      for (const radio of form.querySelectorAll<HTMLInputElement>('[name="als"]'))
        radio.checked = radio.value === choice.form;
      for (const box of boxes) box.checked = choice.indicators.includes(box.value);
      set(select("x"), x);
      set(select("y"), y);
      set(select("soort"), choice.kind);
      set(select("regio"), choice.kind === "gemeente" ? choice.region : "");
      set(select("jaren"), typeof choice.years === "string" ? choice.years : "reeks");
      const range = typeof choice.years === "string" ? { from: catalog.firstYear, to: catalog.lastYear } : choice.years;
      set(select("van"), String(range.from));
      set(select("tot"), String(range.to));
      set(select("kolommen"), choice.columns === "indicator" ? "cijfer" : "jaar");
      (form.elements.namedItem("sql") as HTMLTextAreaElement).value = choice.sql;
      chosen.write(choice.areas);
      arrange();
    },
  };
}

/** Sets a value that the select knows. */
function set(select: HTMLSelectElement, value: string): void {
  if ([...select.options].some((option) => option.value === value)) select.value = value;
}

function fillSelects(
  select: (name: string) => HTMLSelectElement,
  { indicators, areas, regions, firstYear, lastYear }: Catalog,
) {
  const byTheme = Map.groupBy(indicators.values(), ({ theme }) => theme);
  for (const name of ["x", "y"]) {
    for (const [theme, of] of byTheme) {
      const group = document.createElement("optgroup");
      group.label = theme;
      group.append(...of.map(({ title, slug }) => new Option(title, slug)));
      select(name).append(group);
    }
  }
  const kinds = Object.keys(kindNames).filter((kind) => [...areas.values()].some((area) => area.kind === kind));
  select("soort").append(...kinds.map((kind) => new Option(kindNames[kind], kind)), new Option("Alle soorten", ""));
  select("regio").append(
    new Option("heel Nederland", ""),
    ...regions.map(({ label, code }) => new Option(label, code)),
  );
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => String(firstYear + index));
  for (const name of ["van", "tot"]) select(name).append(...years.map((year) => new Option(year, year)));
}

/** A box for each indicator under the heading of its theme; the search box above hides what does not match. */
function fillIndicators(form: HTMLFormElement, { indicators }: Catalog): HTMLInputElement[] {
  const place = form.querySelector("[data-indicators]")!;
  for (const [theme, of] of Map.groupBy(indicators.values(), (one) => one.theme)) {
    const group = document.createElement("div");
    const heading = document.createElement("p");
    heading.className = "explore-theme";
    heading.textContent = theme;
    group.append(heading, ...of.map(({ slug, title }) => tick(slug, title)));
    place.append(group);
  }
  const finder = form.querySelector<HTMLInputElement>("[data-find-indicator]")!;
  finder.addEventListener("input", () => {
    const wanted = normaliseName(finder.value);
    for (const label of place.querySelectorAll("label"))
      label.hidden = !normaliseName(label.textContent ?? "").includes(wanted);
    for (const group of place.children)
      (group as HTMLElement).hidden = [...group.querySelectorAll("label")].every(({ hidden }) => hidden);
  });
  return [...place.querySelectorAll("input")];
}

function tick(value: string, title: string): HTMLLabelElement {
  const label = document.createElement("label");
  const box = document.createElement("input");
  box.type = "checkbox";
  box.name = "cijfer";
  box.value = value;
  label.append(box, ` ${title}`);
  return label;
}

/** Areas that were picked by name: a list with a button each to take it away again. */
function chosenAreas(form: HTMLFormElement, { areas }: Catalog, onChange: () => void) {
  const list = form.querySelector<HTMLElement>("[data-areas]")!;
  const input = form.querySelector<HTMLInputElement>("[data-area]")!;
  form.querySelector("datalist")!.append(...[...areas.values()].map(({ label }) => new Option(label, label)));
  let codes: string[] = [];
  const draw = () =>
    drawChips(
      list,
      codes.map((code) => ({
        label: areas.get(code)!.label,
        onRemove: () => change(codes.filter((one) => one !== code)),
      })),
    );
  const change = (next: string[]) => {
    codes = next;
    draw();
    onChange();
  };
  const add = () => {
    const area = findArea(input.value, areas);
    input.setCustomValidity(
      area === undefined && input.value !== "" ? "Dit gebied kennen we niet. Kies een naam uit de lijst." : "",
    );
    input.reportValidity();
    if (area === undefined) return;
    input.value = "";
    if (!codes.includes(area.code)) change([...codes, area.code]);
  };
  input.addEventListener("input", () => input.setCustomValidity(""));
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    add();
  });
  form.querySelector("[data-add-area]")!.addEventListener("click", add);
  return {
    read: () => codes,
    write(next: readonly string[]) {
      codes = next.filter((code) => areas.has(code));
      draw();
    },
  };
}

/** By its label in the list, by its name, or by its code. A gemeente goes before a region of the same name. */
function findArea(words: string, areas: ReadonlyMap<string, KnownArea>): KnownArea | undefined {
  const wanted = normaliseName(words);
  const all = [...areas.values()].sort((a, b) => Number(b.kind === "gemeente") - Number(a.kind === "gemeente"));
  return (
    all.find(({ label }) => label === words) ??
    all.find(({ name, code }) => [name, code].map(normaliseName).includes(wanted))
  );
}

interface Chip {
  label: string;
  onRemove: () => void;
}

/** What was chosen, each as a button that takes it away again. */
function drawChips(list: HTMLElement, chips: readonly Chip[]): void {
  list.hidden = chips.length === 0;
  list.replaceChildren(
    ...chips.map(({ label, onRemove }) => {
      const item = document.createElement("li");
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = label;
      button.setAttribute("aria-label", `Haal ${label} weg`);
      button.addEventListener("click", onRemove);
      item.append(button);
      return item;
    }),
  );
}
