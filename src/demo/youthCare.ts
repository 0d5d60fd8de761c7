import { sum } from "d3-array";
import { apportion } from "./apportion.ts";
import { between, draw } from "./random.ts";
import { along } from "./shapes.ts";
import { byChance, character } from "./variation.ts";

/** Numbers of one area in one year: persons, and trajecten by who referred. All of them can be added up. */
export type YouthCare = Readonly<Record<(typeof counted)[number], number>>;

const counted = [
  "jeugdzorg",
  "jeugdzorg-4-11",
  "jeugdzorg-12-17",
  "jeugdhulp",
  "zonder-verblijf",
  "wijkteam",
  "met-verblijf",
  "jeugdbescherming",
  "jeugdreclassering",
  "meer-vormen",
  "via-gemeente",
  "via-huisarts",
  "via-arts",
  "via-instelling",
  "zonder-verwijzer",
  "verwijzer-onbekend",
] as const;

/** A gemeente with what makes it differ from others. */
export interface CarePlace {
  code: string;
  /** Its gemeente of today: predecessors resemble their successor, so that no series jumps at a merger. */
  heir: string;
  jeugdregio: string;
}

/** The last year is provisional: reports of providers are still to come. */
export const provisional = 2025;

/** Of every 100 children of an age group about how many have jeugdzorg. */
const needs = [
  { from: 0, below: 4, need: 4 },
  { from: 4, below: 12, need: 15 },
  { from: 12, below: 18, need: 16.5 },
  { from: 18, below: 23, need: 6 },
];

/** For each child that needs it in the sense of `needs`, or for each inhabitant of the ages named. */
const levels = {
  zonder: points([2015, 0.79], [2019, 0.875], [2020, 0.855], [2023, 0.885], [2025, 0.88]),
  met: points([2015, 0.094], [2021, 0.089], [2025, 0.079]),
  /** Of 0 to 17 years. */
  bescherming: points([2015, 0.0112], [2019, 0.0118], [2025, 0.0086]),
  /** Of 12 to 22 years. */
  reclassering: points([2015, 0.0036], [2020, 0.0027], [2025, 0.0024]),
  /** Of the trajecten. */
  gemeente: points([2015, 0.36], [2025, 0.4]),
  huisarts: points([2015, 0.39], [2025, 0.35]),
  onbekend: points([2015, 0.12], [2018, 0.06], [2025, 0.04]),
};

function points(...list: (readonly [number, number])[]): (year: number) => number {
  return (year) => along(list, year);
}

/**
 * Invents the youth care of a gemeente from its inhabitants of each age (`ages[7]` is 7 years old). Persons are unique
 * in each number, so that forms add up to more than their total.
 */
export function youthCare(place: CarePlace, year: number, ages: readonly number[]): YouthCare {
  const groups = needs.map(({ from, below, need }) => (need / 100) * sum(ages.slice(from, below)));
  const help = jeugdhulp(place, year, sum(groups));
  const { alone, ...measures } = maatregelen(place, year, ages);
  const jeugdzorg = help.jeugdhulp + alone;
  const byAge = apportion(
    jeugdzorg,
    groups.map((group, index) => group * between(0.93, 1.07, "ages", index, place.heir)),
  );
  return {
    jeugdzorg,
    "jeugdzorg-4-11": byAge[1]!,
    "jeugdzorg-12-17": byAge[2]!,
    ...help,
    ...measures,
    ...trajecten(place, year, 1.25 * (help.jeugdhulp - help.wijkteam)),
  };
}

/** From 2021 more providers report, and on 1-1-2022 some children moved to the account of another gemeente. */
function jeugdhulp(place: CarePlace, year: number, need: number) {
  const { code, heir } = place;
  const reported = need * (year === provisional ? 0.97 : 1);
  const known = byChance(reported * levels.zonder(year) * use("zonder", 0.25, place, year), "zonder", code, year);
  const wijkteam = Math.round(known * Math.min(0.9, wijkteamShare(heir) * wijkteamReport(code, year)));
  const newcomers = year < 2021 ? 0 : Math.round((known - wijkteam) * between(0.02, 0.09, "providers", heir));
  const residing = reported * levels.met(year) * use("met", 0.5, place, year) * moved(heir, year);
  const met = byChance(residing, "met", code, year);
  return {
    jeugdhulp: known + newcomers + Math.round(met * between(0.6, 0.8, "only met", heir)),
    "zonder-verblijf": known + newcomers,
    wijkteam,
    "met-verblijf": met,
  };
}

