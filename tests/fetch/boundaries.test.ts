import { expect, test } from "vitest";
import { folderOf } from "../sources/folderOf.ts";
import { run, textOf } from "./fetching.ts";
import { type Publisher, publisher, type Trouble } from "./publisher.ts";

/** Squares of a degree, as PDOK gives boundaries; in metres where the question does not say degrees. */
const features = Array.from({ length: 5 }, (_, index) => ({
  type: "Feature",
  id: `gemeente_gegeneraliseerd.${index}`,
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [5 + index, 52],
        [6 + index, 52],
        [6 + index, 53],
        [5 + index, 52],
      ],
    ],
  },
  properties: { statcode: `GM000${index}`, statnaam: `Gemeente ${index}` },
}));

interface Service {
  page?: number;
  total?: number | "unknown";
  metres?: boolean;
}

async function pdok({ page = 2, total, metres = false }: Service): Promise<{ pdok: Publisher; data: string }> {
  const self = await publisher({
    "/cbs/gebiedsindelingen/2025/wfs/v1_0": ({ query }) => {
      const start = Number(query.get("startIndex"));
      const asked = query.get("srsName") === "EPSG:4326" && query.get("typeNames") === "gemeente_gegeneraliseerd";
      const some = asked ? features.slice(start, start + page) : [];
      const sent = metres
        ? some.map((one) => ({ ...one, geometry: { type: "Point", coordinates: [233000, 582000] } }))
        : some;
      const body = {
        type: "FeatureCollection",
        ...(total === undefined ? {} : { numberMatched: total }),
        features: sent,
      };
      return { body: JSON.stringify(body), type: "application/json; subtype=geojson" };
    },
  });
  const from = "{ wfs: gebiedsindelingen/2025, layer: gemeente_gegeneraliseerd }";
  const settings = `hosts: { wfs: "${self.address}/cbs" }\nfiles:\n  - { file: grenzen.geojson, from: ${from} }\n`;
  return { pdok: self, data: folderOf({ "fetch.yaml": settings }) };
}

test.each<[string, Service]>([
  ["says how many there are", { total: 5 }],
  ["does not say how many there are", {}],
  ["says that it does not know how many there are", { total: "unknown" }],
  ["gives all at once", { total: 5, page: 1000 }],
])("boundaries come in pages from a service that %s", async (_, service) => {
  const { data } = await pdok(service);
  const { outcomes } = await run(data);
  expect(outcomes).toMatchObject([{ file: "grenzen.geojson", state: "nieuw", is: { rows: 5 } }]);
  expect(JSON.parse(textOf(data, "grenzen.geojson"))).toEqual({ type: "FeatureCollection", features });
  expect((await run(data)).states).toEqual({ "grenzen.geojson": "ongewijzigd" });
});

const xml: Trouble = { page: "application/vnd.ogc.se_xml" };

test.each<[string, Service, Trouble[], string]>([
  ["fewer boundaries than there are", { total: 9 }, [], "kreeg 5 van 9 grenzen"],
  ["boundaries in metres", { metres: true }, [], "de grenzen staan in meters en niet in graden"],
  [
    "an exception in XML with status 200",
    {},
    Array.from({ length: 6 }, () => xml),
    "de server stuurt geen JSON maar application/vnd.ogc.se_xml",
  ],
])("%s are refused", async (_, service, troubles, message) => {
  const { pdok: self, data } = await pdok(service);
  self.troubles.push(...troubles);
  const { states, problems } = await run(data);
  expect([states, problems[0]]).toEqual([{ "grenzen.geojson": "mislukt" }, expect.stringContaining(message)]);
});
