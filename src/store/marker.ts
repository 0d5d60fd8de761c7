import type { ReleaseNote } from "../views/frozen/releaseNote.ts";

/** Where a page of a release says which release it is: the only place where it does, so that all else stays the same. */
const marker = /<!--uitgave-->.*?<!--\/uitgave-->/s;

/** A page as it is kept: it does not say which release it is of. */
export function emptyMarker(html: string): string {
  return html.replace(marker, "<!--uitgave--><!--/uitgave-->");
}

/** A page as it is read: it says which release it is of. */
export function fillMarker(html: string, { sentences, link }: ReleaseNote): string {
  const text = `<p class="release">${sentences.join(" ")} <a href="${link.href}">${link.text}</a>.</p>`;
  return html.replace(marker, () => `<!--uitgave-->${text}<!--/uitgave-->`);
}
