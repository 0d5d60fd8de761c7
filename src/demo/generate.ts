import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InputError } from "../domain/problem.ts";
import { readRegister } from "../sources/readRegister.ts";
import { demoFiles } from "./demoFiles.ts";
import { readQuestionnaires } from "./survey/readQuestionnaires.ts";
import { surveyFiles } from "./survey/surveyFiles.ts";

// Writes the extracts of the demo release into data/, or into the folder that is named. The manifests beside them and the
// questionnaires are written by hand.
const { register, problems } = await readRegister("data/areas");
if (problems.length > 0) throw new InputError(problems);
const folder = process.argv[2] ?? "data";
const survey = surveyFiles(register, await readQuestionnaires("data"));
for (const [path, content] of [...demoFiles(register), ...survey]) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  console.log(`${file} ${bytes.length.toLocaleString("nl-NL")} bytes`);
}
