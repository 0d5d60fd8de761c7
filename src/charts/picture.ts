import { drawing, el, type Size, type SvgNode } from "./svg.ts";
import { wrapText } from "./wrapText.ts";

/** What stands around a chart that leaves its page. */
export interface PictureWords {
  /** "Jongeren met jeugdhulp in Almere" */
  title: string;
  /** What one sees: "In 2025 had 9,3% van de jongeren jeugdhulp." Empty where nothing is said. */
  sentence: string;
  /** "Bron: CBS, Jeugdhulp (85100NED)" */
  source: string;
  /** "Monitor Aansluiting Onderwijs Jeugdhulp, uitgave 2026-1 (22 november 2026)" */
  release: string;
  /** The page it comes from, in full. */
  address: string;
  /** Invented figures: the picture says so. */
  demo: boolean;
}

const ink = "#14232b";
const quiet = "#4c5b64";
const notice = { fill: "#fdf1c7", ink: "#3f3100" };
const margin = 24;
const leastWidth = 480;
/** For whatever opens the file; the first that is there. */
const face = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', sans-serif";

/** A chart as a picture that needs no page: on white, in its own colours, with what it shows and where it comes from. */
export function picture(chart: SvgNode, words: PictureWords): SvgNode {
  const size = sizeOf(chart);
  const width = Math.max(size.width, leastWidth) + 2 * margin;
  const above = column([...(words.demo ? [demoLine] : []), titleLine(words), sentenceLine(words)], margin, width);
  const top = above.bottom + 8;
  const below = column([sourceLine(words), releaseLine(words)], top + size.height + 16, width);
  const height = below.bottom + margin - 4;
  return drawing(
    { width, height },
    { role: "img", "font-family": face, color: ink, fill: ink },
    el("title", {}, words.title),
    el("desc", {}, [words.sentence, descriptionOf(chart)].filter((text) => text !== "").join(" ")),
    el("rect", { width, height, fill: "#fff" }),
    ...above.nodes,
    placed(chart, size, top),
    el("line", {
      ...{ x1: margin, x2: width - margin, y1: top + size.height + 8, y2: top + size.height + 8 },
      stroke: "#d3dcdf",
    }),
    ...below.nodes,
  );
}

interface Line {
  text: string;
  size: number;
  fill: string;
  bold?: boolean;
  /** A ground behind the words. */
  ground?: string;
}

const demoLine: Line = {
  text: "Voorbeeldcijfers: deze cijfers zijn verzonnen.",
  size: 13,
  fill: notice.ink,
  bold: true,
  ground: notice.fill,
};
const titleLine = ({ title }: PictureWords): Line => ({ text: title, size: 20, fill: ink, bold: true });
const sentenceLine = ({ sentence }: PictureWords): Line => ({ text: sentence, size: 15, fill: ink });
const sourceLine = ({ source }: PictureWords): Line => ({ text: source, size: 12, fill: quiet });
const releaseLine = ({ release, address }: PictureWords): Line => {
  return { text: `${release}. ${address}`, size: 12, fill: quiet };
};

/** Texts under each other, each in as many lines as it needs. */
function column(texts: readonly Line[], top: number, width: number): { nodes: SvgNode[]; bottom: number } {
  let y = top;
  const nodes = texts.flatMap(({ text, size, fill, bold = false, ground }) => {
    const inset = ground === undefined ? 0 : 8;
    const height = Math.round(size * 1.4);
    const lines = wrapText(text, width - 2 * margin - 2 * inset, size, bold);
    const box = { x: margin, y, width: width - 2 * margin, height: lines.length * height + inset };
    const look = { "font-size": size, fill, "font-weight": bold ? 700 : undefined };
    const made = lines.map((line, i) =>
      el("text", { x: margin + inset, y: y + inset / 2 + i * height + size * 1.05, ...look }, line),
    );
    y += lines.length === 0 ? 0 : box.height + 4;
    return ground === undefined ? made : [el("rect", { ...box, fill: ground }), ...made];
  });
  return { nodes, bottom: y };
}

function sizeOf({ attributes }: SvgNode): Size {
  return { width: Number(attributes.width), height: Number(attributes.height) };
}

function descriptionOf({ children }: SvgNode): string {
  const found = children.find((child) => typeof child !== "string" && child.tag === "desc");
  return typeof found === "object" ? found.children.join("") : "";
}

/** The chart in its place. The picture has the name and the description. */
function placed(chart: SvgNode, { width, height }: Size, y: number): SvgNode {
  const children = chart.children.filter((child) => typeof child === "string" || !isName(child));
  const viewBox = chart.attributes.viewBox ?? `0 0 ${width} ${height}`;
  return el("svg", { x: margin, y, width, height, viewBox }, ...children.map(plain));
}

const isName = ({ tag }: SvgNode) => tag === "title" || tag === "desc";

/** Without what a page alone needs: classes, links, words for a mouse. Colours stay as they were drawn, for paper. */
function plain(node: SvgNode | string): SvgNode | string {
  if (typeof node === "string") return node;
  const kept = Object.entries(node.attributes).filter(
    ([name]) => !/^(class|href|tabindex|role|aria-.*|data-.*)$/.test(name),
  );
  const attributes = Object.fromEntries(kept.map(([name, value]) => [name, value === "currentColor" ? ink : value]));
  const children = node.children.filter((child) => typeof child === "string" || !isName(child));
  return { tag: node.tag === "a" ? "g" : node.tag, attributes, children: children.map(plain) };
}
