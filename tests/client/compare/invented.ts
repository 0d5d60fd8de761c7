import { readKnownAreas } from "../../../src/client/compare/knownAreas.ts";
import type { ComparedAreas } from "../../../src/views/compare/comparedAreas.ts";

/** Six gemeenten in two provincies; GM0003 lies for a fifth in the second verband. */
export const comparedAreas: ComparedAreas = {
  release: { id: "2026-1", title: "t", date: "2026-01-01", demo: true },
  themes: [
    { slug: "onderwijs", title: "Onderwijs" },
    { slug: "jeugdhulp", title: "Jeugdhulp" },
  ],
  areas: [
    ...[1, 2, 3, 4, 5, 6].map((n) => [`GM000${n}`, "gemeente", `Dorp ${n}`, `dorp-${n}`] as const),
    ["PO0001", "samenwerkingsverband", "Een", "po0001"],
    ["PO0002", "samenwerkingsverband", "Twee", "po0002"],
    ["PV20", "provincie", "Noord", "noord"],
    ["PV21", "provincie", "Zuid", "zuid"],
    ["NL", "nederland", "Nederland", "nederland"],
  ],
  groups: [{ code: "ST1", kind: "stedelijkheid", name: "zeer sterk stedelijke gemeenten" }],
  members: {
    PO0001: "GM0001 GM0002 GM0003:0.8",
    PO0002: "GM0003:0.2 GM0004 GM0005 GM0006",
    PV20: "GM0001 GM0002 GM0003",
    PV21: "GM0004 GM0005 GM0006",
    NL: "GM0001 GM0002 GM0003 GM0004 GM0005 GM0006",
    ST1: "GM0001 GM0004",
  },
};

export const known = readKnownAreas(comparedAreas);
