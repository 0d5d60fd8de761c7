import { namedTypes } from "./contentType.ts";
import { headersOf } from "./headers.ts";

/**
 * The file `_headers` for hosts that read it, such as Netlify and Cloudflare Pages. Where two of its rules fit one address
 * both are sent, and of two policies the stricter then counts: so each folder that stands in the site has a rule of its own.
 * @param entries what stands in the folder of the site: "gemeente/", "index.html".
 */
export function headersFile(entries: readonly string[]): string {
  const addresses = entries.flatMap((entry) => {
    if (entry === "index.html") return ["/"];
    return entry.endsWith("/") ? [`/${entry}*`] : [`/${entry}`];
  });
  const rules = addresses.map((address) => rule(address, headersOf(address)));
  const types = namedTypes.map(([name, type]) =>
    rule(`/*${name.source.replace(/\\|\$$/g, "")}`, { "content-type": type }),
  );
  return `${[...rules, ...types].join("\n\n")}\n`;
}

function rule(address: string, values: Readonly<Record<string, string>>): string {
  return [address, ...Object.entries(values).map(([name, value]) => `  ${name}: ${value}`)].join("\n");
}
