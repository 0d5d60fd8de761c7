import { type Explorer, NoAnswer, reveal } from "./answer.ts";
import { createAnswerTable } from "./answerTable.ts";
import { type Catalog, readCatalog } from "./catalog.ts";
import { type Choice, readChoice, writeChoice } from "./choice.ts";
import { createChoiceForm } from "./choiceForm.ts";
import { listSql } from "./choiceSql.ts";
import { downloadAnswer } from "./downloadAnswer.ts";
import { explainError } from "./explainError.ts";
import type { Ask } from "./openDatabase.ts";
import { createScatterFigure } from "./scatterFigure.ts";
import { showList } from "./showList.ts";
import { showPivot } from "./showPivot.ts";
import { showScatter } from "./showScatter.ts";
import { showSql } from "./showSql.ts";
import { describeTables, examples } from "./sqlHelp.ts";

/** Shows the explorer with the choice of the address, and answers every choice after it. */
export async function startExplorer(root: HTMLElement, ask: Ask): Promise<void> {
  const catalog = await readCatalog(ask);
  const part = <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector)!;
  root.hidden = false;
  const explorer: Explorer = {
    root,
    ask,
    catalog,
    table: createAnswerTable(part("[data-answer]"), ask),
    scatter: createScatterFigure(part("[data-drawing]")),
  };
  // One answer at a time: all of them come to stand in the same table.
  let running: Promise<void> = Promise.resolve();
  const answer = (choice: Choice) => {
    running = running.then(() => attempt(explorer, choice));
    return running;
  };
  let previous = withDefaults(readChoice(location.search), catalog);
  const form = createChoiceForm(part<HTMLFormElement>("[data-choice]"), catalog, (choice) => {
    const sameForm = choice.form === previous.form;
    const next = sameForm ? choice : withDefaults(carryOver(choice, previous), catalog);
    previous = next;
    form.write(next);
    keepInAddress(next, sameForm);
    void answer(next);
  });
  form.write(previous);
  addEventListener("popstate", () => {
    previous = withDefaults(readChoice(location.search), catalog);
    form.write(previous);
    void answer(previous);
  });
  fillHelp(part, catalog, (sql) => {
    previous = { ...form.read(), sql };
    form.write(previous);
    keepInAddress(previous, true);
    void answer(previous);
  });
  part("[data-download]").addEventListener("click", () => void downloadAnswer(explorer, form.read().form));
  await answer(form.read());
}

/** Back leads to the form before this one, not to every box that was ticked. */
function keepInAddress(choice: Choice, sameForm: boolean): void {
  const address = `${location.pathname}${writeChoice(choice)}`;
  if (sameForm) history.replaceState(null, "", address);
  else history.pushState(null, "", address);
}

/** Another form shows the same figures; who turns to SQL finds there what was shown just now. */
function carryOver(choice: Choice, before: Choice): Choice {
  if (choice.form !== "sql") return { ...choice, indicators: before.indicators };
  const sql = before.form === "puntenwolk" || before.indicators.length === 0 ? choice.sql : listSql(before);
  return { ...choice, indicators: before.indicators, sql };
}

/** Of what the address does not say: the first indicators, so that there is something to see. */
function withDefaults(choice: Choice, { indicators, reported }: Catalog): Choice {
  const known = choice.indicators.filter((slug) => indicators.has(slug));
  const all = [...indicators.keys()].filter((slug) => choice.kind === "" || reported.has(`${slug} ${choice.kind}`));
  const wanted = choice.form === "puntenwolk" ? 2 : 1;
  const more = all.filter((slug) => !known.includes(slug)).slice(0, Math.max(0, wanted - known.length));
  return { ...choice, indicators: [...known, ...more], sql: choice.sql || examples[0]!.sql };
}

function fillHelp(
  part: <T extends HTMLElement>(selector: string) => T,
  catalog: Catalog,
  run: (sql: string) => void,
): void {
  const select = part<HTMLSelectElement>("[data-examples]");
  select.append(
    new Option("Kies een voorbeeld", ""),
    ...examples.map(({ title }, index) => new Option(title, String(index))),
  );
  select.addEventListener("change", () => {
    const example = examples[Number(select.value || Number.NaN)];
    if (example) run(example.sql);
  });
  part("[data-tables]").append(...describeTables(catalog));
}

async function attempt(explorer: Explorer, choice: Choice): Promise<void> {
  const error = explorer.root.querySelector<HTMLElement>("[data-error]")!;
  try {
    await show(explorer, choice);
    error.hidden = true;
    error.replaceChildren();
  } catch (problem) {
    error.replaceChildren(...explanation(problem));
    error.hidden = false;
    reveal(explorer, { answer: false, scatter: false });
  }
}

/** What is wrong in plain words, and what DuckDB itself says. */
function explanation(problem: unknown): HTMLElement[] {
  const message = problem instanceof Error ? problem.message : String(problem);
  const plain = document.createElement("p");
  const literal = document.createElement("pre");
  plain.textContent = problem instanceof NoAnswer ? message : explainError(message);
  literal.textContent = message;
  return problem instanceof NoAnswer ? [plain] : [plain, literal];
}

async function show(explorer: Explorer, choice: Choice): Promise<void> {
  if (choice.form === "sql") return showSql(explorer, choice.sql);
  if (choice.indicators.length === 0) throw new NoAnswer("Kies eerst een cijfer.");
  if (choice.form === "kruistabel") return showPivot(explorer, choice);
  return choice.form === "puntenwolk" ? showScatter(explorer, choice) : showList(explorer, choice);
}
