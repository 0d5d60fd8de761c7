import type { ShownColumn } from "./answerTable.ts";

/** A column of words; what is true or false is said as yes or no. */
export function words(header: string, name: string): ShownColumn {
  const say: Record<string, string> = { true: "ja", false: "nee" };
  return { header, name, numeric: false, cell: (row) => ({ text: say[String(row[name])] ?? String(row[name] ?? "") }) };
}

/** A number as it is, with a decimal comma: of a year or a code nobody wants dots between thousands. */
export function plainNumber(header: string, name: string): ShownColumn {
  return {
    header,
    name,
    numeric: true,
    cell: (row) =>
      row[name] === null
        ? { text: "" }
        : {
            text: String(Math.round(Number(row[name]) * 1e6) / 1e6)
              .replace(".", ",")
              .replace("-", "\u2212"),
            value: Number(row[name]),
          },
  };
}
