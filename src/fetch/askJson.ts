import type { z } from "zod";
import { ask, type Body, type Connection } from "./connection.ts";
import { Failure } from "./failure.ts";

/**
 * Asks for JSON of a certain shape. A page of HTML with status 200, an answer that was cut off and one of another shape
 * are refused; the first two are asked for again.
 * @throws Failure
 */
export function askJson<T>(address: string, shape: z.ZodType<T>, connection: Connection): Promise<T> {
  return ask(
    {
      address,
      headers: () => ({ Accept: "application/json" }),
      read: async ({ headers, body }) => parse(await readText(body), headers.get("Content-Type") ?? "", shape),
    },
    connection,
  );
}

async function readText(body: Body): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const piece of body) text += decoder.decode(piece, { stream: true });
  return text + decoder.decode();
}

function parse<T>(text: string, type: string, shape: z.ZodType<T>): T {
  if (!/json/i.test(type)) {
    const hint = "vaak is dit een bericht over onderhoud of een fout; open het adres in een browser";
    throw new Failure(`de server stuurt geen JSON maar ${type || "iets zonder soort"}`, { passing: true, hint });
  }
  const checked = shape.safeParse(parseJson(text));
  if (checked.success) return checked.data;
  const where = checked.error.issues[0]!.path.join(".");
  throw new Failure(`het antwoord heeft een andere vorm dan verwacht${where === "" ? "" : ` (bij ${where})`}`, {
    hint: "kijk of het adres klopt, en of de uitgever de dienst heeft veranderd",
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    throw new Failure("het antwoord is afgebroken of beschadigd: het is geen hele JSON", { passing: true });
  }
}
