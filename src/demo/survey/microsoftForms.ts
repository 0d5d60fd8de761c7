import { stringify } from "csv-stringify/sync";
import { cellText } from "./cellText.ts";
import { moment, type Round, type Submission } from "./submission.ts";

const own = ["ID", "Begintijd", "Tijd van voltooien", "E-mail", "Naam", "Tijd van laatste wijziging"];

/** Microsoft Forms, saved as a Dutch spreadsheet does: each of several answers ends with a semicolon. */
export function microsoftForms(lines: readonly Submission[], { items, year }: Round): string {
  const time = (minutes: number) =>
    moment(minutes, year)
      .toISOString()
      .replace(/\d\d(\d\d)-(\d+)-(\d+)T(.{8}).*/, "$2/$3/$1 $4");
  const rows = lines.map((line) => [
    String(line.id),
    time(line.started),
    time(line.sent ?? line.started),
    "anonymous",
    "",
    "",
    ...items.map((item) => ended(cellText(line, item, ";"), item.type === "multiple")),
  ]);
  const header = [...own, ...items.map(({ text }) => text)];
  return stringify([header, ...rows], { delimiter: ";", record_delimiter: "\r\n", bom: true });
}

function ended(text: string, isList: boolean): string {
  return isList && text !== "" ? `${text};` : text;
}
