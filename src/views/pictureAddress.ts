/** The picture of the site as a whole, for pages without one of their own. */
export const sitePicture = "monitor";

const ownPicture = /^(gemeente|samenwerkingsverband|jeugdregio|provincie|thema|indicator)\/|^nederland(\/|$)/;

/** What a survey says has no figures of its own to draw: the page of an area then shows those of the area. */
const survey = /\/samenwerking$/;

/** The preview picture of a page, shown where somebody shares its address: /beeld/gemeente/almere/jeugdhulp.png. */
export function pictureAddress(page: string): string {
  const shown = page === "thema/samenwerking" ? sitePicture : page.replace(survey, "");
  return `/beeld/${ownPicture.test(shown) ? shown : sitePicture}.png`;
}
