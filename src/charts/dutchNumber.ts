const formats = new Map<number, Intl.NumberFormat>();

/** A number as Dutch readers write it, with a real minus: −1.234,5. */
export function dutchNumber(value: number, decimals: number): string {
  let format = formats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat("nl-NL", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(decimals, format);
  }
  return format.format(value).replace("-", "\u2212");
}
