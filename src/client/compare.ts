import { enhanceCompare } from "./compare/enhanceCompare.ts";

const root = document.querySelector<HTMLElement>("[data-compare]");
if (root !== null) void enhanceCompare(root);
