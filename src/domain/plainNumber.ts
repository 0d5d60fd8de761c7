/**
 * A number with all its digits and without an exponent, so that any program reads it and the same number comes back:
 * 1.5e-7 is 0.00000015.
 */
export function plainNumber(value: number, decimal: "." | "," = "."): string {
  const [, sign = "", digits = "", places = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  if (digits === "") throw new Error(`No number to write: ${value}`);
  const point = digits.length + Number(exponent);
  const all = (digits + places).padStart(digits.length + places.length + Math.max(0, 1 - point), "0");
  const at = Math.max(1, point);
  const whole = all.slice(0, at).padEnd(at, "0");
  const rest = all.slice(at);
  return `${sign}${whole}${rest === "" ? "" : decimal}${rest}`;
}
