import fc from "fast-check";

// In CI a property draws the same cases every time, so that its verdict depends on the commit alone.
// Elsewhere the draws differ from run to run, and a failure prints the seed that repeats it.
if (process.env.CI) fc.configureGlobal({ seed: 20_261_122 });
