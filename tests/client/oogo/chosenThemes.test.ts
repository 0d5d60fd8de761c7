import fc from "fast-check";
import { expect, test } from "vitest";
import { chosenThemes } from "../../../src/client/oogo/chosenThemes.ts";

const themes = ["bevolking", "onderwijs", "jeugdhulp"];

test("an address and a form ask for the same themes", () => {
  expect(chosenThemes("?themas=jeugdhulp,onderwijs", themes)).toEqual(["onderwijs", "jeugdhulp"]);
  expect(chosenThemes("?themas=jeugdhulp&themas=onderwijs", themes)).toEqual(["onderwijs", "jeugdhulp"]);
});

test("who asks for nothing that is known, gets every theme", () => {
  for (const query of ["", "?themas=", "?themas=sport", "?thema=onderwijs"]) {
    expect(chosenThemes(query, themes)).toEqual(themes);
  }
});

test("whatever is asked, there is something to read, and in the order of the site", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...themes, "sport", "")), (asked) => {
      const chosen = chosenThemes(`?themas=${asked.join(",")}`, themes);
      expect(chosen.length).toBeGreaterThan(0);
      expect(themes.filter((theme) => chosen.includes(theme))).toEqual(chosen);
    }),
  );
});
