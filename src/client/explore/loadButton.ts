/** Loads figures and program when the button is pressed, and says how far it is. */
export function enhanceLoadButton(start: HTMLElement, explorer: HTMLElement): void {
  const button = start.querySelector("button")!;
  const progress = start.querySelector("progress")!;
  const status = start.querySelector<HTMLElement>("[data-loading]")!;
  const total = Number(button.dataset.bytes);
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    progress.hidden = false;
    status.textContent = "De cijfers worden geladen …";
    try {
      const [{ openDatabase }, { startExplorer }] = await Promise.all([
        import("./openDatabase.ts"),
        import("./explorer.ts"),
      ]);
      const ask = await openDatabase(button.dataset.database!, (loaded) => {
        progress.value = Math.min(1, loaded / total);
      });
      await startExplorer(explorer, ask);
      start.hidden = true;
      explorer.querySelector<HTMLElement>("input")?.focus();
    } catch (problem) {
      status.textContent =
        "Laden lukt niet. Misschien is uw verbinding weg, of is uw browser te oud. De bestanden hieronder werken wel.";
      button.disabled = false;
      progress.hidden = true;
      console.error(problem);
    }
  });
}
