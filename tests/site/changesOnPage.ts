import type { HTMLElement } from "node-html-parser";

/** A figure that a page of changes lists. */
export interface ListedChange {
  indicator: string;
  period: number;
  /** As the page says it: "Herzien". */
  kind: string;
  /** The numbers in its row, as programs read them. */
  cells: number[];
}

/** Every figure that a page of changes lists: rows of tables, and years that are told in a sentence. */
export function changesOnPage(page: HTMLElement): ListedChange[] {
  return page.querySelectorAll("main section[id]").flatMap((section) => {
    let kind = "";
    return section.childNodes.flatMap((node): ListedChange[] => {
      const element = node as HTMLElement;
      if (element.rawTagName === "p") kind = element.querySelector("strong")?.text.replace(".", "") ?? kind;
      const place = { indicator: section.id, kind };
      if (element.rawTagName === "table") {
        return element.querySelectorAll("tbody tr").map((row) => ({
          ...place,
          period: Number(row.querySelector("th")!.text),
          cells: row.querySelectorAll("td[data-value]").map((cell) => Number(cell.getAttribute("data-value"))),
        }));
      }
      return yearsIn(element.text).map((period) => ({ ...place, period, cells: [] }));
    });
  });
}

/** The years of "Het gaat om 2015 en 2019 tot en met 2021." and of "In 2015 is het verschil zo klein …". */
function yearsIn(sentence: string): number[] {
  const told = /^(?:Het gaat om|In) ([\d, enmtot]+?)(?: is het verschil|\.)/.exec(sentence.trim())?.[1] ?? "";
  return [...told.matchAll(/(\d{4})(?: tot en met (\d{4}))?/g)].flatMap(([, first, last = first]) =>
    Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) + at),
  );
}