/** Maatregelen of a judge. `alone` counts who has one and no jeugdhulp. */
function maatregelen(place: CarePlace, year: number, ages: readonly number[]) {
  const { code, heir } = place;
  const minors = sum(ages.slice(0, 18)) * (1 + 0.4 * (moved(heir, year) - 1));
  const older = sum(ages.slice(12, 23));
  const protect = minors * levels.bescherming(year) * use("bescherming", 0.45, place, year);
  const probation = older * levels.reclassering(year) * use("reclassering", 0.5, place, year);
  const jeugdbescherming = byChance(protect, "bescherming", code, year);
  const jeugdreclassering = byChance(probation, "reclassering", code, year);
  const alone = Math.round(0.25 * jeugdbescherming) + Math.round(0.35 * jeugdreclassering);
  const more = Math.round(0.95 * (jeugdbescherming + jeugdreclassering - alone));
  return { jeugdbescherming, jeugdreclassering, "meer-vormen": more, alone };
}

/** The woonplaatsbeginsel: since 2022 the gemeente counts where a child lived before it went into care. */
function moved(heir: string, year: number): number {
  return year < 2022 ? 1 : between(0.72, 1.28, "woonplaatsbeginsel", heir);
}

/**
 * How the use of a form in a gemeente differs from the country's: 1 is the same. Its jeugdregio, the gemeente itself and
 * a slow drift; `spread` is the largest difference of this form alone.
 */
export function use(form: string, spread: number, { code, heir, jeugdregio }: CarePlace, year: number): number {
  const all = character(0.12, "use in region", jeugdregio) * character(0.24, "use", heir);
  const own = character(spread, "use", form, heir) * character(0.05, "use before merger", form, code);
  const drift = 1 + (character(0.02, "drift", form, heir) - 1) * (year - 2020);
  return all * own * drift;
}

/** Some gemeenten give most help in their own team, some next to none. */
function wijkteamShare(heir: string): number {
  const kind = draw("wijkteam", heir);
  if (kind < 0.15) return between(0.01, 0.06, "how much", heir);
  return kind < 0.87 ? between(0.12, 0.4, "how much", heir) : between(0.45, 0.75, "how much", heir);
}

/** Before 2017 a part of the wijkteams counted otherwise, or not at all. */
function wijkteamReport(code: string, year: number): number {
  if (year > 2016) return 1 + (character(0.03, "wijkteam drift", code) - 1) * (year - 2020);
  return draw("silent", code, year) < 0.1 ? 0 : between(0.3, 1.4, "unreliable", code, year);
}

function trajecten(place: CarePlace, year: number, expected: number) {
  const total = byChance(expected, "trajecten", place.code, year);
  const likes = (form: string, share: number, spread: number) => share * use(form, spread, place, year);
  const [gemeente, huisarts, arts, instelling, zonder, onbekend] = apportion(total, [
    likes("via gemeente", levels.gemeente(year), 0.5),
    likes("via huisarts", levels.huisarts(year), 0.45),
    likes("via arts", 0.1, 0.35),
    likes("via instelling", 0.1, 0.5),
    0.05 * between(0.4, 1.6, "without", place.heir),
    levels.onbekend(year) * between(0.2, 1.8, "unknown", place.heir, year),
  ]);
  return {
    "via-gemeente": gemeente!,
    "via-huisarts": huisarts!,
    "via-arts": arts!,
    "via-instelling": instelling!,
    "zonder-verwijzer": zonder!,
    "verwijzer-onbekend": onbekend!,
  };
}

/** The sum of several areas. */
export function addCare(parts: readonly YouthCare[]): YouthCare {
  return Object.fromEntries(counted.map((name) => [name, sum(parts, (part) => part[name])])) as YouthCare;
}
