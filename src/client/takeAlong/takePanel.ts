import { element } from "../element.ts";
import { announce } from "../liveRegion.ts";
import { saveFile } from "../saveFile.ts";
import { button } from "./button.ts";
import { citation, type Facts } from "./citation.ts";
import { copyPicture, copyText } from "./copy.ts";
import { embedAddress, embedCode } from "./embedCode.ts";
import { fileName } from "./fileName.ts";
import { pictureOf } from "./pictureOf.ts";
import { pngOf } from "./pngOf.ts";
import { readFacts } from "./readFacts.ts";
import { saveWorkbook } from "./saveWorkbook.ts";
import { tableCells, textOf } from "./tableCells.ts";
import { tableCsv } from "./tableCsv.ts";
import { chartTitle, type TakeItem, titleOf } from "./takeItem.ts";

let panels = 0;

/** All that a reader can take along of a figure, in groups: pictures, tables, a link and a line to cite, code to embed. */
export function takePanel(item: TakeItem): HTMLElement {
  const title = titleOf(item);
  const facts = readFacts(item.root, title);
  return element(
    "div",
    { class: "take-panel", role: "group", "aria-label": `Meenemen: ${title}` },
    ...item.charts.map((chart) => pictures(chart, item, facts)),
    ...item.tables.map((table) => tables(table, item, facts)),
    references(facts),
    ...embedding(item, facts),
  );
}

const chartNames: Record<string, string> = {
  trend: "Lijngrafiek",
  position: "Plaats tussen andere gebieden",
  map: "Kaart",
};

function pictures(chart: HTMLElement, { root }: TakeItem, facts: Facts): HTMLElement {
  const own = { ...facts, title: chartTitle(chart) };
  const file = fileName(own.title);
  const name = chartNames[chart.dataset.chart ?? ""] ?? "Grafiek";
  const svg = () => pictureOf(chart, root, own);
  return group(name, [
    action("PNG", name, async () => {
      saveFile(`${file}.png`, await pngOf(svg()), "image/png");
      return `Bewaard als ${file}.png`;
    }),
    action("SVG", name, () => {
      saveFile(`${file}.svg`, svg(), "image/svg+xml");
      return `Bewaard als ${file}.svg`;
    }),
    ...(copyPicture === null
      ? []
      : [
          action("Kopieer beeld", name, async () => {
            await copyPicture?.(pngOf(svg()));
            return "Het beeld staat op het klembord";
          }),
        ]),
  ]);
}

function tables(table: HTMLTableElement, { root }: TakeItem, facts: Facts): HTMLElement {
  const { caption } = tableCells(table);
  const fold = textOf(table.closest("details")?.querySelector("summary"));
  const name = `Tabel: ${caption || fold}`;
  const own = { ...facts, title: caption || facts.title };
  const file = fileName([own.title, ...(root.id === "" || caption.length > 25 ? [] : [root.id])].join(" "));
  const workbook = (format: "xlsx" | "ods") => async () => {
    await saveWorkbook(`${file}.${format}`, tableCells(table), own, format);
    return `Bewaard als ${file}.${format}`;
  };
  return group(name, [
    action("CSV", name, () => {
      const release = { id: own.release.id, demo: own.demo };
      saveFile(`${file}.csv`, tableCsv(tableCells(table), release), "text/csv;charset=utf-8");
      return `Bewaard als ${file}.csv`;
    }),
    action("XLSX", name, workbook("xlsx")),
    action("ODS", name, workbook("ods")),
  ]);
}

function references(facts: Facts): HTMLElement {
  const line = citation(facts);
  return group(
    "Verwijzen",
    [
      action("Kopieer link", "", async () => {
        await copyText(facts.address);
        return "De link staat op het klembord";
      }),
      action("Kopieer bronvermelding", "", async () => {
        await copyText(line);
        return "De bronvermelding staat op het klembord";
      }),
    ],
    element("p", { class: "take-citation" }, line),
  );
}

function embedding({ charts }: TakeItem, { address, title }: Facts): HTMLElement[] {
  const frame = embedAddress(address);
  if (frame === null) return [];
  const code = element(
    "textarea",
    { readonly: true, rows: 4, "aria-label": "Code om dit cijfer op uw eigen site te tonen" },
    embedCode({ address: frame, title, charts: charts.length }),
  );
  const copy = action("Kopieer code", "", async () => {
    await copyText(code.value);
    return "De code staat op het klembord";
  });
  const help = element("a", { href: "/inbedden/" }, "Uitleg over inbedden");
  return [group("Op uw eigen site", [copy, help], code)];
}

/** A heading with buttons after it, and what belongs to them under it. */
function group(name: string, controls: HTMLElement[], ...further: HTMLElement[]): HTMLElement {
  const id = `take-group-${++panels}`;
  return element(
    "div",
    { role: "group", "aria-labelledby": id },
    element("p", { id, class: "take-name" }, name),
    element("div", { class: "take-buttons" }, ...controls),
    ...further,
  );
}

/** A button that says how it went, to eye and ear alike. */
function action(text: string, of: string, run: () => string | Promise<string>): HTMLButtonElement {
  const made = button(text, of === "" ? "" : `, ${of}`, async () => {
    made.setAttribute("aria-busy", "true");
    const said = await Promise.resolve()
      .then(run)
      .catch(() => "Dat is niet gelukt");
    made.removeAttribute("aria-busy");
    announce(`${said}.`);
    showStatus(made, said);
  });
  return made;
}

/** Beside the buttons; the live region has said it. */
function showStatus(pressed: HTMLElement, said: string): void {
  for (const old of pressed.closest(".take-panel")?.querySelectorAll(".take-status") ?? []) old.remove();
  pressed.parentElement?.append(element("span", { class: "take-status", "aria-hidden": "true" }, said));
}
