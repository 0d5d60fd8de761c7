import { z } from "zod";

/** Why a row was read and laid aside. Nothing of it is lost: the summary and /over/bronnen/ count them. */
export type Aside =
  | "voettekst"
  | "andere selectie"
  | "ander gebiedsniveau"
  | "buiten de gekozen jaren"
  | "gemeente bestond niet"
  | "leeg en gebied onbekend"
  // Of a survey: rows are respondents.
  | "proefantwoord"
  | "afgebroken"
  | "werkt elders"
  | "werkplek niet ingevuld"
  | "dubbel ingevuld"
  // Of the codes and quotes of open answers.
  | "antwoorden tellen niet mee";

/** What became of the rows of an extract: rows = used + refused + the sum of aside. */
export interface Account {
  rows: number;
  used: number;
  refused: number;
  aside: Partial<Record<Aside, number>>;
}

/** Whether every row that was read is accounted for. */
export function balances({ rows, used, refused, aside }: Account): boolean {
  return rows === used + refused + Object.values(aside).reduce((sum, count) => sum + count, 0);
}

/** What became of the rows of several files together. */
export function addUp(accounts: readonly Account[]): Account {
  const total: Account = { rows: 0, used: 0, refused: 0, aside: {} };
  for (const { rows, used, refused, aside } of accounts) {
    total.rows += rows;
    total.used += used;
    total.refused += refused;
    for (const [reason, count] of Object.entries(aside) as [Aside, number][]) {
      total.aside[reason] = (total.aside[reason] ?? 0) + count;
    }
  }
  return total;
}

/** A file that was received: what it is, and what became of its rows. */
export interface ReceivedFile {
  source: string;
  file: string;
  /** SHA-256 of the bytes. */
  hash: string;
  account: Account;
}

/** Where facts of the area register come from. */
export const RegisterSource = z.strictObject({
  title: z.string(),
  publisher: z.string(),
  url: z.url(),
  licence: z.string(),
  date: z.iso.date(),
  used_for: z.string(),
});
export type RegisterSource = z.infer<typeof RegisterSource>;
