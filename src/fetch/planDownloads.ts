import { basename, dirname, isAbsolute, join, normalize } from "node:path";
import { type Extract, Manifest } from "../domain/manifest.ts";
import type { Problem } from "../domain/problem.ts";
import { looksLike } from "../sources/nearest.ts";
import { foldersWithManifest } from "../sources/readSources.ts";
import { readYamlFile } from "../sources/readYamlFile.ts";
import type { Download } from "./download.ts";
import type { Settings } from "./settings.ts";

/**
 * Every file that says where it comes from: extracts in manifests, and the other files in fetch.yaml. With a source:
 * those of that source alone.
 */
export async function planDownloads(
  data: string,
  { files }: Settings,
  source: string | null,
): Promise<{ downloads: Download[]; problems: Problem[] }> {
  const folders = await foldersWithManifest(data);
  const problems: Problem[] = [];
  if (source !== null && !folders.includes(source)) {
    const known = looksLike(source, folders);
    problems.push({
      file: "opdracht",
      column: "--source",
      message: "is geen bron van deze uitgave",
      value: source,
      ...known,
    });
  }
  const found: Found[] = source === null ? files.map(otherFile) : [];
  for (const folder of folders.filter((name) => source === null || name === source)) {
    const manifest = join(folder, "manifest.yaml");
    const read = await readYamlFile(join(data, manifest), Manifest);
    if ("problems" in read) problems.push(...read.problems);
    else found.push(...read.value.extracts.map((extract, index) => extractFile(folder, manifest, extract, index)));
  }
  const { downloads, problems: inFiles } = joinPlaces(found, data);
  return { downloads, problems: [...problems, ...inFiles] };
}

function otherFile({ file, from, received }: Settings["files"][number], index: number): Download {
  const places = [{ manifest: "fetch.yaml", path: ["files", index] }];
  return { file: normalize(file), codes: null, origin: from, received: received ?? null, places, extracts: [] };
}

/** Extracts without an origin come along, for they may read a file that another one fetches. */
type Found = Omit<Download, "origin"> & { origin: Download["origin"] | null };

function extractFile(folder: string, manifest: string, extract: Extract, index: number): Found {
  const { file, codes, from, received } = extract;
  const path = normalize(join(folder, file));
  return {
    file: path,
    codes: codes === undefined || typeof from !== "object" || !("odata3" in from) ? null : join(dirname(path), codes),
    origin: from ?? null,
    received: received ?? null,
    places: [{ manifest, path: ["extracts", index] }],
    extracts: [extract],
  };
}

/** One download for a file that several extracts read. */
function joinPlaces(found: readonly Found[], data: string): { downloads: Download[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const downloads = [...Map.groupBy(found, ({ file }) => file)].flatMap(([file, same]): Download[] => {
    const origins = same.flatMap(({ origin }) => origin ?? []);
    const [origin] = origins;
    if (origin === undefined) return [];
    const place = { file: join(data, same[0]!.places[0]!.manifest), column: "from", value: file };
    if (origins.some((other) => JSON.stringify(other) !== JSON.stringify(origin)))
      problems.push({ ...place, message: "twee delen van het manifest halen dit bestand ergens anders vandaan" });
    if (file.startsWith("..") || isAbsolute(file))
      problems.push({ ...place, message: "ligt buiten de map van de uitgave en wordt daarom niet opgehaald" });
    if (same.some(({ codes }) => codes !== null && basename(codes) === basename(file)))
      problems.push({ ...place, column: "codes", message: "heeft dezelfde naam als het bestand zelf" });
    const { codes, received } = firstWith(same);
    return [
      {
        file,
        codes,
        origin,
        received,
        places: same.flatMap(({ places }) => places),
        extracts: same.flatMap((one) => one.extracts),
      },
    ];
  });
  return { downloads, problems };
}

/** The code lists and the notes may stand with any of the extracts. */
function firstWith(same: readonly Found[]): Pick<Found, "codes" | "received"> {
  return {
    codes: same.find(({ codes }) => codes !== null)?.codes ?? null,
    received: same.find(({ received }) => received !== null)?.received ?? null,
  };
}
