import type { Finding } from "./finding.ts";
import type { OpenFile } from "./openFiles.ts";

/** Where a finding in a file belongs: the path, and the source where only one reads it. */
export function placeOf({ path, readings }: Pick<OpenFile, "path" | "readings">): Pick<Finding, "file" | "source"> {
  const sources = new Set(readings.map(({ source }) => source.slug));
  return { file: path, source: sources.size === 1 ? [...sources][0]! : "" };
}
