import type { Audit } from "../disclosure/protectSurvey.ts";
import type { SurveyAnswers } from "../domain/answers.ts";
import { formatProblem, type Problem } from "../domain/problem.ts";
import { addUp, balances, type ReceivedFile } from "../domain/received.ts";
import type { Summary } from "../pipeline.ts";

const number = new Intl.NumberFormat("nl-NL");

/** The lines at the end of a build: every row of every file is accounted for. */
export function formatSummary(
  { received, dropped, warnings, protection, figures, pages, demo }: Summary,
  duration: string,
): string {
  const lines = [
    "",
    demo ? "Voorbeelduitgave: alle cijfers zijn verzonnen." : "Uitgave met echte cijfers.",
    formatAccounts(received),
    ...formatDropped(dropped),
    ...(protection === null ? [] : [formatProtection(protection)]),
    `Cijfers: ${number.format(figures)}. Pagina's: ${number.format(pages)}. Tijd: ${duration}.`,
    ...formatWarnings(warnings),
  ];
  return lines.join("\n");
}

/** Of which columns of survey exports nothing was kept, so that an editor sees that they were noticed. */
export function formatDropped(dropped: SurveyAnswers["dropped"]): string[] {
  const files = Map.groupBy(
    dropped.flatMap(({ columns }) => [...new Set(columns)]),
    (column) => column,
  );
  if (files.size === 0) return [];
  const named = [...files].map(([column, { length }]) => `  ${column.slice(0, 60)} (${number.format(length)})`);
  return ["Kolommen waarvan niets is bewaard (in zoveel bestanden):", ...named.sort()];
}

/** What the attack on what is published of the survey came to. */
function formatProtection({ attacked, narrowest, seconds }: Audit): string {
  const took = seconds.toLocaleString("nl-NL", { maximumFractionDigits: 1 });
  return `Bescherming: ${number.format(attacked)} verborgen aantallen aangevallen in ${took} s; het best bekende kan nog ${narrowest} waarden hebben.`;
}

/** What looks odd and did not stop the build. */
export function formatWarnings(warnings: readonly Problem[]): string[] {
  if (warnings.length === 0) return ["Geen waarschuwingen."];
  return [`Waarschuwingen: ${warnings.length}`, ...warnings.map((warning) => `  ${formatProblem(warning)}`)];
}

/** Rows read = used + laid aside, by reason; of a finished build none are refused. */
export function formatAccounts(received: readonly ReceivedFile[]): string {
  const total = addUp(received.map(({ account }) => account));
  const aside = Object.entries(total.aside).map(([reason, rows]) => `${number.format(rows)} ${reason}`);
  const laidAside = Object.values(total.aside).reduce((sum, rows) => sum + rows, 0);
  const checked = received.every(({ account }) => balances(account)) ? "klopt" : "KLOPT NIET";
  return [
    `Bestanden: ${number.format(received.length)}. Regels gelezen: ${number.format(total.rows)}`,
    `= ${number.format(total.used)} gebruikt + ${number.format(laidAside)} terzijde + ${number.format(total.refused)} geweigerd (${checked}).`,
    ...(aside.length > 0 ? [`Terzijde: ${aside.join(", ")}.`] : []),
  ].join("\n");
}
