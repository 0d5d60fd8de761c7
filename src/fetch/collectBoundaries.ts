import { z } from "zod";
import type { Origin } from "../domain/origin.ts";
import { baseOf } from "./addressOf.ts";
import type { Collected, Desk } from "./desk.ts";
import { Failure } from "./failure.ts";
import { odataAddress } from "./odataAddress.ts";
import { type Item, type Paging, readPages } from "./readPages.ts";
import { writeFile } from "./writeFile.ts";

/** PDOK gives no more features than this in one answer. */
const most = 1000;

const Page = z.looseObject({
  type: z.literal("FeatureCollection"),
  features: z.array(z.looseObject({ geometry: z.unknown(), properties: z.record(z.string(), z.unknown()) })),
  /** How many there are in all, where the server says so. */
  numberMatched: z.union([z.int(), z.literal("unknown")]).optional(),
});
type Page = z.infer<typeof Page>;

/**
 * Fetches a layer of boundaries of PDOK (WFS 2.0, GeoJSON, in degrees) and writes it as one GeoJSON file with a
 * boundary a line. The publisher gives no date of its last change, so that a layer is always read whole.
 */
export async function collectBoundaries(origin: Extract<Origin, { wfs: string }>, desk: Desk): Promise<Collected> {
  const { connection, hosts, ready, name } = desk;
  await writeFile(ready, name, async (write) => {
    await write('{"type":"FeatureCollection","features":[');
    let total = 0;
    for await (const page of readPages(layer(baseOf(origin, hosts), origin.layer), connection)) {
      for (const feature of page) {
        refuseMetres(feature);
        await write(`${total === 0 ? "" : ","}\n${JSON.stringify(feature)}`);
        total += 1;
      }
    }
    if (total === 0) throw new Failure("de kaartlaag is leeg", { hint: "klopt layer in het manifest?" });
    await write("\n]}\n");
  });
  return { files: { main: name, beside: [] } };
}

function layer(service: string, typeNames: string): Paging<Page> {
  const page = (startIndex: number) =>
    odataAddress(service, {
      service: "WFS",
      version: "2.0.0",
      request: "GetFeature",
      typeNames,
      outputFormat: "application/json",
      srsName: "EPSG:4326",
      count: String(most),
      startIndex: String(startIndex),
    });
  return {
    first: page(0),
    shape: Page,
    items: ({ features }) => features,
    next: ({ features, numberMatched }, total) => {
      if (typeof numberMatched === "number" && total < numberMatched && features.length === 0)
        throw new Failure(`kreeg ${total} van ${numberMatched} grenzen`, { passing: true });
      const complete = typeof numberMatched === "number" ? total >= numberMatched : features.length === 0;
      return complete ? null : page(total);
    },
    identity: ({ id, properties }) => (properties as Item).statcode ?? id ?? JSON.stringify(properties),
    plural: "grenzen",
  };
}

/** Degrees are what maps are drawn from; the Dutch grid (EPSG:28992) counts in metres. */
function refuseMetres({ geometry }: Item): void {
  const [first] = JSON.stringify(geometry).match(/-?\d+(\.\d+)?/) ?? ["0"];
  if (Math.abs(Number(first)) > 180)
    throw new Failure("de grenzen staan in meters en niet in graden", { hint: "vraag de laag op in EPSG:4326" });
}
