import type { Body } from "./connection.ts";
import { Failure } from "./failure.ts";

/** Refuses an answer that says itself that it is a page for people. */
export function refuseType(headers: Headers, name: string): void {
  const type = headers.get("Content-Type") ?? "";
  if (/html/i.test(type) && !/\.html?$/i.test(name)) throw aPage(type);
}

/**
 * The same pieces, unless they are something else than the file: a page for people, as a server under maintenance sends
 * it with status 200, or an archive. `fresh`: the pieces begin at the first byte.
 */
export async function* refusePage(pieces: Body, headers: Headers, name: string, fresh: boolean): Body {
  const type = headers.get("Content-Type") ?? "";
  let start = fresh ? "" : null;
  for await (const piece of pieces) {
    if (start !== null) {
      start += new TextDecoder("latin1").decode(piece.subarray(0, 200));
      refuseStart(start, type, name);
      if (start.length >= 100) start = null;
    }
    yield piece;
  }
}

function refuseStart(start: string, type: string, name: string): void {
  if (/^(ï»¿)?\s*<(!doctype html|html)/i.test(start)) throw aPage(type);
  if (start.startsWith("PK\u0003\u0004") && /\.(csv|txt|json|geojson)$/i.test(name)) {
    const hint = "haal het met de hand op, pak het uit en zet het bestand in de map";
    throw new Failure("de server stuurt een zip-bestand", { hint });
  }
}

function aPage(type: string): Failure {
  const hint = "vaak is dit een bericht over onderhoud of een fout; open het adres in een browser";
  return new Failure(`de server stuurt een webpagina${type === "" ? "" : ` (${type})`} in plaats van het bestand`, {
    passing: true,
    hint,
  });
}
