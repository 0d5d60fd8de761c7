import type { Figure } from "../../domain/figure.ts";
import type { Indicator } from "../../domain/indicator.ts";
import type { Cell } from "../../views/cell.ts";
import { formatFigure } from "../../views/formatFigure.ts";
import type { AnswerCell } from "./openDatabase.ts";

/** A row of an answer by the names of its columns. */
export type AnswerRow = Readonly<Record<string, AnswerCell>>;

/** What the database says of an indicator. */
export interface KnownIndicator {
  slug: string;
  title: string;
  theme: string;
  unit: string;
  sign: string;
  decimals: 0 | 1 | 2;
  /** What the formats of the site know it by. */
  format: Indicator;
}

const kinds: Readonly<Record<string, Indicator["kind"]>> = {
  aantal: "count",
  percentage: "share",
  verhouding: "rate",
  gemiddelde: "mean",
  bedrag: "ratio",
  groei: "growth",
  prognose: "forecast",
  vooruitblik: "outlook",
};

/** Reads a row of the table `indicatoren`. */
export function knownIndicator(row: AnswerRow): KnownIndicator {
  const decimals = Number(row.decimalen) as KnownIndicator["decimals"];
  const format = { kind: kinds[String(row.soort)], decimals, smallest_difference: Number(row.kleinste_verschil) };
  return {
    slug: String(row.indicator),
    title: String(row.titel),
    theme: String(row.thema),
    unit: String(row.eenheid ?? ""),
    sign: String(row.teken ?? ""),
    decimals,
    format: format as Indicator,
  };
}

/** A figure in the words of the site: the same rounding, the same bounds, the same reasons. */
export function figureCell(row: AnswerRow, indicator: KnownIndicator): Cell {
  const number = (name: string) => (row[name] === null ? null : Number(row[name]));
  const value = number("waarde");
  return formatFigure(
    {
      absence: row.reden_ontbreekt,
      value,
      low: number("ondergrens") ?? value,
      high: number("bovengrens") ?? value,
      denominator: number("noemer"),
      provisional: isTrue(row.voorlopig),
      method: row.methode,
      members: number("gemeenten"),
      present: number("gemeenten_met_cijfer"),
    } as Figure,
    indicator.format,
  );
}

/** What a reader must know beside the number. */
export function remarks(row: AnswerRow): string {
  return [isTrue(row.voorlopig) ? "voorlopig" : "", isTrue(row.verwacht) ? "prognose" : ""].filter(Boolean).join(", ");
}

function isTrue(cell: AnswerCell | undefined): boolean {
  return cell === "true";
}

/** The indicator that a row is of. */
export function indicatorOf(
  row: AnswerRow,
  { indicators }: { indicators: ReadonlyMap<string, KnownIndicator> },
): KnownIndicator {
  return indicators.get(String(row.indicator))!;
}
