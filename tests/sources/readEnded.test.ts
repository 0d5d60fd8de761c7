import { describe, expect, test } from "vitest";
import { readEnded } from "../../src/sources/readEnded.ts";
import { said } from "./extractOf.ts";
import { folderOf } from "./folderOf.ts";

async function read(file: string): Promise<string[]> {
  const folder = folderOf({ "vervallen.yaml": file });
  const { problems } = await readEnded(folder, [{ slug: "aandeel-sbo" }, { slug: "aandeel-so" }]);
  return said(problems).map((text) => text.replaceAll(`${folder}/`, ""));
}

const entry = (more: string) => `indicators:\n  - { release: 2027-1, reason: Weg., ${more} }\n`;

describe("What has ended", () => {
  test("is nothing where no file says so", async () => {
    const { ended, problems } = await readEnded(folderOf({ "README.md": "" }), []);
    expect([ended, problems]).toEqual([{ indicators: [], addresses: [] }, []]);
  });

  test("is not there any more, and what came in its place is", async () => {
    expect(await read(entry("indicator: oud, replaced_by: aandeel-sbo"))).toEqual([]);
    expect(await read(entry("indicator: aandeel-sbo"))).toEqual([
      'vervallen.yaml indicator: is vervallen, en deze uitgave heeft het cijfer wel ("aandeel-sbo")',
    ]);
    expect(await read(entry("indicator: oud, replaced_by: aandeel-sob"))).toEqual([
      'vervallen.yaml replaced_by: is geen indicator ("aandeel-sob"). Tip: lijkt op aandeel-so, aandeel-sbo',
    ]);
  });

  test("is an address as the site writes it", async () => {
    const address = (text: string) => `addresses:\n  - { address: ${text}, release: 2027-1, reason: Weg. }\n`;
    expect(await read(address("/thema/oud/"))).toEqual([]);
    expect(await read(address("/data/oud.csv"))).toEqual([]);
    expect((await read(address("thema/oud")))[0]).toContain("schrijf /map/ of /map/bestand.csv");
  });
});
