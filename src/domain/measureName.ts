import { z } from "zod";

/** `source.measure`, as a manifest defines it: duo-leerlingen.sbo. */
export const MeasureName = z
  .string()
  .regex(/^[a-z0-9-]+\.[a-z0-9-]+$/, "schrijf bron.maat, bijvoorbeeld duo-leerlingen.sbo");

/** "duo-leerlingen.sbo" → its source and measure. */
export function splitMeasureName(name: string): { source: string; measure: string } {
  const [source = "", measure = ""] = name.split(".");
  return { source, measure };
}
