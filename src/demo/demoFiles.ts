import type { Register } from "../domain/area.ts";
import { duoLocations } from "./duoLocations.ts";
import { duoPupils } from "./duoPupils.ts";
import { educationFiles } from "./educationFiles.ts";
import { populationByYear } from "./pieces.ts";
import { countPupils } from "./pupils.ts";
import { withRegions } from "./regions.ts";
import { riskFiles } from "./riskFiles.ts";
import { inventSchools } from "./schools.ts";
import { statlineTitles } from "./statlineTitles.ts";
import { statlineV3 } from "./statlineV3.ts";
import { statlineV4 } from "./statlineV4.ts";
import { youthCareFiles } from "./youthCareFiles.ts";

/** Every extract of the demo release, by its path in the data folder. The same register gives the same bytes. */
export function demoFiles(register: Register): Map<string, Uint8Array> {
  const populationIn = withRegions(register, populationByYear(register));
  const schools = inventSchools(register);
  const texts = {
    "cbs-bevolking/70072ned_UntypedDataSet_14032022_101500.csv": statlineV3(register, populationIn),
    "cbs-bevolking/Regionale_kerncijfers_Nederland_12112024_093000.csv": statlineTitles(register, populationIn, [
      "2022",
      "2023",
      "2024",
    ]),
    "cbs-bevolking/Regionale_kerncijfers_Nederland_16112026_141000.csv": statlineTitles(register, populationIn, [
      "2025*",
    ]),
    ...Object.fromEntries(
      Object.entries(statlineV4(register, populationIn)).map(([name, text]) => [
        `cbs-bevolking/71486NED/${name}`,
        text,
      ]),
    ),
    "duo-leerlingen/06.-historisch-overzicht-aantal-leerlingen-per-schoolvestiging.csv": duoPupils(
      register,
      countPupils(register, schools),
    ),
  };
  const themes = {
    ...educationFiles(register, populationIn),
    ...youthCareFiles(register, populationIn),
    ...riskFiles(register, populationIn),
  };
  const bytes = (content: string | Uint8Array) =>
    typeof content === "string" ? new TextEncoder().encode(content) : content;
  return new Map([
    ...Object.entries({ ...texts, ...themes }).map(([path, content]) => [path, bytes(content)] as const),
    ["duo-vestigingen/02.-alle-schoolvestigingen-basisonderwijs.csv", duoLocations(register, schools)],
  ]);
}
