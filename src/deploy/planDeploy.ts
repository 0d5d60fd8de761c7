/** What was put where, by path: what this program knows of a place. Files that it does not name are not ours. */
export type Deployed = Readonly<Record<string, Placed>>;

export interface Placed {
  /** Hash of the file and of what it is sent with. */
  hash: string;
  /** The mark that the place gave it. */
  mark: string;
  /** It is in the site no longer, but pages that readers still have open may ask for it. */
  leaving?: true;
}

/** What is to be done, in order: who reads meanwhile gets an old page or a new one, each with all it asks for. */
export interface Plan {
  /** Groups of files to put: the next when the last is there. */
  puts: readonly (readonly string[])[];
  /** Files that stay one time more. */
  leaving: readonly string[];
  /** Files to remove when all else is there. */
  removes: readonly string[];
}

/**
 * Compares the files of a site with what stands at a place.
 * @param wanted hash by path.
 * @param listed mark by path of all that is there: what somebody changed by hand is put again.
 */
export function planDeploy(
  wanted: Readonly<Record<string, string>>,
  deployed: Deployed,
  listed: ReadonlyMap<string, string>,
): Plan {
  const stands = (path: string) => deployed[path]?.hash === wanted[path] && deployed[path]?.mark === listed.get(path);
  const changed = Object.keys(wanted).filter((path) => !stands(path));
  const gone = Object.keys(deployed).filter((path) => !(path in wanted) && listed.has(path));
  const { leaving = [], removes = [] } = Object.groupBy(gone, (path) =>
    path.startsWith("_astro/") && !deployed[path]!.leaving ? "leaving" : "removes",
  );
  return {
    puts: [changed.filter(isAsset), changed.filter((path) => !isAsset(path) && !isPage(path)), changed.filter(isPage)],
    leaving,
    // Pages go before what they ask for.
    removes: [...removes.filter(isPage), ...removes.filter((path) => !isPage(path))],
  };
}

const isPage = (path: string) => path.endsWith(".html");

/** Files with their own hash in their name: styles, scripts, and parts of the search index. */
const isAsset = (path: string) => /^_astro\/|^pagefind\/.*\.pf_\w+$/.test(path);
