import { answerColumn, type ColumnRole, type FormReader, ownColumn } from "./exportForm.ts";

const own: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^id$/i, "number"],
  [/^(tijd van voltooien|voltooiingstijd|completion time)$/i, "time"],
  [/^(begintijd|starttijd|start time)$/i, "time"],
  [/^(e-?mail|e-mailadres)$/i, "person"],
  [/^(naam|name|tijd van laatste wijziging|last modified time|taal|language)$/i, "aside"],
];

/** One header row: columns of the tool's own, then the questions. Several answers stand in one cell, each ended by ";". */
export const microsoftForms: FormReader = ([header = []]) => {
  const [first = "", second = ""] = header.map((name) => name.trim());
  if (!/^id$/i.test(first) || !/^(begintijd|starttijd|start time)$/i.test(second)) return null;
  const columns = header.map((name) => {
    const role = own.find(([pattern]) => pattern.test(name.trim()))?.[1];
    return role === undefined ? answerColumn(name, [name]) : ownColumn(name, role);
  });
  return { tool: "Microsoft Forms", rows: 1, columns, blanks: [], trials: [] };
};
