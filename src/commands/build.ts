import { buildSite } from "./buildSite.ts";
import { command } from "./command.ts";

/** npm run build: the whole pipeline. */
await command(buildSite);
