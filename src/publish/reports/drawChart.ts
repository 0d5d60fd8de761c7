import { areaBars } from "../../charts/areaBars.ts";
import type { AreaBarsSpec } from "../../charts/areaBarsSpec.ts";
import { fontSize } from "../../charts/fontSize.ts";
import { markBars } from "../../charts/markBars.ts";
import type { MarkSpec } from "../../charts/markSpec.ts";
import { opinionBars } from "../../charts/opinionBars.ts";
import type { OpinionSpec } from "../../charts/opinionSpec.ts";
import { qrCode } from "../../charts/qrCode.ts";
import { el, renderSvg, type SvgNode } from "../../charts/svg.ts";
import { textWidth } from "../../charts/textWidth.ts";
import { trendChart } from "../../charts/trendChart.ts";
import type { TrendSpec } from "../../charts/trendSpec.ts";
import { pictureSize } from "../../views/oogo/pictureSize.ts";

/** A picture for print: as on the site, in the face of the document, and said in words. */
export interface Picture {
  svg: string;
  alt: string;
}

/** In pixels: over the width of the text on a page letters are then as large as those of a table. */
const width = 780;

export function drawOpinion(spec: OpinionSpec | null): Picture | null {
  return spec && picture(opinionBars(spec, width));
}

export function drawMarks(spec: MarkSpec | null): Picture | null {
  return spec && picture(markBars(spec, width));
}

export function drawSmallTrend(spec: TrendSpec): Picture {
  return picture(trendChart(spec, pictureSize));
}

export function drawBars(spec: AreaBarsSpec): Picture {
  return picture(areaBars(spec, pictureSize.width));
}

export function drawAddress(address: string): Picture {
  return { svg: renderSvg(qrCode(address, 100)), alt: `QR-code naar ${address}` };
}

export function drawTrend(spec: TrendSpec | null): Picture | null {
  return spec && picture(trendChart(spec, { width, height: 230 }));
}

/** The colour and face of reports/print/stijl.typ. */
const look = { color: "#14232b", "font-family": "Public Sans" };

function picture(chart: SvgNode): Picture {
  const { attributes, ...rest } = withoutRims(chart);
  const drawn = { ...rest, attributes: { ...attributes, ...look } };
  return { svg: renderSvg(drawn), alt: `${wordsIn(drawn, "title")} ${wordsIn(drawn, "desc")}` };
}

/** What a drawing says of itself. */
function wordsIn({ children }: SvgNode, tag: "title" | "desc"): string {
  const found = children.find((child): child is SvgNode => typeof child !== "string" && child.tag === tag);
  return (found?.children ?? []).filter((child) => typeof child === "string").join("");
}

/**
 * A rim around letters would be printed as thousands of outlines: ten times the file. Words in the middle of stripes
 * get a white field instead.
 */
function withoutRims(node: SvgNode): SvgNode {
  const children = node.children.map((child) => (typeof child === "string" ? child : withoutRims(child)));
  const { stroke, "stroke-width": width, "paint-order": order, ...attributes } = node.attributes;
  if (order === undefined) return { ...node, children };
  const text = { ...node, attributes, children };
  return stroke === "#fff" && attributes["text-anchor"] === "middle" ? el("g", {}, field(text), text) : text;
}

function field({ attributes, children }: SvgNode): SvgNode {
  const { x, y, "font-size": size = fontSize.label } = attributes;
  const words = children.filter((child) => typeof child === "string").join("");
  const box = { width: textWidth(words, Number(size)), height: 1.2 * Number(size) };
  return el("rect", { x: Number(x) - box.width / 2, y: Number(y) - box.height / 2, ...box, fill: "#fff" });
}
