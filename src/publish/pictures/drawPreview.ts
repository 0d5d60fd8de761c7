import { drawing, el, type Size, type SvgNode } from "../../charts/svg.ts";
import { shorten, textWidth } from "../../charts/textWidth.ts";
import { wrapText } from "../../charts/wrapText.ts";
import type { Preview, PreviewFigure } from "./preview.ts";
import { sparkline } from "./sparkline.ts";

/** As other sites show a picture of a page; half of it still reads well on a phone. */
const previewSize: Size = { width: 800, height: 420 };

/** The same few colours whatever the theme: no figure is good or bad here. */
const colours = {
  paper: "#fff",
  ink: "#14232b",
  quiet: "#4c5b64",
  line: "#0b5563",
  notice: "#fdf1c7",
  onNotice: "#3f3100",
};
const margin = 44;
const inside = previewSize.width - 2 * margin;
const gap = 40;

/** The preview of a page as a drawing: what it is about, its first figures, and where they come from. */
export function drawPreview(preview: Preview): SvgNode {
  const title = titleBlock(preview);
  return drawing(
    previewSize,
    { "font-family": "Public Sans", fill: colours.ink },
    el("rect", { ...previewSize, fill: colours.paper }),
    el("rect", { width: previewSize.width, height: 10, fill: colours.line }),
    ...title.nodes,
    ...figureBlocks(preview.figures, title.bottom),
    ...footer(preview),
  );
}

interface Block {
  nodes: SvgNode[];
  bottom: number;
}

/** The title as large as it fits: on one line where it may be very large, else on two. */
function titleBlock({ kicker, title, lead }: Preview): Block {
  const nodes: SvgNode[] = [];
  let y = 36;
  const add = (line: string, size: number, fill: string, bold: boolean) => {
    y += size * 1.15;
    nodes.push(text(line, margin, y, size, { fill, bold }));
  };
  if (kicker !== "") add(clipped(kicker, inside, 26, 1, true)[0]!, 26, colours.line, true);
  const size = largest(
    [54, 46, 40, 35, 31, 28, 25, 22],
    (at) => wrapped(title, inside, at, true).length <= (at > 46 ? 1 : 2),
  );
  for (const line of clipped(title, inside, size, 2, true)) add(line, size, colours.ink, true);
  if (lead !== "") y += 20;
  for (const line of clipped(lead, inside, 30, 3)) add(line, 30, colours.quiet, false);
  return { nodes, bottom: y };
}

/** The figures beside each other, their numbers equally large. */
function figureBlocks(figures: readonly PreviewFigure[], top: number): SvgNode[] {
  const width = figures.length === 1 ? inside : (inside - gap) / 2;
  const numbers = figures.filter(({ absent }) => !absent);
  const fits = (size: number) => numbers.every((one) => wrapped(one.text, width, size, true).length <= 1);
  const size = largest(top > 150 ? [46, 38, 30, 24] : [56, 46, 38, 30, 24], fits);
  return figures.flatMap((figure, place) => {
    const x = margin + place * (width + gap);
    return figureBlock(figure, { x, y: Math.max(top + 10, 126), width, size });
  });
}

/** The number or why there is none, what it is, and its line over the years as far as there is room. */
function figureBlock(figure: PreviewFigure, at: { x: number; y: number; width: number; size: number }): SvgNode[] {
  const { x, width } = at;
  const nodes: SvgNode[] = [];
  let y = at.y + at.size * 1.15;
  const add = (lines: readonly string[], size: number, fill: string, bold: boolean) => {
    for (const line of lines) {
      nodes.push(text(line, x, y, size, { fill, bold }));
      y += size * 1.2;
    }
  };
  const { text: shown, absent, title, unit, points } = figure;
  add(clipped(shown, width, absent ? 26 : at.size, 2, true), absent ? 26 : at.size, colours.ink, true);
  // The size of the number leads to its own next line; the words are smaller, and stand nearer.
  y -= (absent ? 26 : at.size) * 1.2 - 27;
  add(clipped(title, width, 20, 2, true), 20, colours.ink, true);
  y -= 2;
  add(clipped(unit, width, 17, 2), 17, colours.quiet, false);
  const box = { x, y: y - 8, width, height: 362 - (y - 8) };
  return box.height < 44 ? nodes : [...nodes, ...sparkline(points, box, { line: colours.line, words: colours.quiet })];
}

/** Who says it, of which release, and that the figures are invented where they are. */
function footer({ release, demo }: Preview): SvgNode[] {
  const words = "Voorbeeldcijfers";
  const width = Math.ceil(textWidth(words, 18, true) * narrower) + 20;
  const x = previewSize.width - margin - width;
  const y = previewSize.height - 24;
  return [
    text(`Monitor Aansluiting Onderwijs Jeugdhulp, uitgave ${release}`, margin, y, 16, { fill: colours.quiet }),
    ...(demo
      ? [
          el("rect", { x, y: y - 20, width, height: 28, fill: colours.notice }),
          text(words, x + 10, y, 18, { fill: colours.onNotice, bold: true }),
        ]
      : []),
  ];
}

function text(
  words: string,
  x: number,
  y: number,
  size: number,
  { fill, bold = false }: { fill: string; bold?: boolean },
) {
  return el("text", { x, y, "font-size": size, fill, "font-weight": bold ? 700 : undefined }, words);
}

/** The first size that fits; the smallest where none does. */
function largest(sizes: readonly number[], fits: (size: number) => boolean): number {
  return sizes.find(fits) ?? sizes.at(-1)!;
}

/** Our own face is narrower than the faces that `textWidth` allows for. */
const narrower = 0.88;

function wrapped(words: string, width: number, size: number, bold: boolean): string[] {
  return wrapText(words, width / narrower, size, bold);
}

/** A text in so many lines at most; the last one ends in an ellipsis where more was to come. */
function clipped(words: string, width: number, size: number, lines: number, bold = false): string[] {
  const all = wrapped(words, width, size, bold);
  const last = all.slice(lines - 1).join(" ");
  const kept = last === "" ? all : [...all.slice(0, lines - 1), last];
  return kept.map((line) => shorten(line, width / narrower, size, bold));
}
