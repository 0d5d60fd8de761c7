import type { Origin } from "../domain/origin.ts";
import type { Hosts } from "./settings.ts";

/** The address by which the origin of a file is known: of a table, its own. */
export function addressOf(origin: Origin, hosts: Hosts): string {
  if (typeof origin === "string") return origin;
  if ("odata4" in origin) return `${origin.host ?? hosts.odata4}/${origin.odata4}`;
  if ("odata3" in origin) return `${origin.host ?? hosts.odata3}/${origin.odata3}`;
  return `${origin.host ?? hosts.wfs}/${origin.wfs}/wfs/v1_0`;
}
