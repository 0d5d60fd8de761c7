import { hash } from "node:crypto";
import { readFileSync } from "node:fs";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { palettePng } from "./palettePng.ts";

const faces = new URL("../../../reports/print/fonts/", import.meta.url);
const fontFiles = ["PublicSans_400Regular.ttf", "PublicSans_700Bold.ttf"].map((file) =>
  fileURLToPath(new URL(file, faces)),
);

/** Smaller than it is drawn: there are thousands, and this is as large as other sites ask for. */
const width = 640;

/** What makes of one drawing another picture: this program, the faces, and the packer of Node. */
const program = [
  import.meta.url,
  new URL("palettePng.ts", import.meta.url),
  ...fontFiles.map((file) => `file://${file}`),
]
  .map((file) => hash("sha256", readFileSync(new URL(file))))
  .concat(process.version);

/** Stands in the picture of a drawing, so that one of an earlier build can be known to be the same. */
export function markOf(svg: string): string {
  return hash("sha256", JSON.stringify([program, svg]));
}

/** A drawing as a PNG. Only our own faces are used, so that every machine makes the same picture. */
export function rasterise(svg: string): Buffer {
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: "Public Sans" };
  const image = new Resvg(svg, { font, fitTo: { mode: "width", value: width } }).render();
  return palettePng(image.pixels, image, markOf(svg));
}
