import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { Parser, Store } from "n3";
import SHACLValidator from "rdf-validate-shacl";

/** The shapes of DCAT-AP-NL 3.0 as Geonovum publishes them, and of DCAT-AP that they build on. */
const shapes = "../shared/reference/dcat-ap-nl";

/** True on a machine without them, where catalogues are not checked; in CI they must be there. */
export const noShapes = !existsSync(shapes) && process.env.CI !== "true";
if (noShapes) console.warn(`WARNING: ${shapes} is absent: catalogues are NOT checked by the shapes of DCAT-AP-NL.`);

interface Finding {
  severity: string;
  /** The thing that it is about. */
  node: string;
  path: string;
  message: string;
}

/** Everything that the shapes find in a catalogue, nothing fetched: violations, and warnings of what is recommended. */
export async function validateShapes(turtle: string): Promise<Finding[]> {
  const all = new Store();
  for (const file of readdirSync(shapes).sort())
    all.addQuads(new Parser({ blankNodePrefix: file }).parse(readFileSync(join(shapes, file), "utf8")));
  const report = await new SHACLValidator(all).validate(new Store(new Parser().parse(turtle)));
  return report.results.map(({ severity, focusNode, path, message }) => ({
    severity: severity?.value.split("#")[1] ?? "",
    node: focusNode?.value ?? "",
    path: path?.value ?? "",
    message: message.map(({ value }) => value).join(" "),
  }));
}
