import { escapeHtml } from "../domain/escapeHtml.ts";
import { type Finding, type Kind, kinds, type Severity } from "./finding.ts";
import { verdict } from "./findingLines.ts";

/** What the page says of itself. */
export interface PageWords {
  title: string;
  /** What was checked, and against what. */
  about: string;
}

const words: Record<Severity, string> = { stops: "houdt tegen", look: "kijk", known: "ter informatie" };

/** A page of findings that needs nothing else: to read, to print and to send on. */
export function findingsPage(findings: readonly Finding[], { title, about }: PageWords): string {
  const order = Object.keys(kinds) as Kind[];
  const groups = order
    .map((kind) => ({ kind, own: findings.filter((found) => found.kind === kind) }))
    .filter(({ own }) => own.length > 0);
  const count = (severity: Severity) => findings.filter((found) => found.severity === severity).length;
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(about)}</p>
<p><strong>${escapeHtml(verdict(findings))}</strong></p>
<p>${count("stops")} houden de uitgave tegen, ${count("look")} vragen om een blik, ${count("known")} zijn ter informatie.</p>
${groups.length > 1 ? contents(groups) : ""}
${groups.map(section).join("\n")}
</main>
</body>
</html>
`;
}

interface Group {
  kind: Kind;
  own: readonly Finding[];
}

function contents(groups: readonly Group[]): string {
  const items = groups.map(({ kind, own }) => `<li><a href="#${kind}">${kinds[kind].title}</a> (${own.length})</li>`);
  return `<nav aria-label="Op deze pagina"><ul>${items.join("")}</ul></nav>`;
}

function section({ kind, own }: Group): string {
  const rows = own.map(
    (found) => `<tr>
<th scope="row">${place(found)}</th>
<td>${words[found.severity]}</td>
<td>${said(found)}</td>
<td>${escapeHtml(found.old ?? "")}</td>
<td>${escapeHtml(found.new ?? "")}</td>
</tr>`,
  );
  return `<section aria-labelledby="${kind}">
<h2 id="${kind}">${kinds[kind].title}</h2>
<div class="table" tabindex="0" role="region" aria-labelledby="${kind}">
<table>
<thead><tr><th scope="col">Waar</th><th scope="col">Ernst</th><th scope="col">Wat</th><th scope="col">Oud</th><th scope="col">Nieuw</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>
</div>
</section>`;
}

/** Paths may be longer than a line: they break after a slash. */
function place({ file, line, column }: Finding): string {
  const path = escapeHtml(file).replaceAll("/", "/<wbr>");
  return `${path}${line === undefined ? "" : `, regel ${line}`}${column === undefined ? "" : `<br>kolom ${escapeHtml(column)}`}`;
}

function said({ message, hint, examples, accepted, key, kind, severity }: Finding): string {
  const mayBeAccepted = severity === "stops" && kind !== "leesfout";
  return [
    escapeHtml(message),
    ...(hint === undefined ? [] : [`<br>Tip: ${escapeHtml(hint)}`]),
    ...(examples.length === 0
      ? []
      : [`<ul>${examples.map((example) => `<li>${escapeHtml(example)}</li>`).join("")}</ul>`]),
    ...(mayBeAccepted ? [`<br><small>naam voor akkoord.yaml: ${key}</small>`] : []),
    ...(accepted === undefined
      ? []
      : [`<br>Akkoord van ${escapeHtml(accepted.by)} op ${accepted.date}: ${escapeHtml(accepted.reason)}`]),
  ].join("");
}

const style = `
body { font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 0; }
main { max-width: 75rem; margin: 0 auto; padding: 1.5rem 1rem; }
h2 { margin-top: 2.5rem; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem; border-bottom: 1px solid #767676; }
th[scope=row] { font-weight: normal; min-width: 14rem; overflow-wrap: anywhere; }
td { overflow-wrap: anywhere; min-width: 5rem; }
td:nth-child(3) { min-width: 18rem; }
@media (min-width: 60rem) { table { table-layout: fixed; } th:nth-child(1) { width: 30%; } th:nth-child(2) { width: 7rem; } th:nth-child(n + 4) { width: 8rem; } }
ul { margin: .25rem 0; padding-left: 1.25rem; }
a { color: #154273; }
a:focus-visible, .table:focus-visible { outline: 3px solid #154273; outline-offset: 2px; }
@media print { main { max-width: none; padding: 0; } nav { display: none; } tr { break-inside: avoid; } .table { overflow: visible; } }
`;
