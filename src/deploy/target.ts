/** A place where a site is served from, as far as publishing goes. */
export interface Target {
  /** As messages name it: "s3://monitor/site". */
  name: string;
  /** What a file is sent with. It is sent again where this changes, as it is where its bytes do. */
  form: (path: string) => Readonly<Record<string, string>>;
  /** Files that a place of this kind has besides those of the site, by path. */
  extra: (paths: readonly string[]) => Readonly<Record<string, string>>;
  /** The files that are there, with a mark that changes with their bytes. */
  list: () => Promise<ReadonlyMap<string, string>>;
  /** The text of a file; null where it is not there. */
  read: (path: string) => Promise<string | null>;
  /** Puts a file in its place at once: who asks for it gets the old bytes or the new. Gives its mark. */
  put: (path: string, bytes: Uint8Array) => Promise<string>;
  remove: (path: string) => Promise<void>;
}
