const row = /<(tr|li)\b(?:(?!<\1\b).)*?<\/\1>/gs;

/** What a drawing is made of, but for its name and description, and what a script or a chart is given to read. */
const passedOver =
  /(<svg\b[^>]*>(?:<title>[^<]*<\/title>)?(?:<desc>[^<]*<\/desc>)?).*?(?=<\/svg>)|(<script\b[^>]*>).*?(?=<\/script>)/gs;

/**
 * A page without what html-validate passes over: the inside of drawings and of data. It only takes its time.
 */
export function withoutDrawings(html: string): string {
  return html.replace(passedOver, "$1$2");
}

/**
 * A page in which of table rows and list items that follow each other, and are of one form, only the first two are left.
 * What holds for one then holds for all: they have the same elements and attributes in the same order, and differ only in
 * figures, addresses and words.
 */
export function foldAlike(html: string): string {
  let [last, end, run] = ["", -1, 0];
  return html.replace(row, (match: string, _: string, offset: number) => {
    const form = formOf(match);
    run = form === last && offset === end ? run + 1 : 0;
    [last, end] = [form, offset + match.length];
    return run > 1 ? "" : match;
  });
}

/** Of these a page as a whole has rules: how they are named beside each other, and how many there are. */
const places = "nav|header|footer|aside|form|h[1-6]";

/** Elements that hold no element of their own group and no place, the inner group first: see foldSeen. */
const blocks = ["p|table|ul|ol|dl|figure", "div|section"].map(
  (names) => new RegExp(`(<(${names})\\b[^>]*>)((?:(?!<(?:${names}|${places})\\b).)+?)(</\\2>)`, "gs"),
);

/**
 * A page in which elements are emptied that have the form of one that was on an earlier page, or earlier on this one:
 * what there is to say of its inside was said there. The element itself stays where it is, for what is around it.
 * @param seen forms of earlier elements; those of this page are added.
 */
export function foldSeen(html: string, seen: Set<string>): string {
  return blocks.reduce((page, block) => {
    return page.replace(block, (whole: string, start: string, _: string, inside: string, end: string) => {
      const form = formOf(start + inside);
      if (seen.has(form)) return start + end;
      seen.add(form);
      return whole;
    });
  }, html);
}

/** Words become x, addresses, names and data lose their value; a sign that has a meaning in HTML stays what it is. */
function formOf(part: string): string {
  return part
    .replace(/>[^<>&"]+</g, ">x<")
    .replace(/\s(data-[a-z]+|href|aria-label|popovertarget)=("[^"<>&]+"|[^\s>"<&]+)/g, " $1");
}
