/** The picture of the site as a whole, for pages without one of their own. */
export const sitePicture = "monitor";

const ownPicture = /^(gemeente|samenwerkingsverband|jeugdregio|provincie|thema|indicator)\/|^nederland(\/|$)/;

/** What a survey says and what changed are no figures to draw: the page of an area then shows those of the area. */
const undrawn = /\/(samenwerking|wijzigingen)$/;

/** The preview picture of a page, shown where somebody shares its address: /beeld/gemeente/almere/jeugdhulp.png. */
export function pictureAddress(page: string): string {
  const shown = page === "thema/samenwerking" ? sitePicture : page.replace(undrawn, "");
  return `/beeld/${ownPicture.test(shown) ? shown : sitePicture}.png`;
}
