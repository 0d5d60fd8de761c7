import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { Absence } from "../../src/domain/absence.ts";
import { Likeness } from "../../src/domain/likeness.ts";
import { explainAbsence } from "../../src/views/formatFigure.ts";
import { readBreaks, readText } from "./contentFiles.ts";

const page = readText("content/pages/methode.md");
const likeness = Likeness.parse(parse(readText("reports/vergelijken.yaml")));

describe("the page about the method", () => {
  test.each(Absence.options)("explains %s in the words of the tables", (absence) => {
    const reason = explainAbsence({ absence, members: 7, present: 6 });
    expect(partOf("Waarom staat er soms geen getal?").toLowerCase()).toContain(`- **${reason}.**`);
  });

  test.each(readBreaks())("names the break of $file in $period, and why", ({ period, reason }) => {
    const lines = partOf("Breuken in de reeks").split("\n");
    expect(lines.filter((line) => line.startsWith(`- **${period}**`) && line.endsWith(`: ${reason}.`))).toHaveLength(1);
  });

  test("names no break that no figure has", () => {
    const known = readBreaks().map(({ period, reason }) => `${period} ${reason}.`);
    const named = [...partOf("Breuken in de reeks").matchAll(/^- \*\*(\d{4})\*\*.*?: (.*)$/gm)];
    expect(named.map(([, period, reason]) => `${period} ${reason}`).filter((one) => !known.includes(one))).toEqual([]);
  });

  test.each(likeness.variables)("says that gemeenten are alike by $title", ({ title }) => {
    expect(partOf("Vergelijkbare gemeenten")).toMatch(new RegExp(`^- (de|het) ${title}\\b`, "m"));
  });
});

/** What stands under a heading of the second level. */
function partOf(heading: string): string {
  return page.split(`\n## ${heading}\n`)[1]!.split("\n## ")[0]!;
}
