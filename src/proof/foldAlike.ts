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

/** Words become x, addresses and data lose their value; a sign that has a meaning in HTML stays what it is. */
function formOf(part: string): string {
  return part.replace(/>[^<>&"]+</g, ">x<").replace(/\s(data-[a-z]+|href)=("[^"<>&]+"|[^\s>"<&]+)/g, " $1");
}
