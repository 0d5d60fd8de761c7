import { fileURLToPath } from "node:url";
import { Resvg } from "@resvg/resvg-js";
import { palettePng } from "./palettePng.ts";

const faces = new URL("../../../reports/print/fonts/", import.meta.url);
const fontFiles = ["PublicSans_400Regular.ttf", "PublicSans_700Bold.ttf"].map((file) =>
  fileURLToPath(new URL(file, faces)),
);

/** Smaller than it is drawn: there are thousands, and this is as large as other sites ask for. */
const width = 640;

/** A drawing as a PNG. Only our own faces are used, so that every machine makes the same picture. */
export function rasterise(svg: string): Buffer {
  const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: "Public Sans" };
  const image = new Resvg(svg, { font, fitTo: { mode: "width", value: width } }).render();
  return palettePng(image.pixels, image);
}
