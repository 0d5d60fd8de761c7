import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "parts",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/site/**"],
          setupFiles: ["tests/sameDraws.ts"],
          testTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // The whole site, built from the demo and from the publishers' files, as a reader meets it.
        test: {
          name: "site",
          include: ["tests/site/**/*.test.ts"],
          globalSetup: ["tests/site/buildSites.ts"],
          setupFiles: ["tests/sameDraws.ts"],
          testTimeout: 180_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
    ],
  },
});
