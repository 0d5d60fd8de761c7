import type { Item } from "../../domain/questionnaire.ts";
import { between, draw, pick } from "../random.ts";
import type { Person } from "./opinion.ts";

/** What is written, by the codebook of the item. */
type Codebook = Readonly<Record<string, readonly string[]>>;

const good: Codebook = {
  "Korte lijnen": [
    "De lijnen zijn kort.",
    "Wij bellen elkaar gewoon even.",
    "Een appje en je hebt antwoord, de lijnen zijn kort.",
    "Ik ken de mensen en loop zo binnen.",
  ],
  "Lage drempel": [
    "Ouders stappen makkelijk binnen.",
    "Het spreekuur op school is laagdrempelig.",
    "Hulp vragen is gewoon geworden.",
  ],
  "Vast gezicht": [
    "Er is een vast gezicht op school.",
    "Elke week zit dezelfde hulpverlener bij ons.",
    "Wij werken al jaren met dezelfde mensen.",
  ],
  "Samen overleggen": [
    "Wij zitten elke maand samen aan tafel.",
    "Het overleg met ouders erbij loopt goed.",
    "Wij bespreken zorgen vroeg met elkaar.",
  ],
  Vertrouwen: ["Wij vertrouwen elkaar.", "Je mag hier ook zeggen dat je het niet weet."],
};

const better: Codebook = {
  "Kortere wachtlijsten": [
    "De wachtlijsten moeten korter.",
    "Een kind moet nu te lang wachten op hulp.",
    "Hulp binnen een maand in plaats van een half jaar.",
  ],
  "Betere communicatie": [
    "Laat weten wat er met een aanmelding gebeurt.",
    "Wij horen te weinig terug.",
    "Minder afkortingen, zodat iedereen elkaar begrijpt.",
  ],
  "Meer tijd": ["Meer tijd voor overleg.", "Uren om samen te werken, ook in drukke weken."],
  "Duidelijke taken": [
    "Spreek af wie de leiding heeft.",
    "Het moet duidelijk zijn wie wat doet.",
    "Een overzicht van alle overleggen zou helpen.",
  ],
  "Ouders eerder erbij": ["Nodig ouders eerder uit.", "Praat met jongeren, niet over hen."],
};

const goodForParents: Codebook = {
  "Goed luisteren": ["Er wordt naar ons geluisterd.", "Ik mocht zelf vertellen wat ik nodig had."],
  "Vast contact": ["Wij hebben steeds dezelfde persoon.", "Ik weet wie ik kan bellen."],
  "Snel geholpen": ["Wij werden snel geholpen.", "Na een week had ik al een gesprek."],
  "Samen aan tafel": ["School en hulp zaten samen met ons aan tafel.", "Er is een plan voor thuis en school."],
};

const betterForParents: Codebook = {
  "Kortere wachttijd": ["Het wachten duurde te lang.", "Sneller hulp, voor het erger wordt."],
  "Eén keer vertellen": ["Ik moest mijn verhaal steeds opnieuw doen.", "Steeds een ander gezicht is lastig."],
  "Betere communicatie": ["School en hulp weten van elkaar niet wat ze doen.", "Bel ons ook als het goed gaat."],
  "Meer uitleg": ["Leg uit wat er gaat gebeuren.", "Brieven in gewone taal."],
};

/** Without a code; some hold what must never come in, to see that it does not. */
const uncoded = [
  "Geen idee.",
  "Zie boven.",
  "Dat verschilt per kind.",
  "Mail mij gerust op iemand@voorbeeld.nl.",
  "Mevrouw Voorbeeldnaam van het wijkteam is geweldig.",
  "Bel 06-00000000 voor een toelichting.",
];

/** The codebook of an open item. */
function codebook({ id, subject }: Item): Codebook {
  if (id.startsWith("O")) return subject === "open-goed" ? goodForParents : betterForParents;
  return subject === "open-goed" ? good : better;
}

/** What is written of a code; each time another of its sentences. */
export function sentence(item: Item, code: string, turn: number): string {
  const sentences = codebook(item)[code]!;
  return sentences[turn % sentences.length]!;
}

/** The code of what is written, if it has one. */
export function codeOf(item: Item, written: string): string | null {
  return Object.entries(codebook(item)).find(([, sentences]) => sentences.includes(written))?.[0] ?? null;
}

/** Most leave an open question open; of the others about one in twelve writes something without a code. */
export function written(item: Item, { year, region, subgroup, number }: Person): string {
  const who = [item.id, region, year, subgroup, number] as const;
  if (draw("writes", ...who) > between(0.28, 0.5, "writes", region, year)) return "";
  if (draw("uncoded", ...who) < 0.08) return pick(uncoded, "uncoded too", ...who);
  const codes = Object.keys(codebook(item));
  // The first codes of a codebook are said most.
  const code = codes[Math.floor(draw("code", ...who) * draw("code too", ...who) * codes.length * 1.35) % codes.length]!;
  return pick(codebook(item)[code]!, "sentence", ...who);
}
