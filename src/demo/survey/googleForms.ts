import { stringify } from "csv-stringify/sync";
import { cellText } from "./cellText.ts";
import { moment, type Round, type Submission } from "./submission.ts";

/** Google Forms: several answers in one cell, with a comma between them that an option may hold as well. */
export function googleForms(lines: readonly Submission[], { items, year }: Round): string {
  const header = ["Tijdstempel", "E-mailadres", ...items.map(({ text }) => text)];
  const rows = lines.map((line) => [
    timestamp(moment(line.sent ?? line.started, year)),
    `iemand${line.person}@voorbeeld.nl`,
    ...items.map((item) => cellText(line, item, ", ")),
  ]);
  return stringify([header, ...rows], { quoted: true });
}

/** 4-10-2021 9:12:00 */
function timestamp(time: Date): string {
  const [date, clock] = [time.toISOString().slice(0, 10), time.toISOString().slice(11, 19)];
  const [year, month, day] = date.split("-").map(Number);
  return `${day}-${month}-${year} ${clock.replace(/^0/, "")}`;
}
