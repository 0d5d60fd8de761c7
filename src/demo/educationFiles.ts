import type { Register } from "../domain/area.ts";
import { primaryForecasts, secondaryForecasts } from "./duoForecasts.ts";
import { duoHomes, homeYears } from "./duoHomes.ts";
import { duoReferrals } from "./duoReferrals.ts";
import { duoSecondary } from "./duoSecondary.ts";
import { ordinaryByVerband, specialByVerband, specialInAndOut } from "./duoSpecial.ts";
import type { PopulationIn } from "./pieces.ts";
import { countPupils } from "./pupils.ts";
import { inventSchools } from "./schools.ts";
import { schoolWeights, weightYears } from "./schoolWeights.ts";
import { countSecondary } from "./secondaryPupils.ts";
import { inventSecondary } from "./secondarySchools.ts";
import { statlineForecast } from "./statlineForecast.ts";
import { statlinePivot } from "./statlinePivot.ts";
import { vensters } from "./vensters.ts";
import { verbanden } from "./verbanden.ts";
import { verbandPupils } from "./verbandPupils.ts";

/** The extracts of the themes Bevolking and Onderwijs beside those of the main register, by their path in data/. */
export function educationFiles(register: Register, populationIn: PopulationIn): Record<string, string | Uint8Array> {
  const primary = countPupils(register, inventSchools(register));
  const secondary = countSecondary(register, inventSecondary(register));
  const pupils = verbandPupils(verbanden(register), primary, secondary);
  const forecast = statlineForecast(register, populationIn);
  return {
    "cbs-leeftijd/Bevolking__geslacht__leeftijd_en_regio_16112026_143000.csv": statlinePivot(register, populationIn),
    "cbs-prognose/85173NED_UntypedDataSet_16112026_150500.csv": forecast.gemeenten,
    "cbs-prognose/85173NED_UntypedDataSet_16112026_151000.csv": forecast.provincies,
    "cbs-prognose/85173NED_metadata.csv": forecast.metadata,
    "duo-prognose-po/wpoprognoses.csv": primaryForecasts(primary),
    "duo-prognose-vo/voprognoses.csv": secondaryForecasts(secondary),
    ...Object.fromEntries(
      homeYears.map((year) => [
        `duo-woonplaats/03.-leerlingen-po-per-gemeente-postcode-leerling-en-leeftijd-${year}.csv`,
        duoHomes(register, populationIn, year),
      ]),
    ),
    "duo-so-vso/leerlingen-so-vso-bekostigingscategorie-uitstroomprofiel-swv.csv": specialByVerband(pupils),
    "duo-so-vso/leerlingen-so-en-vso-binnen-en-buiten-swv-betalend-met-bekostigingscategorie.csv":
      specialInAndOut(pupils),
    "duo-so-vso/leerlingen-po-en-vo-per-samenwerkingsverband.csv": ordinaryByVerband(pupils),
    "duo-vo/01.-leerlingen-per-vestiging-naar-onderwijstype.csv": duoSecondary(register, secondary),
    "vensters-tlv/toelaatbaarheidsverklaringen.csv": vensters(pupils),
    "duo-verwijzingen/maatwerk-van-bao-naar-sbo-en-so.csv": duoReferrals(pupils),
    ...Object.fromEntries(
      weightYears.map((year) => [
        `cbs-schoolweging/schoolweging-${year}-${year + 1}.csv`,
        schoolWeights(primary, year),
      ]),
    ),
  };
}
