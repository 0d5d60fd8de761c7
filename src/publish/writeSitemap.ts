import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { siteAddress } from "./siteAddress.ts";

/** What a search engine is not to find: the answer to an address that is not there, and what stays of one release. */
const unlisted = /^404$|^release\/[^/]+\/./;

/** Writes for search engines what pages there are, and that they may read them all. `addresses`: "gemeente/almere". */
export function writeSitemap(addresses: readonly string[], folder: string): void {
  const site = siteAddress();
  const pages = addresses
    .filter((address) => !unlisted.test(address))
    .map((address) => `<url><loc>${site}/${address === "index" ? "" : `${address}/`}</loc></url>`);
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages,
    "</urlset>",
  ];
  writeFileSync(join(folder, "public", "sitemap.xml"), `${lines.join("\n")}\n`);
  writeFileSync(join(folder, "public", "robots.txt"), `User-agent: *\nAllow: /\nSitemap: ${site}/sitemap.xml\n`);
}
