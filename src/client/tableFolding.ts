/** Shows the rows of a folded table that were left out, without moving its reader, who goes on at the first of them. */
export function enhanceFolding(table: HTMLTableElement): void {
  const link = document.querySelector(`a[href="#${table.id}"]`);
  link?.addEventListener("click", (event) => {
    event.preventDefault();
    const first = [...(table.tBodies[0]?.rows ?? [])].find((row) => row.offsetParent === null && !row.hidden);
    unfold(table);
    first?.querySelector("a")?.focus({ preventScroll: true });
  });
}

/** All rows take part from now on. */
export function unfold(table: HTMLTableElement): void {
  table.removeAttribute("data-folded");
}
