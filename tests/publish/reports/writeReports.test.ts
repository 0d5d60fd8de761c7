import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { printAll } from "../../../src/publish/reports/printAll.ts";
import { writeReports } from "../../../src/publish/reports/writeReports.ts";
import { inventedSurvey, itemsOfEveryKind } from "./inventedSurvey.ts";
import { readPdf } from "./readPdf.ts";

const survey = inventedSurvey({ seed: 3, persons: () => 25, items: itemsOfEveryKind });
const folder = mkdtempSync(join(tmpdir(), "reports-"));

test("each year of a public region has two reports, and each such region its letters", async () => {
  const count = await writeReports(survey.index, survey.release, folder);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => file.endsWith(".pdf"));
  expect(files.sort()).toEqual(
    [
      "2020/bestuurders",
      "2020/professionals",
      "2021/bestuurders",
      "2021/professionals",
      "documenten/uitleg-voor-deelnemers",
      "documenten/uitnodiging-beleid",
      "documenten/uitnodiging-ouders-en-jongeren",
      "documenten/uitnodiging-professionals",
    ].map((name) => `public/vragenlijst/rijnmond/${name}.pdf`),
  );
  expect(count).toBe(files.length);
  const [first] = await readPdf(readFileSync(join(folder, "public/vragenlijst/rijnmond/2020/professionals.pdf")));
  expect(first).toContain("vragenlijst van 2020");
});

test("a document that cannot be printed stops the others, and says which it is", async () => {
  const date = { year: 2026, month: 11, day: 22 };
  const sheet = { title: "Proef", author: "", footer: "Rijnmond", date, demo: false };
  const jobs = [{ template: "document", given: sheet, file: join(folder, "proef.pdf") }] as const;
  await expect(printAll(jobs)).rejects.toThrow(/"Proef" \(Rijnmond\) is niet te printen/);
});
