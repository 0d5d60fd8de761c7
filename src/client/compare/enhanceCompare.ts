import type { ComparedAreas } from "../../views/compare/comparedAreas.ts";
import type { ThemeFile } from "../../views/compare/themeFigures.ts";
import { afterDrawing } from "../afterDrawing.ts";
import { enhanceAreaSearch } from "../areaCombobox.ts";
import { mostAreas } from "../chosenComparison.ts";
import { element } from "../element.ts";
import { announce } from "../liveRegion.ts";
import { fetchAreas } from "../loadAreas.ts";
import { loadOnce } from "../loadOnce.ts";
import { focusChip, showChips } from "./areaChips.ts";
import { listBenchmarks, listNear } from "./benchmarkSelect.ts";
import { type Choice, chosenAreas, readChoice, writeChoice } from "./choice.ts";
import { type KnownAreas, readKnownAreas } from "./knownAreas.ts";

/** Lets a reader compare areas. What is chosen stands in the address, and what it shows follows from that alone. */
export async function enhanceCompare(root: HTMLElement): Promise<void> {
  const parts = partsOf(root);
  if (location.search !== "") void loadResult();
  const areas = await loadOnce("/data/vergelijken/gebieden.json", (json) => json as ComparedAreas);
  if (areas === null) return say(parts.result, failed("De lijst met gebieden"));
  await afterDrawing();
  const known = readKnownAreas(areas);
  await afterDrawing();
  listBenchmarks(parts.benchmark, known);
  await afterDrawing();
  let { choice, remarks } = readChoice(location.search, known);
  let shown: Choice | null = null;

  const render = async (): Promise<boolean> => {
    const asked = choice;
    fill(parts, asked, known, remove);
    root.dataset.ready = "";
    if (asked.areas.length === 0) {
      shown = asked;
      say(parts.result, first, remarks);
      document.title = plainTitle;
      return true;
    }
    const [file, result] = await Promise.all([
      loadOnce(`/data/vergelijken/${asked.theme}.json`, (json) => json as ThemeFile),
      loadResult(),
    ]);
    // Meanwhile the reader may have chosen something else.
    if (asked !== choice) return true;
    if (file === null || result === null) return false;
    shown = asked;
    await result.showResult(parts.result, asked, file, known, remarks);
    return true;
  };
  const show = async () => {
    if (await render()) return;
    const { title } = known.themes.find(({ slug }) => slug === choice.theme)!;
    const text = failed(`Het thema ${title}`);
    if (shown === null || shown.areas.length === 0) say(parts.result, text, remarks);
    else warn(parts.result, `${text} Hieronder staat nog wat u had.`);
    announce(text);
    if (shown !== null && shown.theme !== choice.theme) go({ ...choice, theme: shown.theme }, "replaceState", false);
  };
  const go = (next: Choice, how: "pushState" | "replaceState" = "pushState", again = true) => {
    choice = next;
    remarks = [];
    history[how](null, "", `${location.pathname}${writeChoice(choice)}`);
    if (again) return show();
    fill(parts, choice, known, remove);
    return Promise.resolve();
  };
  const add = async (code: string) => {
    const { name } = known.areas.get(code);
    parts.input.value = "";
    if (choice.areas.includes(code)) return announce(`${name} staat er al bij.`);
    await go({ ...choice, areas: [...choice.areas, code] });
    if (choice.areas.length === mostAreas) focusChip(parts.chips, mostAreas);
    announce(`${name} staat erbij: ${choice.areas.length} van ${mostAreas} gebieden.`);
  };
  const remove = async (code: string) => {
    const place = choice.areas.indexOf(code);
    const { name } = known.areas.get(code);
    const done = go({ ...choice, areas: choice.areas.filter((one) => one !== code) });
    if (!focusChip(parts.chips, place)) parts.input.focus();
    await done;
    announce(`${name} is weg: ${choice.areas.length} van ${mostAreas} gebieden.`);
  };

  enhanceAreaSearch(parts.form, ({ area }) => void add(area.code));
  parts.benchmark.addEventListener("change", async () => {
    await go({ ...choice, benchmark: parts.benchmark.value || null });
    announce(document.title);
  });
  parts.theme.addEventListener("change", async () => {
    await go({ ...choice, theme: parts.theme.value });
    announce(document.title);
  });
  parts.margins.addEventListener(
    "change",
    () => void go({ ...choice, margins: parts.margins.checked }, "replaceState"),
  );
  addEventListener("popstate", () => {
    ({ choice, remarks } = readChoice(location.search, known));
    void show();
  });
  await show();
  // The names of areas and what a comparison needs come along, so that a reader can go on without a connection.
  void fetchAreas();
  void loadResult();
}

/** What reckons and draws a comparison, which takes no time from who has not chosen yet; null where it cannot be loaded. */
async function loadResult() {
  return await import("./showResult.ts").catch(() => null);
}

const plainTitle = document.title;
const first = "Kies eerst een gebied. Typ hierboven de naam van een gemeente of regio.";

function failed(what: string): string {
  return `${what} kan nu niet geladen worden. Kijk of u verbinding heeft, en probeer het opnieuw.`;
}

interface Parts {
  form: HTMLFormElement;
  input: HTMLInputElement;
  full: HTMLElement;
  chips: HTMLElement;
  benchmark: HTMLSelectElement;
  theme: HTMLSelectElement;
  margins: HTMLInputElement;
  result: HTMLElement;
}

function partsOf(root: HTMLElement): Parts {
  const part = <T extends Element>(selector: string) => root.querySelector<T>(selector)!;
  return {
    form: part("form"),
    input: part('input[type="search"]'),
    full: part(".compare-full"),
    chips: part(".chips"),
    benchmark: part('select[name="met"]'),
    theme: part('select[name="thema"]'),
    margins: part('input[name="marges"]'),
    result: part(".compare-result"),
  };
}

/** The form says what is chosen, wherever the choice came from. */
function fill(parts: Parts, choice: Choice, known: KnownAreas, remove: (code: string) => void): void {
  const areas = chosenAreas(choice, known);
  showChips(parts.chips, areas, remove);
  parts.full.hidden = areas.length < mostAreas;
  parts.form.classList.toggle("is-full", areas.length >= mostAreas);
  listNear(parts.benchmark, areas, known);
  parts.benchmark.value = choice.benchmark ?? "";
  parts.theme.value = choice.theme;
  parts.margins.checked = choice.margins;
}

/** Takes the place of the result. */
function say(result: HTMLElement, text: string, remarks: readonly string[] = []): void {
  result.removeAttribute("aria-busy");
  result.replaceChildren(
    ...remarks.map((remark) => element("p", { class: "caution" }, remark)),
    element("p", { class: "lead" }, text),
  );
}

/** Above the result, which stays. */
function warn(result: HTMLElement, text: string): void {
  result.querySelector(".compare-warning")?.remove();
  result.prepend(element("p", { class: "caution compare-warning" }, text));
}
