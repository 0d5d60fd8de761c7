import type { Extract, Mark } from "../domain/manifest.ts";

/** What Swing writes in its tables in place of a number; a manifest may say otherwise. */
const swingMarks: Record<string, Mark> = { "-": "not-published", x: "protected", "?": "unknown" };

/** What the form for toelaatbaarheidsverklaringen asks for. */
const formMarks: Record<string, Mark> = { "<5": { from: 1, to: 4 }, "n.b.": "not-measured" };

/** An extract with what its form implies, so that a manifest need not say it. In JSON the decimal mark is a point. */
export function formDefaults(extract: Extract): Extract {
  const { form, decimal = ".", marks } = extract;
  if (form === "swing-odata" || form === "swing-table")
    return { ...extract, decimal, marks: { ...swingMarks, ...marks } };
  return form === "tlv-form" ? { ...extract, marks: { ...formMarks, ...marks } } : extract;
}
