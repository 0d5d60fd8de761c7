import { expect, test } from "vitest";
import { folderLike } from "../sources/folderOf.ts";
import { quickWorld, run } from "./fetching.ts";

/** Enough of an answer to be asked for the next one: a table with one dimension and no rows. */
function answer(address: string): Response {
  const set = new URL(address).pathname.split("/").at(-1)!;
  const value = set === "70072ned" ? ["TableInfos", "RegioS"].map((name) => ({ name })) : [];
  const dimensions = [{ Identifier: "RegioS" }];
  const body = { type: "FeatureCollection", features: [], value: set === "Dimensions" ? dimensions : value };
  return new Response(JSON.stringify(body), { headers: { "Content-Type": "application/json" } });
}

test("without settings the publishers themselves are asked, in their own words", async () => {
  const asked: string[] = [];
  const world = {
    ...quickWorld(),
    fetch: async (address: unknown) => {
      asked.push(decodeURIComponent(String(address)));
      return answer(String(address));
    },
  };
  await run(folderLike("tests/fixtures/ophalen", {}), { world });
  const v4 = "https://datasets.cbs.nl/odata/v1/CBS/71486NED";
  const v3 = "https://opendata.cbs.nl/ODataFeed/odata";
  expect(asked).toEqual([
    "https://service.pdok.nl/cbs/gebiedsindelingen/2025/wfs/v1_0?service=WFS&version=2.0.0&request=GetFeature&typeNames=gemeente_gegeneraliseerd&outputFormat=application/json&srsName=EPSG:4326&count=1000&startIndex=0",
    `${v3}/86247NED/TableInfos?$format=json`,
    `${v3}/86247NED/TypedDataSet?$format=json&$top=10000&$skip=0`,
    `${v3}/70072ned/TableInfos?$format=json`,
    `${v3}/70072ned?$format=json`,
    `${v3}/70072ned/TableInfos?$format=json`,
    `${v3}/70072ned/RegioS?$format=json`,
    `${v3}/70072ned/UntypedDataSet?$format=json&$select=ID,RegioS,Perioden,TotaleBevolking_1&$filter=Perioden ge '2020JJ00'&$top=10000&$skip=0`,
    `${v4}/Properties`,
    `${v4}/Properties`,
    `${v4}/Dimensions`,
    `${v4}/MeasureCodes`,
    `${v4}/RegioSCodes`,
    `${v4}/Observations?$filter=startswith(RegioS,'GM')`,
    "https://duo.nl/open_onderwijsdata/images/06.-historisch-overzicht.csv",
  ]);
});
