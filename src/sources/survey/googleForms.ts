import { answerColumn, type FormReader, ownColumn } from "./exportForm.ts";

/** One header row with the questions, after the time. The rows have no number: their place in the file is it. */
export const googleForms: FormReader = ([header = []]) => {
  if (!/^(tijdstempel|timestamp)$/i.test(header[0]?.trim() ?? "")) return null;
  const columns = header.map((name, index) => {
    if (index === 0) return ownColumn(name, "time");
    if (/^(e-?mailadres|e-?mail|email address|gebruikersnaam|username)$/i.test(name.trim()))
      return ownColumn(name, "person");
    const [, question = name, row] = /^(.*?)\s*\[([^[\]]*)\]\s*$/s.exec(name) ?? [];
    return answerColumn(name, [question], row ?? null);
  });
  return { tool: "Google Forms", rows: 1, columns, blanks: [], trials: [] };
};
