import process from "node:process";

/** Where the site will stand, without slash at the end: for files that leave it. The same as in astro.config.mjs. */
export function siteAddress(): string {
  return (process.env.MONITOR_SITE ?? "https://monitor-aoj.example").replace(/\/$/, "");
}
