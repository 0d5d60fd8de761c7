import { z } from "zod";
import { Absence } from "./absence.ts";

const Code = z.string().regex(/^[A-Za-z0-9_.-]+$/, "gebruik letters, cijfers, een punt of een streepje");

/** What another system calls the state of a figure: a code for each reason why there is none, and three for those there are. */
export const StatusCodes = z
  .strictObject({
    absent: z.record(Absence, Code),
    final: Code,
    provisional: Code,
    /** Forecast, not counted. */
    expected: Code,
  })
  .refine(({ absent, ...present }) => {
    const codes = [...Object.values(absent), ...Object.values(present)];
    return new Set(codes).size === codes.length;
  }, "geeft twee toestanden dezelfde code; een cijfer komt dan niet heel terug");
export type StatusCodes = z.infer<typeof StatusCodes>;

/** The code of a figure. One that is both expected and provisional is called expected: a delivery says the rest beside it. */
export function statusCode(
  { absence, provisional, expected }: { absence: Absence | null; provisional: boolean; expected: boolean },
  codes: StatusCodes,
): string {
  if (absence !== null) return codes.absent[absence];
  if (expected) return codes.expected;
  return provisional ? codes.provisional : codes.final;
}

/** The reason that a code stands for; null of a code for figures that are there, undefined of one that nobody knows. */
export function reasonOf(code: string, { absent, ...present }: StatusCodes): Absence | null | undefined {
  if (Object.values(present).includes(code)) return null;
  return (Object.entries(absent) as [Absence, string][]).find(([, known]) => known === code)?.[0];
}
