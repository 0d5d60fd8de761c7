/** The picture of the site as a whole, for pages without one of their own. */
export const sitePicture = "monitor";

const ownPicture = /^(gemeente|samenwerkingsverband|jeugdregio|provincie|thema|indicator)\/|^nederland(\/|$)/;

/** The preview picture of a page, shown where somebody shares its address: /beeld/gemeente/almere/jeugdhulp.png. */
export function pictureAddress(page: string): string {
  return `/beeld/${ownPicture.test(page) ? page : sitePicture}.png`;
}
