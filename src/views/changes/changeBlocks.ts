import { type Change, changeKinds } from "../../changes/change.ts";
import type { Figure } from "../../domain/figure.ts";
import type { NamedIndicator } from "../../domain/indicator.ts";
import type { Cell } from "../cell.ts";
import { formatFigure, formatMargin } from "../formatFigure.ts";
import { kindWords } from "./kindWords.ts";
import { type Reasons, whySentence } from "./whySentence.ts";
import { yearsInWords } from "./yearsInWords.ts";

/** Figures of one area and indicator that changed in the same way for the same reason. */
export interface ChangeBlock {
  /** "Herzien" */
  label: string;
  why: string;
  /** "Eerst", "Nu"; none where the years alone are told. */
  columns: string[];
  rows: { period: number; cells: Cell[] }[];
  /** Years that are told in a sentence: what is new or gone as a whole, and changes too small to see. */
  note: string | null;
}

/** The changes of one area and indicator, the most telling first. The indicator is undefined where it is gone. */
export function changeBlocks(
  changes: readonly Change[],
  indicator: NamedIndicator | undefined,
  reasons: Reasons,
): ChangeBlock[] {
  const alike = Map.groupBy(changes, (change) => `${change.kind} ${whySentence(change, reasons)}`);
  return [...alike.values()]
    .map((some) => some.toSorted((a, b) => b.period - a.period))
    .sort(([a], [b]) => changeKinds.indexOf(a!.kind) - changeKinds.indexOf(b!.kind) || b!.period - a!.period)
    .map((some) => block(some, indicator, reasons));
}

function block(changes: readonly Change[], indicator: NamedIndicator | undefined, reasons: Reasons): ChangeBlock {
  const [first] = changes as [Change, ...Change[]];
  const said = { label: kindWords[first.kind].label, why: whySentence(first, reasons) };
  const whole = first.why.because === "indicator" || first.why.because === "area";
  if (indicator === undefined || whole) {
    return {
      ...said,
      columns: [],
      rows: [],
      note: `Het gaat om ${yearsInWords(changes.map(({ period }) => period))}.`,
    };
  }
  const visible = changes.filter((change) => isVisible(change, indicator));
  const small = changes.filter((change) => !visible.includes(change)).map(({ period }) => period);
  return {
    ...said,
    columns: visible.length === 0 ? [] : columnsOf(first),
    rows: visible.map((change) => ({ period: change.period, cells: cellsOf(change, indicator) })),
    note:
      small.length === 0 ? null : `In ${yearsInWords(small)} is het verschil zo klein dat u het na afronden niet ziet.`,
  };
}

/** A change that is smaller than what is shown would be a row with twice the same number. */
function isVisible({ kind, old, now }: Change, indicator: NamedIndicator): boolean {
  if (old === null || now === null || kind === "definitief" || kind === "afgeschermd") return true;
  const [was, is] = [cellOf(old, indicator), cellOf(now, indicator)];
  return was.text !== is.text || was.provisional !== is.provisional || old.expected !== now.expected;
}

function columnsOf({ kind, old, now }: Change): string[] {
  if (kind === "definitief") return ["Cijfer"];
  return [...(old === null ? [] : ["Eerst"]), ...(now === null ? [] : ["Nu"])];
}

function cellsOf({ kind, old, now }: Change, indicator: NamedIndicator): Cell[] {
  if (kind === "definitief") return [cellOf(now!, indicator)];
  // What is held back from now on is not said once more.
  const hidden = kind === "afgeschermd" && old!.absence === null;
  const was = old === null ? [] : [hidden ? { text: "een getal" } : cellOf(old, indicator)];
  return [...was, ...(now === null ? [] : [cellOf(now, indicator)])];
}

/** The figure, and of a forecast the margin: that may be all that changed. */
function cellOf(figure: Figure, indicator: NamedIndicator): Cell {
  const cell = formatFigure(figure, indicator);
  const margin = formatMargin(figure, indicator);
  return margin === null ? cell : { ...cell, text: `${cell.text} (tussen ${margin.from} en ${margin.to})` };
}
