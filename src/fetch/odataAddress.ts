/**
 * An address of OData with its options: `odataAddress(".../70072ned/UntypedDataSet", { $skip: "10000" })`. An option
 * that is undefined is left out. Dollar signs stay as they are, for some servers know no other.
 */
export function odataAddress(base: string, options: Readonly<Record<string, string | undefined>> = {}): string {
  const query = Object.entries(options)
    .filter((option): option is [string, string] => option[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
  return query === "" ? base : `${base}?${query}`;
}

/**
 * The address of the next page as a server gives it, at the address where we ask. A link names the publisher's own
 * host, which a mirror is not, and may say http where we came by https: of the link only the question counts.
 */
export function followLink(link: string, asked: string): string {
  const { search } = new URL(link, asked);
  const here = new URL(asked);
  here.search = "";
  return `${here.href}${search}`;
}
