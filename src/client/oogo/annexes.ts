import { chosenThemes } from "./chosenThemes.ts";

/** Shows the themes that the address asks for, keeps the form and the address in step with it, and prints. */
const sheets = [...document.querySelectorAll<HTMLElement>("article[data-theme]")];
const form = document.querySelector<HTMLFormElement>(".theme-choice");
if (form !== null) showChosen(form);

for (const button of document.querySelectorAll<HTMLButtonElement>(".annex-print")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}

function showChosen(choice: HTMLFormElement): void {
  const themes = sheets.map(({ dataset }) => dataset.theme!);
  const chosen = chosenThemes(location.search, themes);
  for (const part of document.querySelectorAll<HTMLElement>("[data-theme]")) {
    part.hidden = !chosen.includes(part.dataset.theme!);
  }
  for (const box of choice.querySelectorAll<HTMLInputElement>("input")) {
    box.checked = chosen.length < themes.length && chosen.includes(box.value);
  }
  if (chosen.length < themes.length) keepAddress(`${location.pathname}?themas=${chosen.join(",")}`);
}

/** One spelling of the address, to be copied: as a link on the page, and in the foot of what is printed. */
function keepAddress(path: string): void {
  history.replaceState(null, "", path + location.hash);
  const line = document.querySelector<HTMLElement>(".annex-address")!;
  const link = line.querySelector("a")!;
  link.href = path;
  link.textContent = new URL(path, location.href).href;
  line.hidden = false;
  for (const foot of document.querySelectorAll<HTMLElement>(".annex-choice")) {
    foot.querySelector("span")!.textContent = link.textContent;
    foot.hidden = false;
  }
}
