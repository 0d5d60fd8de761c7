import { crc32, deflateSync } from "node:zlib";

/**
 * Pixels as a PNG of few colours: sixteen steps of red, green and blue each are more than flat colours with soft edges
 * need, and make a file a third of the size.
 * @param pixels red, green, blue and opacity of each, row by row; opacity is left out: pictures have a ground
 * @param comment a text inside the file that no reader shows
 */
export function palettePng(
  pixels: Uint8Array,
  { width, height }: { width: number; height: number },
  comment: string,
): Buffer {
  const palette: number[] = [];
  const places = new Int16Array(4096).fill(-1);
  const colours = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const lines = Buffer.alloc(height * (width + 1));
  let [last, index, from] = [-1, 0, 0];
  for (let y = 0; y < height; y++) {
    // The first byte of a line says how it is filtered: not.
    for (let to = y * (width + 1) + 1; to < (y + 1) * (width + 1); to++) {
      const colour = colours[from++]!;
      // Most pixels are like the one before.
      if (colour !== last) {
        const step = steps(colour);
        if (places[step] === -1) places[step] = palette.push(step) - 1;
        index = places[step]!;
        last = colour;
      }
      lines[to] = index;
    }
  }
  if (palette.length > 256) throw new Error(`${palette.length} colours in a picture, and a palette has 256`);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header(width, height)),
    chunk("tEXt", Buffer.from(`Comment\0${comment}`, "latin1")),
    chunk("PLTE", Buffer.from(palette.flatMap(components))),
    chunk("IDAT", deflateSync(lines, { level: 5 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** Red is the lowest byte of a pixel, as machines that we build on store it. */
function steps(pixel: number): number {
  return (nibbles[pixel & 255]! << 8) | (nibbles[(pixel >> 8) & 255]! << 4) | nibbles[(pixel >> 16) & 255]!;
}

/** 0–255 to the nearest of sixteen steps. */
const nibbles = Uint8Array.from({ length: 256 }, (_, value) => Math.round((value * 15) / 255));

function components(colour: number): number[] {
  return [colour >> 8, (colour >> 4) & 15, colour & 15].map((step) => step * 17);
}

/** Eight bits a pixel, each a place in the palette. */
function header(width: number, height: number): Buffer {
  const data = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0]);
  data.writeUInt32BE(width, 0);
  data.writeUInt32BE(height, 4);
  return data;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
