import { buildSite } from "./buildSite.ts";
import { command } from "./command.ts";
import { serveFolder } from "./serveFolder.ts";

/** npm start: builds the site and serves it on http://localhost:4321. */
await command(async (options) => {
  await buildSite(options);
  // Where something else has that port, any other will do.
  const { url } = await serveFolder(options.out, 4321).catch(() => serveFolder(options.out));
  console.log(`\nDe site staat op ${url.replace("127.0.0.1", "localhost")}/ (stop met Ctrl+C)`);
});
