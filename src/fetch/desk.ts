import type { Connection } from "./connection.ts";
import type { Hosts } from "./settings.ts";

/** What came in, in files of its own; or nothing, for the publisher says that it did not change. */
export type Collected = { unchanged: true } | { files: Collection; etag?: string; modified?: string };

/** Files by the names that they will have, seen from the folder of the first: the file that the manifest names. */
export type Collection = { main: string; beside: string[] };

/** Where and how one file is collected. */
export interface Desk {
  connection: Connection;
  hosts: Hosts;
  /** A folder for what is under way. It is there again the next time. */
  folder: string;
  /** A folder for what is ready, empty. */
  ready: string;
  /** The name of the file that the manifest names. */
  name: string;
  /** The name of the file with the code lists of a v3 table, if the manifest asks for one. */
  codes: string | null;
  /** What the publisher said of the version that we have, if that is still as it came in. */
  known: { etag?: string | undefined; modified?: string | undefined } | null;
}
