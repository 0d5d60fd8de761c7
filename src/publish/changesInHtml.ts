import type { AreaChangesPage, ChangedIndicator } from "../views/changes/areaChangesPage.ts";
import type { ChangeBlock } from "../views/changes/changeBlocks.ts";
import { escapeXml } from "./escapeXml.ts";

/** What changed for an area, for readers of a feed: headings, sentences and lists. */
export function changesInHtml({ intro, themes }: AreaChangesPage): string {
  const themed = themes.flatMap(({ title, indicators }) => [element("h2", title), ...indicators.map(indicatorInHtml)]);
  return [...intro.map((sentence) => element("p", sentence)), ...themed].join("");
}

function indicatorInHtml({ title, breaks, blocks }: ChangedIndicator): string {
  return [element("h3", title), ...breaks.map((sentence) => element("p", sentence)), ...blocks.map(blockInHtml)].join(
    "",
  );
}

function blockInHtml({ label, why, columns, rows, note }: ChangeBlock): string {
  const items = rows.map(({ period, cells }) => {
    const said = cells.map(
      ({ text, provisional }, at) => `${columns[at]!.toLowerCase()} ${text}${provisional ? "*" : ""}`,
    );
    return element("li", `${period}: ${said.join(", ")}`);
  });
  const listed = items.length === 0 ? "" : `<ul>${items.join("")}</ul>`;
  return `${element("p", `${label}. ${why}`)}${listed}${note === null ? "" : element("p", note)}`;
}

function element(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}
