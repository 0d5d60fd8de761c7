import { z } from "zod";
import type { Block } from "./proseBlocks.ts";

/** What stands above the text in content/commentaar/<gebied>/<indicator>.md. */
export const CommentHead = z.strictObject({
  /** Who says it: "gemeente Almere". */
  van: z.string().trim().min(1).max(80),
  /** When it was written. */
  datum: z.iso.date(),
  /** The last day on which it is shown; without it, it stays. */
  tot: z.iso.date().optional(),
  /** The release it is about (2026-1); with another release it is not shown. */
  uitgave: z
    .string()
    .regex(/^\d{4}-\d+$/, "schrijf jaar-nummer, zoals 2026-1")
    .optional(),
});

/** What a region or gemeente itself writes beside one of its figures. Nobody of the monitor checked it. */
export interface Comment {
  /** The code of the area: GM0034. */
  area: string;
  indicator: string;
  from: string;
  /** 2026-10-03 */
  date: string;
  text: Block[];
  /** How many words the text has. */
  words: number;
}

/** The most words of a comment: it stands beside the figure, and does not take its place. */
export const mostWords = 150;
