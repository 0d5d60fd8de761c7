import { type ConfigData, HtmlValidate, StaticConfigLoader } from "html-validate";
import { foldAlike, foldSeen, withoutDrawings } from "./foldAlike.ts";
import { wrongIds } from "./wrongIds.ts";

const config: ConfigData = {
  root: true,
  // "standard" holds what the specification says, "a11y" what of WCAG 2.2 can be read from HTML.
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    "no-inline-style": "error",
    // Rules about how source is typed, not about what it means: Astro prints the pages.
    "no-trailing-whitespace": "off",
    "void-style": "off",
    "attr-quotes": "off",
    "long-title": "off",
    "doctype-style": "off",
  },
};

const loader = new StaticConfigLoader(config);
const resolved = await loader.getConfigFor("");
// Resolved anew for each page, the rules would take a tenth of the time.
loader.getConfigFor = () => resolved;
const validator = new HtmlValidate(loader);

/**
 * What is wrong on a page by the rules of HTML and of WCAG 2.2 that can be read from it: "no-dup-id: Duplicate ID".
 * @param seen of many pages: the forms of elements on earlier ones, which are passed over. See foldSeen.
 */
export function brokenRules(html: string, address: string, seen = new Set<string>()): string[] {
  const { results } = validator.validateStringSync(foldSeen(foldAlike(withoutDrawings(html)), seen), address);
  const found = results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
  return [...new Set([...found, ...wrongIds(html)])];
}
