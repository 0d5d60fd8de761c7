import type { Register } from "../domain/area.ts";
import type { PopulationIn } from "./pieces.ts";
import { statlinePivot } from "./statlinePivot.ts";

/** The extracts of the themes Bevolking and Onderwijs beside those of the main register, by their path in data/. */
export function educationFiles(register: Register, populationIn: PopulationIn): Record<string, string | Uint8Array> {
  return {
    "cbs-leeftijd/Bevolking__geslacht__leeftijd_en_regio_16112026_143000.csv": statlinePivot(register, populationIn),
  };
}
