import { answerColumn, type ColumnRole, type ExportColumn, type FormReader, ownColumn } from "./exportForm.ts";

/** The columns that the tool adds, as codes and as words. */
const own: ReadonlyMap<string, ColumnRole> = new Map([
  ...roles("number", "id", "response id", "antwoord-id", "antwoord id", "respons-id", "reactie-id"),
  ...roles("time", "submitdate", "date submitted", "datum verzonden", "datum ingediend", "datum inzending"),
  ...roles("time", "datestamp", "date last action", "datum laatste actie"),
  ...roles("time", "startdate", "date started", "startdatum", "datum gestart"),
  ...roles("person", "token", "access code", "toegangscode", "email", "email address", "e-mailadres"),
  ...roles("aside", "lastpage", "last page", "laatste pagina", "seed", "startlanguage", "start language"),
  ...roles("aside", "starttaal", "begintaal", "ipaddr", "ip address", "ip-adres", "refurl", "referrer url"),
  ...roles("aside", "firstname", "first name", "voornaam", "lastname", "last name", "achternaam"),
  ...roles("aside", "interviewtime", "total time", "totale tijd"),
]);

/** Two of these tell the tool from others. */
const telling =
  /^(submitdate|date submitted|datum (verzonden|ingediend|inzending)|lastpage|last page|laatste pagina|startlanguage|start language|starttaal|begintaal|seed)$/;

/** How long a page or question took; `attribute_1` is what the list of invited persons says of someone. */
const timing = /^(group|question|groep|vraag)s? ?(time|tijd)\b|^\w+Time\d*$|^attribute_\d/i;

/** One header row: codes (`P03[SQ001]`), full questions (`Met wie …? [huisarts]`) or both (`P03. Met wie …?`). */
export const limeSurvey: FormReader = ([header = []]) => {
  const names = header.map(spell);
  if (own.get(names[0] ?? "") !== "number" || names.filter((name) => telling.test(name)).length < 2) return null;
  const columns = header.map(readColumn);
  return { tool: "LimeSurvey", rows: 1, columns, blanks: ["N/A", "Geen antwoord", "No answer"], trials: [] };
};

function readColumn(header: string): ExportColumn {
  const role = own.get(spell(header));
  if (role !== undefined) return ownColumn(header, role);
  if (timing.test(header)) return ownColumn(header, "aside");
  const coded = /^([A-Za-z]\w*)(?:\[(\w+)\])?(?:\. ?(.+))?$/s.exec(header.trim());
  if (coded !== null && !header.includes(" [")) {
    const [, code, part, text] = coded;
    return answerColumn(header, [code!, ...(text === undefined ? [] : [text])], part ?? null);
  }
  const [, before = header, part] = /^(.*?)\s*\[([^[\]]*)\]\s*$/s.exec(header) ?? [];
  const [, code, text] = /^([A-Za-z]\w*)(?:\[\w+\])?\. ?(.+)$/s.exec(before) ?? [];
  return answerColumn(header, code === undefined ? [before] : [code, text!, before], part ?? null);
}

function spell(header: string): string {
  return header.trim().toLowerCase();
}

function roles(role: ColumnRole, ...names: string[]): [string, ColumnRole][] {
  return names.map((name) => [name, role]);
}
