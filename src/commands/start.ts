import process from "node:process";
import { buildSite } from "./buildSite.ts";
import { command } from "./command.ts";

/** npm start: builds the site and serves it on http://localhost:4321. */
await command(async (options) => {
  await buildSite(options);
  process.env.MONITOR_OUT = options.out;
  const { preview } = await import("astro");
  const { host, port } = await preview({ logLevel: "warn" });
  console.log(`\nDe site staat op http://${host ?? "localhost"}:${port}/ (stop met Ctrl+C)`);
});
