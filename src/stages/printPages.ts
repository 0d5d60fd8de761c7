import { hash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import process from "node:process";
import type { AstroIntegration } from "astro";
import type { Hashes } from "../files/hashFiles.ts";

/** What one process is to print: a share of the pages, but for those that stay as they are. */
export interface Order {
  /** The folder of views. */
  folder: string;
  /** Where the pages go. */
  out: string;
  /** Where Astro may work, in the project; styles and scripts are left there. */
  work: string;
  /** Files of pages that need not be printed: "gemeente/almere/index.html". */
  staying: readonly string[];
  /** The first of two shares: 0 of 2. */
  share: number;
  shares: number;
}

export interface Pages {
  /** What was printed, by file. */
  printed: Hashes;
  /** The files of pages that exist and stayed as they were. */
  kept: string[];
}

/** Prints pages with Astro. Styles and scripts are made whatever is printed. */
export async function printPages(order: Order): Promise<Pages> {
  // astro.config.mjs and the pages read these: Astro has no other way to hand a folder to a page.
  process.env.MONITOR_BUILD = resolve(order.folder);
  process.env.MONITOR_OUT = resolve(order.work);
  // Whatever the machine says: the pages' policy is part of the site that readers get.
  process.env.NODE_ENV = "production";
  const printed: Record<string, string> = {};
  const kept: string[] = [];
  const { build } = await import("astro");
  // What is served as it is goes another way to the site: each process would copy it.
  await build({ logLevel: "warn", vite: { publicDir: false }, integrations: [printOwn(order, printed, kept)] });
  return { printed, kept };
}

/**
 * Takes from Astro's list the pages that stay and those of other shares, notes what is left, and writes each page to its
 * place: Astro would write it in a folder of its own, from where it had to be moved and read again to know what it is.
 */
function printOwn({ staying, share, shares, out }: Order, printed: Record<string, string>, kept: string[]) {
  const stays = new Set(staying);
  return {
    name: "print-own",
    hooks: {
      "astro:build:start": ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => {
            const all = await usual.getStaticPaths();
            const changed = all.filter(({ pathname }) => !stays.has(pageFile(pathname)));
            kept.push(...all.map(({ pathname }) => pageFile(pathname)).filter((file) => stays.has(file)));
            return changed.filter((_, index) => index % shares === share);
          },
          render: async (request, options) => {
            const rendered = await usual.render(request, options);
            const response = rendered instanceof Response ? rendered : rendered.response;
            const page = Buffer.from(await response.arrayBuffer());
            const file = pageFile(decodeURI(new URL(request.url).pathname));
            await mkdir(dirname(join(out, file)), { recursive: true });
            await writeFile(join(out, file), page);
            printed[file] = hash("sha256", page);
            // Of a page without a body Astro writes nothing.
            return new Response(null);
          },
        })),
    },
  } satisfies AstroIntegration;
}

/** "/gemeente/almere/" → "gemeente/almere/index.html"; the page of unknown addresses is a file of its own. */
function pageFile(pathname: string): string {
  const path = pathname.replace(/^\/|\/$/g, "");
  if (path === "404") return "404.html";
  return path === "" ? "index.html" : `${path}/index.html`;
}
