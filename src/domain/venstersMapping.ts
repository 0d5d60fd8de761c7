import { z } from "zod";
import { SchoolYearRule } from "./schoolYear.ts";
import { StatusCodes } from "./statusCodes.ts";

/**
 * How our figures of samenwerkingsverbanden are called in Vensters, the system of the Dashboard Passend Onderwijs:
 * reports/uitwisseling/vensters.yaml.
 */
export const VenstersMapping = z
  .strictObject({
    decimal: z.enum([".", ","]).default("."),
    statuses: StatusCodes,
    /** By indicator: what the figure is called there, and which school year its years are. */
    measures: z.record(
      z.string(),
      z.strictObject({
        code: z.string().regex(/^[a-z0-9_]+$/, "een code bestaat uit kleine letters, cijfers en lage streepjes"),
        school_year: SchoolYearRule,
        note: z.string().optional(),
      }),
    ),
  })
  .refine(({ measures }) => {
    const codes = Object.values(measures).map(({ code }) => code);
    return new Set(codes).size === codes.length;
  }, "geeft twee indicatoren dezelfde code");
export type VenstersMapping = z.infer<typeof VenstersMapping>;
