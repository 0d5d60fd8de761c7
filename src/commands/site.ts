import { command } from "./command.ts";
import { makeSite } from "./makeSite.ts";
import { clearPlace, swapIn } from "./swapIn.ts";

/** npm run site: the right half of the pipeline, from .build/ to dist/. */
await command(async ({ out, work, store }) => {
  await clearPlace(out);
  await makeSite({ folder: work, work, out, store });
  await swapIn(out);
});
