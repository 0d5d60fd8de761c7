import { range } from "d3-array";
import type { Register } from "../domain/area.ts";
import { njiGemeenten, njiSamenwerkingsverbanden } from "./njiPupils.ts";
import type { PopulationIn } from "./pieces.ts";
import { youthCareAges } from "./youthCareAges.ts";
import { youthCareByArea } from "./youthCareByArea.ts";
import { youthCareForms } from "./youthCareForms.ts";
import { youthCareReferrers } from "./youthCareReferrers.ts";
import { youthCareUntyped } from "./youthCareUntyped.ts";

/** The extracts of the themes Jeugdhulp and Jeugdhulp en onderwijs, by their path in data/. */
export function youthCareFiles(register: Register, populationIn: PopulationIn): Record<string, string | Uint8Array> {
  const careIn = youthCareByArea(register, populationIn, range(2015, 2026));
  const forms = youthCareForms(register, careIn, range(2020, 2026));
  return {
    "cbs-jeugdhulp/85100NED_UntypedDataSet_14112026_101500.csv": youthCareUntyped(register, careIn),
    "cbs-jeugdhulp/Jongeren_met_jeugdzorg__leeftijd__regio_14112026_102200.csv": youthCareAges(register, careIn),
    ...Object.fromEntries(Object.entries(forms).map(([name, text]) => [`cbs-jeugdhulp-vormen/85101NED/${name}`, text])),
    "cbs-jeugdhulp-verwijzers/Jeugdhulptrajecten__verwijzer__regio_14112026_103000.csv": youthCareReferrers(
      register,
      careIn,
    ),
    "nji-jeugdzorg-onderwijs/jeugdzorg-en-onderwijssoort-gemeenten-2016-2021.csv": njiGemeenten(register, populationIn),
    "nji-jeugdzorg-onderwijs/jeugdzorg-en-onderwijssoort-swv-2016-2021.csv": njiSamenwerkingsverbanden(register),
  };
}
