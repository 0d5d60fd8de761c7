import type { Origin } from "../domain/origin.ts";
import { odataAddress } from "./odataAddress.ts";
import type { Hosts } from "./settings.ts";

/** Where a table or a service is found: the addresses of its parts begin so. */
export function baseOf(origin: Exclude<Origin, string>, hosts: Hosts): string {
  if ("odata4" in origin) return `${origin.host ?? hosts.odata4}/${origin.odata4}`;
  if ("odata3" in origin) return `${origin.host ?? hosts.odata3}/${origin.odata3}`;
  return `${origin.host ?? hosts.wfs}/${origin.wfs}/wfs/v1_0`;
}

/** The address that is noted with a file: with its selection, for another selection is another file. */
export function addressOf(origin: Origin, hosts: Hosts): string {
  if (typeof origin === "string") return origin;
  const base = baseOf(origin, hosts);
  if ("odata4" in origin) return odataAddress(`${base}/Observations`, { $filter: origin.filter });
  if ("wfs" in origin) return odataAddress(base, { typeNames: origin.layer });
  return odataAddress(`${base}/${origin.set}`, { $select: origin.select?.join(","), $filter: origin.filter });
}
