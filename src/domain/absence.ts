import { z } from "zod";

/** Why there is no number. A reason travels from the cell of the source to the sentence, the table and the download. */
export const Absence = z.enum([
  /** The source has no figure for this area and year. */
  "not-published",
  /** The source holds it back or cannot vouch for it: the dot of CBS. */
  "unknown",
  /** Nobody counted it here or in this year. */
  "not-measured",
  /** Held back because persons might be recognised. */
  "protected",
  /** It cannot occur, on logical grounds. */
  "not-applicable",
  /** A source that lists places (schools) lists none in this area. That is not a zero: nobody counted. */
  "none-here",
  /** A region of which not every gemeente has a figure. */
  "incomplete",
  /** More than a quarter of the figure may as well belong to a neighbouring region: gemeenten that lie in both. */
  "divided",
  /** The denominator is zero. */
  "undefined",
  /** The years lie on two sides of a break in the series. */
  "not-comparable",
]);
export type Absence = z.infer<typeof Absence>;
