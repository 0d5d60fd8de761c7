import {
  answerColumn,
  type ColumnRole,
  type ExportColumn,
  type ExportHead,
  type FormReader,
  ownColumn,
} from "./exportForm.ts";

const own: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>([
  ["responseid", "number"],
  ["enddate", "time"],
  ["recordeddate", "time"],
  ["startdate", "time"],
  ["status", "status"],
  ["recipientemail", "person"],
  ["emailaddress", "person"],
  ...[
    "responseset ipaddress name recipientlastname recipientfirstname externalreference externaldatareference finished",
    "progress duration (in seconds) distributionchannel userlanguage locationlatitude locationlongitude locationaccuracy",
  ].flatMap((names) => names.split(" ").map((name): [string, ColumnRole] => [name, "aside"])),
  ["duration (in seconds)", "aside"],
]);

/** Preview and test, also of spam and of answers given without a connection. */
const trials = ["1", "2", "9", "17", "Survey Preview", "Survey Test", "Spam Survey Preview", "Offline Survey Preview"];

/**
 * Codes in the first row, questions in the second and, but in the older form, names of import in the third. An option
 * stands behind its question: `Met wie had u contact?-huisarts`.
 */
export const qualtrics: FormReader = (head) => {
  const [codes = [], texts = [], imports = []] = head;
  if (/^\{.?ImportId/.test(imports[0] ?? "")) return readHead(codes, codes, texts, 3);
  // The older form has names of its own in the first row, V1 to V10, and those of the tool in the second.
  const isOlder = /^V1$/.test(codes[0] ?? "") && /^ResponseID$/i.test(texts[0] ?? "");
  return isOlder ? readHead(codes, texts, texts, 2) : null;
};

function readHead(codes: string[], names: string[], texts: string[], rows: number): ExportHead {
  const columns = codes.map((code, index) => readColumn(code, names[index] ?? "", texts[index] ?? ""));
  return { tool: "Qualtrics", rows, columns, blanks: [], trials };
}

function readColumn(code: string, name: string, text: string): ExportColumn {
  const role = own.get(name.trim().toLowerCase());
  if (role !== undefined) return ownColumn(name, role);
  // What was typed beside an option; the column of an open question has a name without it.
  if (/_TEXT$/.test(code)) return ownColumn(code, "aside");
  const [, question = code, choice] = /^(.+)_(-?\d+)$/.exec(code) ?? [];
  return answerColumn(code, [code, ...(choice === undefined ? [] : [question]), text], choice ?? null);
}
