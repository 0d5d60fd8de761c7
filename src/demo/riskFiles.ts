import type { Register } from "../domain/area.ts";
import { benefitChildren, benefitTitles } from "./benefitTables.ts";
import { disadvantageScores } from "./disadvantageScores.ts";
import { familyTable } from "./familyTable.ts";
import type { PopulationIn } from "./pieces.ts";
import { povertyTables } from "./povertyTables.ts";
import { preschoolReach } from "./preschoolReach.ts";
import { pupilTransport } from "./pupilTransport.ts";
import { schoolLeaverTables } from "./schoolLeaverTables.ts";
import { remember } from "./series.ts";
import { incomeTable, surroundings } from "./surroundings.ts";
import { suspectTables } from "./suspectTables.ts";
import { truancyFiles } from "./truancyFiles.ts";
import { idleYouthTables, jobSeekerTable } from "./youthLabourTables.ts";
import { youthSpending } from "./youthSpending.ts";

type Files = Record<string, string | Uint8Array>;

/** The extracts of the themes Risicofactoren, Participatie and Leerlingenvervoer, by their path in the data folder. */
export function riskFiles(register: Register, invented: PopulationIn): Files {
  const populationIn = remember(invented);
  return {
    ...inFolder("cbs-armoede", povertyTables(register, populationIn)),
    ...inFolder("cbs-bijstandskinderen", {
      "Jongeren_in_bijstandsgezinnen_UntypedDataSet_17112026_104000.csv": benefitChildren(register, populationIn),
    }),
    ...inFolder("cbs-huishoudens", {
      "71487ned_UntypedDataSet_17112026_104500.csv": familyTable(register, populationIn),
    }),
    ...inFolder("cbs-bijstand", {
      "Regionale_kerncijfers_Nederland_17112026_105000.csv": benefitTitles(register, populationIn),
    }),
    ...inFolder("cbs-verdachten", suspectTables(register, populationIn)),
    ...inFolder("cbs-achterstand", disadvantageScores(register)),
    ...inFolder("duo-verzuim", truancyFiles(register, populationIn)),
    ...inFolder("cbs-vsv", schoolLeaverTables(register, populationIn)),
    ...inFolder("cbs-neet", idleYouthTables(register, populationIn)),
    ...inFolder("cbs-werkzoekend", {
      "Werkzoekende_jongeren__regio_17112026_124000.csv": jobSeekerTable(register, populationIn),
    }),
    ...inFolder("voorschool", { "bereik-voorschoolse-educatie.csv": preschoolReach(register, populationIn) }),
    ...inFolder("oberon-leerlingenvervoer", { "monitor-leerlingenvervoer.csv": pupilTransport() }),
    ...inFolder("cbs-iv3", youthSpending(register, populationIn)),
    ...inFolder("cbs-omgeving", {
      "Gebieden_in_Nederland_2025.csv": surroundings(register, populationIn),
      "86004NED_UntypedDataSet_17112026_114000.csv": incomeTable(register, populationIn),
    }),
  };
}

function inFolder(folder: string, files: Files): Files {
  return Object.fromEntries(Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]));
}
