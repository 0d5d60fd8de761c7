import { resolve } from "node:path";
import process from "node:process";
import type { AstroIntegration } from "astro";

/** What one process is to print: a share of the pages, but for those that stay as they are. */
export interface Order {
  /** The folder of views. */
  folder: string;
  out: string;
  /** Files of pages that need not be printed: "gemeente/almere/index.html". */
  staying: readonly string[];
  /** The first of two shares: 0 of 2. */
  share: number;
  shares: number;
}

/** The files of the pages that were printed, and of those that exist and stayed as they were. */
export interface Pages {
  printed: string[];
  kept: string[];
}

/** Prints pages with Astro. Styles and scripts are made whatever is printed. */
export async function printPages(order: Order): Promise<Pages> {
  // astro.config.mjs and the pages read these: Astro has no other way to hand a folder to a page.
  process.env.MONITOR_BUILD = resolve(order.folder);
  process.env.MONITOR_OUT = resolve(order.out);
  // Whatever the machine says: the pages' policy is part of the site that readers get.
  process.env.NODE_ENV = "production";
  const pages: Pages = { printed: [], kept: [] };
  const { build } = await import("astro");
  await build({ logLevel: "warn", integrations: [choosePages(order, pages)] });
  return pages;
}

/** Takes from Astro's list the pages that stay and those of other shares, and notes what is left. */
function choosePages({ staying, share, shares }: Order, pages: Pages): AstroIntegration {
  const stays = new Set(staying);
  return {
    name: "choose-pages",
    hooks: {
      "astro:build:start": ({ setPrerenderer }) =>
        setPrerenderer((usual) => ({
          ...usual,
          getStaticPaths: async () => {
            const all = await usual.getStaticPaths();
            const { kept = [], changed = [] } = Object.groupBy(all, ({ pathname }) =>
              stays.has(pageFile(pathname)) ? "kept" : "changed",
            );
            const own = changed.filter((_, index) => index % shares === share);
            pages.kept.push(...kept.map(({ pathname }) => pageFile(pathname)));
            pages.printed.push(...own.map(({ pathname }) => pageFile(pathname)));
            return own;
          },
        })),
    },
  };
}

/** "/gemeente/almere/" → "gemeente/almere/index.html"; the page of unknown addresses is a file of its own. */
function pageFile(pathname: string): string {
  const path = pathname.replace(/^\/|\/$/g, "");
  if (path === "404") return "404.html";
  return path === "" ? "index.html" : `${path}/index.html`;
}
