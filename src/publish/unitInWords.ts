import type { NamedIndicator } from "../domain/indicator.ts";

/** What one of a figure is, for files where the sign does not stand beside the number: "procent van de inwoners". */
export function unitInWords({ kind, unit }: Pick<NamedIndicator, "kind" | "unit">): string {
  if (kind === "share") return `procent ${unit}`;
  if (kind === "growth" || kind === "outlook") return `${unit}, in procent`;
  return kind === "ratio" ? `euro ${unit}` : unit;
}
