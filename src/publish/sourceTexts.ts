import type { NamedIndicator } from "../domain/indicator.ts";
import type { Source } from "../domain/manifest.ts";
import { sourceLines } from "../views/sourceLines.ts";

/** Every area names the same sources; they are put into words once. */
const known = new WeakMap<NamedIndicator, SourceText[]>();

interface SourceText {
  /** "CBS, Jeugdhulp in natura (84272NED)" */
  text: string;
  licence: string;
}

/** The sources of an indicator, each once: a table that was fetched as two files is one source. */
export function sourceTexts(indicator: NamedIndicator, sources: readonly Source[]): readonly SourceText[] {
  const texts = known.get(indicator) ?? textsOf(indicator, sources);
  known.set(indicator, texts);
  return texts;
}

function textsOf(indicator: NamedIndicator, sources: readonly Source[]): SourceText[] {
  const lines = sourceLines(indicator, sources);
  return [...new Map(lines.map(({ text, licence }) => [text, { text, licence }])).values()];
}
