import type { NamedIndicator } from "../domain/indicator.ts";

/** What stands behind the top tick of an axis: "%", or nothing. */
export function unitSign({ kind }: Pick<NamedIndicator, "kind">): string {
  return kind === "share" || kind === "growth" || kind === "outlook" ? "%" : "";
}
