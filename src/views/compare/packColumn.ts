/** Numbers by row: what an area has in each year, null where it has none. */
export type Column = readonly (readonly (number | null)[])[];

/**
 * A column as text: rows joined by ";", numbers by ",", nothing for null. Numbers change little from year to year: a row of
 * halves and whole numbers has its first number, and then what each adds to the one before. Other rows begin with "~" and
 * have the numbers themselves, for differences of fractions would not add up to the last digit.
 */
export function packColumn(column: Column): string {
  return column.map(packRow).join(";");
}

function packRow(row: readonly (number | null)[]): string {
  if (row.every((value) => value === null)) return "";
  const whole = row.every((value) => value === null || Number.isInteger(2 * value));
  const texts = whole ? steps(row) : row.map((value) => (value === null ? "" : String(value)));
  return `${whole ? "" : "~"}${texts.join(",").replace(/,+$/, "")}`;
}

function steps(row: readonly (number | null)[]): string[] {
  let last = 0;
  return row.map((value) => {
    if (value === null) return "";
    const step = value - last;
    last = value;
    return String(step);
  });
}

/** A row of a packed column, to the last digit; what is cut off at its end was null. */
export function unpackRow(text: string): (number | null)[] {
  const whole = !text.startsWith("~");
  let last = 0;
  return text
    .slice(whole ? 0 : 1)
    .split(",")
    .map((part) => {
      if (part === "") return null;
      last = Number(part) + (whole ? last : 0);
      return last;
    });
}
