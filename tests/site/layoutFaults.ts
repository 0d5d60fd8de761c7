/**
 * Runs in the page. What a reader cannot read or reach in it: text that is cut, words that lie over each other, controls
 * outside the page, sideways scrolling of the page itself, and parts that stay in view over more than a third of it.
 */
export function layoutFaults(): string[] {
  const { clientWidth, clientHeight, scrollWidth } = document.documentElement;
  const short = (text: string | null) => (text ?? "").trim().replace(/\s+/g, " ").slice(0, 50);
  const hidden = (element: Element) =>
    !element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
    element.closest('.visually-hidden, .nl-skip-link, [aria-hidden="true"]:not(svg *)') !== null;
  /** A box of its own that scrolls. */
  const scrolls = (element: Element) => element.closest(".table-scroll, .explore-options, [data-scrolls]") !== null;
  const faults: string[] = [];
  if (scrollWidth > clientWidth) faults.push(`the page scrolls ${scrollWidth - clientWidth} px sideways`);

  for (const element of document.body.querySelectorAll<HTMLElement>("*:not(svg *)")) {
    const { overflowX, overflowY } = getComputedStyle(element);
    const cut = (overflow: string) => overflow === "hidden" || overflow === "clip";
    if (!(cut(overflowX) || cut(overflowY)) || hidden(element) || short(element.textContent) === "") continue;
    if (element.matches("svg, input, textarea, .map *")) continue;
    if (cut(overflowX) && element.scrollWidth > element.clientWidth + 1)
      faults.push(`cut: ${short(element.textContent)}`);
    if (cut(overflowY) && element.scrollHeight > element.clientHeight + 1)
      faults.push(`cut: ${short(element.textContent)}`);
  }

  for (const control of document.querySelectorAll("a[href], button, input, select, textarea, summary")) {
    if (hidden(control) || scrolls(control) || control.closest("svg") !== null) continue;
    const { left, right, width } = control.getBoundingClientRect();
    if (width > 0 && (left < -1 || right > clientWidth + 1))
      faults.push(`outside the page: ${short(control.textContent)}`);
  }

  const boxes = textBoxes();
  for (const [index, one] of boxes.entries()) {
    for (let next = index + 1; next < boxes.length && boxes[next]!.top < one.bottom; next++) {
      const other = boxes[next]!;
      const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
      if (wide > 1.5 && high > 1.5) faults.push(`over each other: “${one.text}” and “${other.text}”`);
    }
  }

  const kept = [...document.querySelectorAll("*")].filter((element) => {
    const { position } = getComputedStyle(element);
    return (position === "sticky" || position === "fixed") && !hidden(element) && !element.matches("caption *");
  });
  // The name of a row stays beside its figures in every row, so that it covers its width all the way down.
  const names = kept.filter((element) => {
    const box = element.closest(".table-scroll");
    return element.matches("th") && box !== null && box.scrollWidth > box.clientWidth;
  });
  const widest = Math.max(0, ...names.map((th) => th.clientWidth)) / clientWidth;
  const over = kept.filter((element) => !element.matches("th"));
  const area = over.reduce((sum, { clientWidth: w, clientHeight: h }) => sum + w * Math.min(h, clientHeight), 0);
  if (clientWidth <= 320 && widest > 1 / 3)
    faults.push(`names of rows stay over ${Math.round(widest * 100)}% of the width`);
  if (area > (clientWidth * clientHeight) / 3)
    faults.push(`stays in view over more than a third: ${over.map((element) => element.className).join(", ")}`);
  return [...new Set(faults)].slice(0, 12);

  /** The lines of all text, from top to bottom; their boxes as high as small letters are, about. */
  function textBoxes() {
    const found: { left: number; right: number; top: number; bottom: number; text: string }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || short(node.textContent) === "" || hidden(parent)) continue;
      // In a box that scrolls, the name of a row rightly lies over figures that are scrolled away.
      if (scrolls(parent) || parent.closest("title, desc, script, option, textarea") !== null) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const { left, right, top, bottom, width, height } of range.getClientRects()) {
        if (width < 2 || height < 2) continue;
        const rim = height * 0.25;
        found.push({ left, right, top: top + rim, bottom: bottom - rim, text: short(node.textContent) });
      }
    }
    return found.sort((a, b) => a.top - b.top);
  }
}
