import { contentSecurityPolicy } from "../layouts/contentSecurityPolicy.ts";

/** A header by the folder of a file: "/data/" → its value there; "/" says all other folders. "" is no header. */
export type ByFolder = Readonly<Record<string, string> & { "/": string }>;

/** What a page may load, and who may show it in a frame: pages say the first themselves, the other only a server can. */
const policy = (ancestors: string) => `${contentSecurityPolicy(true)}; frame-ancestors ${ancestors}`;

const minutes = (count: number) => `public, max-age=${count * 60}`;

/**
 * The headers of every file, whoever serves it: `npm start`, nginx, a host that reads `_headers`, or storage such as S3.
 * Pages are asked for anew after ten minutes, so that a release is seen at once; what has its hash in its name never.
 */
export const headers: Readonly<Record<string, ByFolder>> = {
  "cache-control": {
    "/_astro/": "public, max-age=31536000, immutable",
    "/beeld/": minutes(24 * 60),
    "/": minutes(10),
  },
  "content-security-policy": { "/inbedden/": policy("*"), "/": policy("'none'") },
  "x-frame-options": { "/inbedden/": "", "/": "DENY" },
  "strict-transport-security": { "/": "max-age=31536000" },
  "x-content-type-options": { "/": "nosniff" },
  "referrer-policy": { "/": "strict-origin-when-cross-origin" },
  "permissions-policy": { "/": "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  "cross-origin-opener-policy": { "/": "same-origin" },
  // Other sites may show a figure and read the data; that is what these are for.
  "cross-origin-resource-policy": {
    "/inbedden/": "cross-origin",
    "/_astro/": "cross-origin",
    "/data/": "cross-origin",
    "/beeld/": "cross-origin",
    "/": "same-origin",
  },
  "access-control-allow-origin": { "/data/": "*", "/": "" },
};

/** The headers of a file by its path in the site: "/data/jeugdhulp.csv". */
export function headersOf(path: string): Record<string, string> {
  const all = Object.entries(headers).map(([name, values]) => [name, valueFor(path, values)] as const);
  return Object.fromEntries(all.filter(([, value]) => value !== ""));
}

function valueFor(path: string, values: ByFolder): string {
  const folder = Object.keys(values).find((place) => path.startsWith(place));
  return values[folder ?? "/"]!;
}
