import type { Inputs } from "../domain/inputs.ts";
import type { InputsDigest } from "./digest.ts";
import type { Point } from "./points.ts";

/** A release with what checks ask of it. */
export interface CheckedRelease {
  inputs: Inputs;
  digest: InputsDigest;
  points: ReadonlyMap<string, readonly Point[]>;
  /** The folder of the release, as messages name it. */
  folder: string;
}

/** "Almere (GM0034)". */
export function nameOf({ names }: Pick<InputsDigest, "names">, code: string): string {
  return names[code] === undefined ? code : `${names[code]} (${code})`;
}

/** Names in a row, no more than a few. */
export function nameSome(digest: Pick<InputsDigest, "names">, codes: readonly string[], most = 8): string {
  const some = codes.slice(0, most).map((code) => nameOf(digest, code));
  return codes.length > most ? `${some.join(", ")} en nog ${codes.length - most}` : some.join(", ");
}
