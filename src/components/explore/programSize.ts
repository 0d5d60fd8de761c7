import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import process from "node:process";
import { gzipSync } from "node:zlib";

/** What a browser fetches to run DuckDB. */
interface ProgramSize {
  /** As a server sends it that packs files by gzip. */
  packed: number;
  /** Unpacked. */
  raw: number;
  /** Unpacked, of the program that progress is told of. */
  module: number;
}

/** Weighs the files of DuckDB for browsers of today. It takes some seconds, so that one page does it. */
export function programSize(): ProgramSize {
  const { resolve } = createRequire(join(process.cwd(), "package.json"));
  const [module, ...others] = ["duckdb-eh.wasm", "duckdb-browser-eh.worker.js"].map((file) =>
    readFileSync(resolve(`@duckdb/duckdb-wasm/dist/${file}`)),
  );
  const files = [module!, ...others];
  const sum = (sizes: number[]) => sizes.reduce((all, size) => all + size, 0);
  return {
    packed: sum(files.map((file) => gzipSync(file).length)),
    raw: sum(files.map(({ length }) => length)),
    module: module!.length,
  };
}
