import fc from "fast-check";
import decodeQR from "qr/decode.js";
import { encode } from "uqr";
import { expect, test } from "vitest";
import { qrCode } from "../../src/charts/qrCode.ts";
import type { SvgNode } from "../../src/charts/svg.ts";

const address = "https://monitor-aoj.example/samenwerkingsverband/po2707/jeugdhulp-en-onderwijs/";

/** The dark squares that a drawing paints. */
function painted(node: SvgNode): boolean[][] {
  const size = Number(String(node.attributes.viewBox).split(" ")[2]);
  const grid = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  const path = node.children.find((child): child is SvgNode => typeof child !== "string" && child.tag === "path")!;
  for (const [, x, y, width] of String(path.attributes.d).matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let i = 0; i < Number(width); i++) grid[Number(y)]![Number(x) + i] = true;
  }
  return grid;
}

test("what is painted is the code of the address, module for module", () => {
  fc.assert(
    fc.property(fc.webUrl(), (url) => {
      const rows = (grid: boolean[][]) => grid.map((row) => row.map(Number).join("")).join("\n");
      expect(rows(painted(qrCode(url, 100)))).toBe(rows(encode(url, { ecc: "M", border: 4 }).data));
    }),
    { numRuns: 20 },
  );
});

test("another program reads from what is painted the address that it was made of", () => {
  const dots = 4;
  fc.assert(
    fc.property(fc.webUrl(), (url) => {
      const grid = painted(qrCode(url, 100));
      const side = dots * grid.length;
      const data = Uint8Array.from({ length: 4 * side * side }, (_, at) => {
        const [x, y] = [Math.floor(at / 4) % side, Math.floor(at / 4 / side)];
        return at % 4 === 3 || !grid[Math.floor(y / dots)]![Math.floor(x / dots)] ? 255 : 0;
      });
      expect(decodeQR({ width: side, height: side, data })).toBe(url);
    }),
    { numRuns: 20 },
  );
});

test("a smudge of a seventh may lie on it, and there are four white modules around it", () => {
  const grid = painted(qrCode(address, 100));
  const { version } = encode(address, { ecc: "M" });
  expect(grid).toHaveLength(17 + 4 * version + 8);
  expect(grid.slice(0, 4).flat().some(Boolean)).toBe(false);
  expect(grid.flatMap((row) => row.slice(-4)).some(Boolean)).toBe(false);
  // A finder at three corners: seven dark modules in a row.
  expect(grid[4]!.slice(4, 12)).toEqual([true, true, true, true, true, true, true, false]);
});

test("its address is said too", () => {
  expect(JSON.stringify(qrCode(address, 100))).toContain(`QR-code naar ${address}`);
});
