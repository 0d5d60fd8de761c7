import { createHash } from "node:crypto";
import { basename } from "node:path";
import { formatProblem, type Problem } from "../domain/problem.ts";

/**
 * What a check may find, and what an editor does about it: `stops` must be mended or accepted by name, `look` is worth a
 * look, `known` is said for the record. Kinds of a comparison need an earlier release; the others need this one alone.
 */
export const kinds = {
  leesfout: { title: "Kan niet gelezen worden", severity: "stops", compared: false },
  manifest: { title: "Manifest en bestand spreken elkaar tegen", severity: "stops", compared: false },
  letters: { title: "Beschadigde letters", severity: "stops", compared: false },
  dubbel: { title: "Rijen die dubbel staan", severity: "stops", compared: false },
  optelling: { title: "Totalen die niet kloppen", severity: "stops", compared: false },
  "klein-aantal": { title: "Kleine aantallen die er niet horen", severity: "stops", compared: false },
  dekking: { title: "Gebieden of jaren die ontbreken", severity: "stops", compared: false },
  "halve-dekking": { title: "Jaren die niet van alle gebieden een cijfer hebben", severity: "look", compared: false },
  decimalen: { title: "Verdwenen decimalen", severity: "stops", compared: false },
  eenheid: { title: "Een andere eenheid", severity: "stops", compared: false },
  uitschieter: { title: "Cijfers buiten hun reeks", severity: "look", compared: false },
  herhaling: { title: "Jaren die op elkaar lijken", severity: "look", compared: false },
  waarschuwing: { title: "Opvallend bij het lezen", severity: "look", compared: false },
  "bron-weg": { title: "Verdwenen bronnen en bestanden", severity: "stops", compared: true },
  "bron-nieuw": { title: "Nieuwe bronnen en bestanden", severity: "known", compared: true },
  "kolom-weg": { title: "Verdwenen kolommen", severity: "stops", compared: true },
  "kolom-hernoemd": { title: "Hernoemde kolommen", severity: "stops", compared: true },
  "kolom-verwisseld": { title: "Verwisselde kolommen", severity: "stops", compared: true },
  "kolom-nieuw": { title: "Nieuwe kolommen", severity: "look", compared: true },
  "code-weg": { title: "Verdwenen codes en namen", severity: "stops", compared: true },
  "code-nieuw": { title: "Nieuwe codes en namen", severity: "look", compared: true },
  codelijst: { title: "Codelijsten die veranderd zijn", severity: "stops", compared: true },
  "jaar-weg": { title: "Verdwenen jaren", severity: "stops", compared: true },
  "jaar-nieuw": { title: "Nieuwe jaren", severity: "known", compared: true },
  "gebied-weg": { title: "Verdwenen gebieden", severity: "stops", compared: true },
  "gebied-nieuw": { title: "Nieuwe gebieden", severity: "look", compared: true },
  "half-bestand": { title: "Bestanden die voor een deel weg zijn", severity: "stops", compared: true },
  "cijfer-weg": { title: "Verdwenen cijfers", severity: "stops", compared: true },
  "cijfer-nieuw": { title: "Nieuwe cijfers bij oude gebieden en jaren", severity: "look", compared: true },
  "ander-teken": { title: "Een cijfer waar een teken stond, of andersom", severity: "stops", compared: true },
  herzien: { title: "Herziene cijfers", severity: "stops", compared: true },
  "voorlopig-herzien": { title: "Herziene voorlopige cijfers", severity: "look", compared: true },
  status: { title: "Voorlopig of definitief geworden", severity: "look", compared: true },
  "andere-eenheid": { title: "Cijfers die alle evenveel keer zo groot zijn", severity: "stops", compared: true },
  afronding: { title: "Een andere afronding", severity: "stops", compared: true },
  verschoven: { title: "Waarden die bij een ander gebied staan", severity: "stops", compared: true },
  definitie: { title: "Een andere definitie", severity: "stops", compared: true },
  leeswijze: { title: "Een manifest dat anders leest", severity: "look", compared: true },
  rijen: { title: "Rijen die anders zijn", severity: "look", compared: true },
  opmaak: { title: "Een andere opmaak van het bestand", severity: "look", compared: true },
} as const satisfies Record<string, { title: string; severity: Severity; compared: boolean }>;

export type Kind = keyof typeof kinds;
export type Severity = "stops" | "look" | "known";

/** An editor's word that a finding is right as it is. */
export interface Acceptance {
  finding: string;
  by: string;
  date: string;
  reason: string;
}

/** One thing that a check found in the files of a release. What it says is Dutch, for editors. */
export interface Finding {
  /** The name by which it is accepted: kolom-weg-3f9a2c1b. It changes when what was found does. */
  key: string;
  kind: Kind;
  severity: Severity;
  /** The folder of the manifest; empty where several share the file. */
  source: string;
  file: string;
  line?: number;
  column?: string;
  message: string;
  old?: string;
  new?: string;
  hint?: string;
  /** More of the same, each in a line: the revised values that changed most. */
  examples: readonly string[];
  accepted?: Acceptance;
}

type Found = Omit<Finding, "key" | "kind" | "severity" | "examples"> & {
  examples?: readonly string[];
  severity?: Severity;
};

/** A finding with its name, and how grave its kind is where it does not say so itself. */
export function finding(kind: Kind, { severity = kinds[kind].severity, examples = [], ...found }: Found): Finding {
  const { source, file, line, column, message, old, new: now } = found;
  const text = JSON.stringify([source, basename(file), line, column, message, old, now, examples]);
  const key = `${kind}-${createHash("sha256").update(text).digest("hex").slice(0, 8)}`;
  return { key, kind, severity, examples, ...found };
}

/** A mistake that the readers name. */
export function asFinding(kind: "leesfout" | "waarschuwing", { value, ...problem }: Problem): Finding {
  return finding(kind, { source: "", ...problem, ...(value === undefined ? {} : { new: value }) });
}

/** For example `data/cbs-bevolking/2025.csv:3 Mannen_2: is herzien ("10" → "12"). Tip: …`. */
export function formatFinding({ file, line, column, message, old, new: now, hint }: Finding): string {
  const change = old === undefined || now === undefined ? undefined : ` ("${short(old)}" → "${short(now)}")`;
  const value = change === undefined ? (now ?? old) : undefined;
  return formatProblem({
    file,
    message: `${message}${change ?? ""}`,
    ...(line === undefined ? {} : { line }),
    ...(column === undefined ? {} : { column }),
    ...(value === undefined ? {} : { value }),
    ...(hint === undefined ? {} : { hint }),
  });
}

function short(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
