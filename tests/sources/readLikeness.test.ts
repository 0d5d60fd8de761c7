import { describe, expect, test } from "vitest";
import { readLikeness } from "../../src/sources/readLikeness.ts";
import { said } from "./extractOf.ts";
import { folderOf } from "./folderOf.ts";
import { sourceWith } from "./sourceWith.ts";

const sources = [sourceWith("cbs-bevolking", ["inwoners", "jong"])];
const poverty = "{ title: armoede, numerator: [cbs-armoede.arm], denominator: [cbs-bevolking.inwoners] }";
const young = "{ title: jeugd, numerator: [cbs-bevolking.jong], denominator: [cbs-bevolking.inwoners] }";

async function read(file: string, without: string[] = []) {
  const folder = folderOf({ "vergelijken.yaml": file });
  const { likeness, problems } = await readLikeness(folder, sources, without);
  return { likeness, problems: said(problems).map((text) => text.replaceAll(`${folder}/`, "")) };
}

describe("What makes gemeenten alike", () => {
  test("is nothing where no file says so", async () => {
    expect(await readLikeness(folderOf({ "README.md": "" }), sources, [])).toEqual({ likeness: null, problems: [] });
  });

  test("is without the quantities of a source that the release is without", async () => {
    const file = `inhabitants: { title: inwoners, numerator: [cbs-bevolking.inwoners] }\nvariables: [${young}, ${poverty}]`;
    const { likeness, problems } = await read(file, ["cbs-armoede"]);
    expect(problems).toEqual([]);
    expect(likeness).toMatchObject({ count: 10, inhabitants: { title: "inwoners" }, variables: [{ title: "jeugd" }] });
    expect(likeness?.addresses).toBeUndefined();
  });

  test("rests on measures that a manifest defines; another is told as an indicator's is", async () => {
    expect((await read(`variables: [${young}, ${poverty}]`)).problems).toEqual([
      'vergelijken.yaml: vraagt een maat die in geen manifest staat ("cbs-armoede.arm"). Tip: lijkt op cbs-bevolking.jong, cbs-bevolking.inwoners; heeft deze uitgave cbs-armoede niet, zet het dan bij without in release.yaml',
    ]);
  });
});
