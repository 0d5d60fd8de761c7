import type { ZodType } from "zod";
import { decodeText } from "./decodeText.ts";
import { readIfThere } from "./readIfThere.ts";
import { type ReadYaml, readYaml } from "./readYaml.ts";

/** Reads and checks a YAML file; a file that is not there is a problem like any other. */
export async function readYamlFile<T>(file: string, schema: ZodType<T>): Promise<ReadYaml<T>> {
  const read = await readIfThere(file);
  return "bytes" in read
    ? readYaml(decodeText(read.bytes), file, schema)
    : { problems: [{ file, message: read.message }] };
}
