import type { Link } from "../page.ts";

/** From the home page to what regions read that want to take part. */
export const participationTrail: Link[] = [
  { text: "Home", href: "/" },
  { text: "Meedoen", href: "/meedoen/" },
];

/** From the home page to the letters. */
export const lettersTrail: Link[] = [...participationTrail, { text: "Brieven", href: "/meedoen/documenten/" }];
