import process from "node:process";
import { defineConfig } from "astro/config";

const { MONITOR_BUILD = ".build", MONITOR_OUT = "dist", MONITOR_SITE = "https://monitor-aoj.example" } = process.env;

/** Answers with a function that does nothing; where a yes or a no is asked, that is a yes. */
const silent = "@stdlib/utils-constant-function";

/** What nearly every script uses, and what every report runs: a request for each module would cost more than it saves. */
const groups = [
  { name: "base", test: /client.(element|liveRegion|normaliseName|promiseAreaSearch)\.ts|preload-helper/, priority: 1 },
  { name: "report", test: /client.(areaTools|chart|takeAlong)\.ts/ },
];

export default defineConfig({
  output: "static",
  site: MONITOR_SITE,
  trailingSlash: "always",
  publicDir: `${MONITOR_BUILD}/public`,
  outDir: MONITOR_OUT,
  // Every style and script is a file of its own: the policy in the layout refuses what stands in the page.
  // Pages wait for their views to be read and for themselves to be written; meanwhile others are printed.
  build: { format: "directory", inlineStylesheets: "never", concurrency: 4 },
  // Formulas come with messages for programmers, which no reader sees: the browser need not load them.
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { output: { codeSplitting: { groups } } },
    },
    // Whether a browser knows generators is asked by eval, which the policy of our pages refuses: all that run modules do.
    resolve: {
      alias: { debug: silent, "@stdlib/string-format": silent, "@stdlib/assert-has-generator-support": silent },
    },
  },
  compressHTML: true,
  devToolbar: { enabled: false },
  server: { port: 4321 },
});
