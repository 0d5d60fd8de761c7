import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listFiles } from "../files/listFiles.ts";

/** A finished site, seen as a reader does. */
export interface SitePages {
  /** All files by path: "gemeente/almere/index.html". */
  files: ReadonlySet<string>;
  /** The addresses of pages: "/gemeente/almere/", "/404.html". */
  addresses: readonly string[];
  read: (address: string) => string;
}

/** Looks what is in the folder of a finished site. */
export function openSite(folder: string): SitePages {
  const files = [...listFiles(folder)];
  const pages = files.filter((file) => file.endsWith(".html"));
  return {
    files: new Set(files),
    addresses: pages.map(addressOf).sort(),
    read: (address) => readFileSync(join(folder, fileAt(address)), "utf8"),
  };
}

/** The address of a file: "gemeente/almere/index.html" → "/gemeente/almere/". */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, "$1")}`;
}

/** The file behind an address: "/gemeente/almere/" → "gemeente/almere/index.html". */
export function fileAt(address: string): string {
  return (address.endsWith("/") ? `${address}index.html` : address).slice(1);
}
