/** In CSS pixels: what a figure with this many charts takes at the width of a column of text. A higher one scrolls. */
function heightOf(charts: number): number {
  return 360 + 360 * charts;
}

/** The HTML that shows one figure on another site. */
export function embedCode({ address, title, charts }: { address: string; title: string; charts: number }): string {
  const attributes = {
    src: address,
    title,
    width: "100%",
    height: String(heightOf(charts)),
    loading: "lazy",
    style: "border: 0",
  };
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
  return `<iframe${written.join("")}></iframe>`;
}

/** "https://…/gemeente/almere/jeugdhulp/#jeugdhulp" → "https://…/inbedden/gemeente/almere/jeugdhulp/#jeugdhulp"; null where a page has no such figures. */
export function embedAddress(address: string): string | null {
  const { origin, pathname, hash } = new URL(address);
  const report =
    /^\/((gemeente|samenwerkingsverband|jeugdregio|provincie)\/[^/]+|nederland)\/(?!samenwerking\/)[^/]+\/$/;
  return report.test(pathname) && hash !== "" ? `${origin}/inbedden${pathname}${hash}` : null;
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");
}
