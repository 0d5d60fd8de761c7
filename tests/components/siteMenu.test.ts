import { describe, expect, test } from "vitest";
import { currentOf, siteMenu } from "../../src/components/siteMenu.ts";

const marked = (here: string) =>
  siteMenu({ survey: true }).flatMap((item) => {
    const current = currentOf(item, here);
    return current === undefined ? [] : [`${item.text}: ${current}`];
  });

describe("the menu", () => {
  test.each([
    ["/", []],
    ["/over/", ["Over: page"]],
    ["/over/methode/", ["Over: true"]],
    ["/toegankelijkheid/", ["Over: true"]],
    ["/gemeente/almere/onderwijs/", ["Gebieden: true"]],
    ["/nederland/", ["Gebieden: true"]],
    ["/indicator/aandeel-sbo/", ["Thema's: true"]],
    ["/meedoen/", ["Meedoen: page"]],
    ["/oogo/po2707/", ["OOGO: true"]],
    ["/zoeken/", ["Zoeken: page"]],
  ])("says on %s where one is", (here, expected) => {
    expect(marked(here)).toEqual(expected);
  });

  test("leads to the survey where the release has one, and nowhere else", () => {
    const hrefs = (survey: boolean) => siteMenu({ survey }).map(({ href }) => href);
    expect(hrefs(true)).toContain("/vragenlijst/");
    expect(hrefs(false)).toEqual(hrefs(true).filter((href) => href !== "/vragenlijst/"));
  });
});
