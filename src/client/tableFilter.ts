import { normaliseName } from "./normaliseName.ts";
import { unfold } from "./tableFolding.ts";

/** Puts a box above the table (above what scrolls it) that hides the rows of which the first cell does not match. */
export function enhanceFilter(table: HTMLTableElement): void {
  const rows = [...(table.tBodies[0]?.rows ?? [])].map((row) => ({
    row,
    name: normaliseName(row.cells[0]?.textContent ?? ""),
  }));
  const { box, input, status } = createBox();
  (table.closest(".table-scroll") ?? table).before(box);
  input.addEventListener("input", () => {
    unfold(table);
    const query = normaliseName(input.value);
    let shown = 0;
    for (const { row, name } of rows) {
      row.hidden = !name.includes(query);
      if (!row.hidden) shown += 1;
    }
    status.textContent = query === "" ? "" : countText(shown, rows.length);
  });
}

function createBox() {
  const box = document.createElement("div");
  const label = document.createElement("label");
  const input = document.createElement("input");
  const status = document.createElement("span");
  box.className = "table-filter";
  input.type = "search";
  input.autocomplete = "off";
  status.setAttribute("role", "status");
  label.append("Zoek in deze tabel ", input);
  box.append(label, " ", status);
  return { box, input, status };
}

function countText(shown: number, total: number): string {
  return shown === 0 ? "Geen rij gevonden" : `${shown} van ${total} rijen`;
}
