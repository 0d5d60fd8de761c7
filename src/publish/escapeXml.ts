import { escapeHtml } from "../domain/escapeHtml.ts";

/** A text as XML and HTML can hold it. What XML cannot hold at all is left out: control characters. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, ""));
}
