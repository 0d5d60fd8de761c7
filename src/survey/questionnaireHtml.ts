import { readFileSync } from "node:fs";
import { escapeHtml } from "../domain/escapeHtml.ts";
import type { Item } from "../domain/questionnaire.ts";
import { answerWords } from "../domain/toolCode.ts";
import {
  paragraphs,
  printedCodes,
  type QuestionnaireSheet,
  type Section,
  sectionsOf,
} from "./questionnaireSections.ts";

const style = readFileSync(new URL("questionnaire.css", import.meta.url), "utf8");

/** A questionnaire to print and fill in by hand: one page that needs no other file. */
export function questionnaireHtml(sheet: QuestionnaireSheet): string {
  const { title, region, year, introduction, thanks } = sheet;
  const name = `${title} ${year}`;
  return `<!DOCTYPE html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(region === null ? name : `${name}, ${region}`)}</title>
<style>
${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(name)}</h1>
${region === null ? "" : `<p class="region">${escapeHtml(region)}</p>\n`}${prose(introduction)}
${sectionsOf(sheet).map(printSection).join("\n")}
<section aria-labelledby="einde">
<h2 id="einde">Dit was de laatste vraag</h2>
${prose(thanks)}
</section>
</main>
</body>
</html>
`;
}

function prose(text: string): string {
  return paragraphs(text)
    .map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`)
    .join("\n");
}

function printSection({ theme, title, items }: Section): string {
  return `<section aria-labelledby="${theme}">
<h2 id="${theme}">${escapeHtml(title)}</h2>
${items.map(printItem).join("\n")}
</section>`;
}

function printItem(item: Item): string {
  const young =
    item.text_young === undefined ? "" : `<p class="young">Voor jongeren: ${escapeHtml(item.text_young)}</p>\n`;
  const note = item.note === undefined ? "" : `<p class="note">${escapeHtml(item.note)}</p>\n`;
  return `<div class="question">
<h3><span class="name">${item.id}</span> ${escapeHtml(item.text)}</h3>
${young}${note}${printAnswers(item)}
</div>`;
}

function printAnswers(item: Item): string {
  if (item.type === "open") return '<p class="lines">Uw antwoord:</p>';
  const answers = printedCodes(item).map((code) => `<li>${escapeHtml(answerWords(item, code))}</li>`);
  return `<ul class="${item.type}">\n${answers.join("\n")}\n</ul>`;
}
