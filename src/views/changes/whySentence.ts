import type { Change } from "../../changes/change.ts";
import type { Ended } from "../../domain/ended.ts";
import type { Source } from "../../domain/manifest.ts";
import { absenceMeaning } from "../absenceMeaning.ts";
import { formatDate, list } from "../formatNumber.ts";

/** What the words of a reason are made with. */
export interface Reasons {
  sources: readonly Source[];
  ended: Ended;
  /** The name of an area then or now, by its code. */
  nameOf(code: string): string;
}

/** Why a figure is not as it was, in one or more sentences. */
export function whySentence(change: Change, reasons: Reasons): string {
  return [because(change, reasons), ...besides(change)].join(" ");
}

function because({ indicator, old, why }: Change, { sources, ended, nameOf }: Reasons): string {
  switch (why.because) {
    case "correction":
      return closed(why.reason);
    case "break":
      return `Vanaf ${why.period} betekent dit cijfer iets anders: ${closed(why.reason)}`;
    case "herindeling":
      return `De indeling van gemeenten veranderde (${list(why.from.map(nameOf))}). Dit gebied is niet meer hetzelfde als eerst.`;
    case "source":
      return `De bron heeft nieuwe cijfers: ${list(why.sources.map((slug) => sourceInWords(slug, sources)))}.`;
    case "definition":
      return "Wij omschrijven en berekenen dit cijfer anders dan eerst. De bestanden van de bron zijn dezelfde.";
    case "reckoning":
      return "Wij berekenen dit cijfer anders dan eerst. De bestanden van de bron zijn dezelfde.";
    case "area":
      if (old !== null) return "Dit gebied bestaat niet meer.";
      return `Dit gebied is nieuw.${why.from.length === 0 ? "" : ` Het bestaat uit wat eerst ${list(why.from.map(nameOf))} was.`}`;
    case "indicator":
      return old === null ? "Dit cijfer is nieuw in de monitor." : endedReason(indicator, ended);
    case "period":
      return old === null ? "Dit jaar stond er nog niet." : "Dit jaar staat er niet meer.";
  }
}

/** What one sees of the figure itself: that it was provisional, and why there is no number. */
function besides({ kind, old, now }: Change): string[] {
  const both = old !== null && now !== null && old.absence === null && now.absence === null;
  const definite = both && old.provisional && !now.provisional;
  const provisional = both && !old.provisional && now.provisional;
  return [
    definite ? "Het cijfer was voorlopig en is nu definitief." : "",
    provisional ? "Het cijfer is weer voorlopig." : "",
    old !== null && now !== null && now.absence !== null ? absenceMeaning[now.absence] : "",
    kind === "afgeschermd" && now?.absence === null ? "De bron geeft het cijfer minder precies dan eerst." : "",
    kind === "afgeschermd" && old?.absence === null ? "Het getal dat er stond, herhalen wij niet." : "",
  ].filter((sentence) => sentence !== "");
}

function endedReason(indicator: string, { indicators }: Ended): string {
  const reason = indicators.find((one) => one.indicator === indicator)?.reason;
  return `Dit cijfer staat niet meer in de monitor.${reason === undefined ? "" : ` ${closed(reason)}`}`;
}

/** "Bevolking van CBS (opgehaald op 1 maart 2027)". */
function sourceInWords(slug: string, sources: readonly Source[]): string {
  const source = sources.find((one) => one.slug === slug);
  if (source === undefined) return slug;
  const date = source.extracts
    .map((extract) => extract.date)
    .sort()
    .at(-1)!;
  return `${source.title} van ${source.publisher} (opgehaald op ${formatDate(date)})`;
}

/** With one full stop, however the editor ended it. */
function closed(sentence: string): string {
  return `${sentence.trim().replace(/\.$/, "")}.`;
}
