import { encode } from "uqr";
import { drawing, el, px, type SvgNode } from "./svg.ts";

/** White around the modules, as the standard (ISO/IEC 18004) asks. */
const border = 4;

/** An address as a square that a phone reads, of one path. The page says the address in letters too. */
export function qrCode(address: string, size: number): SvgNode {
  const { data } = encode(address, { ecc: "M", border });
  const runs = data.flatMap((row, y) =>
    darkRuns(row).map(({ from, to }) => `M${px(from)} ${px(y)}h${px(to - from)}v1h${px(from - to)}z`),
  );
  const attributes = { class: "qr-code", role: "img", width: size, height: size };
  return drawing(
    { width: data.length, height: data.length },
    { ...attributes, "shape-rendering": "crispEdges" },
    el("title", {}, `QR-code naar ${address}`),
    el("rect", { width: data.length, height: data.length, fill: "#fff" }),
    el("path", { d: runs.join(""), fill: "#000" }),
  );
}

/** Where dark modules lie beside each other in a row. */
function darkRuns(row: readonly boolean[]): { from: number; to: number }[] {
  return row.flatMap((dark, from) => {
    if (!dark || row[from - 1]) return [];
    const end = row.indexOf(false, from);
    return [{ from, to: end < 0 ? row.length : end }];
  });
}
