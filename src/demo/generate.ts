import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { InputError } from "../domain/problem.ts";
import { readRegister } from "../sources/readRegister.ts";
import { demoFiles } from "./demoFiles.ts";

// Writes the extracts of the demo release into data/, or into the folder that is named. The manifests beside them are
// written by hand.
const { register, problems } = await readRegister("data/areas");
if (problems.length > 0) throw new InputError(problems);
const folder = process.argv[2] ?? "data";
for (const [path, bytes] of demoFiles(register)) {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
  console.log(`${file} ${bytes.length.toLocaleString("nl-NL")} bytes`);
}
