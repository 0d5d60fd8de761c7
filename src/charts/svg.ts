/** An SVG element as plain data: drawn by charts, written out at build time, and in the browser again at its own width. */
export interface SvgNode {
  tag: string;
  attributes: Record<string, string | number | undefined>;
  children: (SvgNode | string)[];
}

/** The size of a drawing in CSS pixels; also its viewBox, so that text keeps its size. */
export interface Size {
  width: number;
  height: number;
}

/** Makes an element: el("circle", { r: 3 }). */
export function el(tag: string, attributes: SvgNode["attributes"], ...children: SvgNode["children"]): SvgNode {
  return { tag, attributes, children };
}

/** Writes a tree as markup that is valid both in HTML and in a file of its own. */
export function renderSvg(node: SvgNode | string): string {
  if (typeof node === "string") return escapeText(node);
  const start = `<${node.tag}${Object.entries(node.attributes).map(renderAttribute).join("")}`;
  return node.children.length === 0 ? `${start}/>` : `${start}>${node.children.map(renderSvg).join("")}</${node.tag}>`;
}

/** A tenth of a pixel is finer than most screens, keeps files small and snapshots the same on every machine. */
export function px(value: number): string {
  // Adding zero turns -0 into 0.
  return String(Math.round(value * 10) / 10 + 0);
}

/** The root of a drawing, in a size that is also its viewBox. */
export function drawing(
  { width, height }: Size,
  attributes: SvgNode["attributes"],
  ...children: SvgNode["children"]
): SvgNode {
  return el(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${px(width)} ${px(height)}`,
      width,
      height,
      "font-family": "system-ui, sans-serif",
      fill: "currentColor",
      ...attributes,
    },
    ...children,
  );
}

function renderAttribute([name, value]: [string, string | number | undefined]): string {
  if (value === undefined) return "";
  return ` ${name}="${escapeText(typeof value === "number" ? px(value) : value)}"`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

function escapeText(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
