/** What a page may have that scripts add to, and what does so. */
const parts: readonly [selector: string, load: () => Promise<unknown>][] = [
  [".column figure.chart, .survey-group", () => import("./chart.ts")],
  [".table-scroll", () => import("./takeAlong.ts")],
  [".area-tools", () => import("./areaTools.ts")],
  ["table[data-sortable]", () => import("./sortableTable.ts")],
  ["form[data-area-search]", () => import("./areaSearch.ts")],
];

// The page is there to read first.
requestAnimationFrame(() =>
  setTimeout(() => {
    for (const [selector, load] of parts) if (document.querySelector(selector) !== null) void load();
  }),
);
