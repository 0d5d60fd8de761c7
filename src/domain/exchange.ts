import type { SwingMapping } from "./swingMapping.ts";
import type { VenstersMapping } from "./venstersMapping.ts";

/** How figures are called in other systems; null where the reports say nothing of one, which then gets no delivery. */
export interface Exchange {
  swing: SwingMapping | null;
  vensters: VenstersMapping | null;
}
