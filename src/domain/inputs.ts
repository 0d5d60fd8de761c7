import type { FeatureCollection } from "geojson";
import type { SurveyAnswers } from "./answers.ts";
import type { Register } from "./area.ts";
import type { CatalogueSettings } from "./catalogueSettings.ts";
import type { Comment } from "./commentary.ts";
import type { Ended } from "./ended.ts";
import type { Exchange } from "./exchange.ts";
import type { Explanation } from "./explanation.ts";
import type { NamedIndicator, NamedTheme } from "./indicator.ts";
import type { Likeness } from "./likeness.ts";
import type { Source } from "./manifest.ts";
import type { Observation } from "./observation.ts";
import type { Problem } from "./problem.ts";
import type { ReceivedFile, RegisterSource } from "./received.ts";
import type { Release } from "./release.ts";

/** All that people wrote and publishers sent for one release, checked. */
export interface Inputs {
  release: Release;
  register: Register;
  registerSources: RegisterSource[];
  themes: NamedTheme[];
  indicators: NamedIndicator[];
  /** Which gemeenten are alike; null where the reports do not say. */
  likeness: Likeness | null;
  sources: Source[];
  /** What catalogues of open data are told; null where the reports do not say. */
  catalogue: CatalogueSettings | null;
  /** How figures are called in other systems. */
  exchange: Exchange;
  observations: Observation[];
  received: ReceivedFile[];
  boundaries: FeatureCollection | null;
  /** Null where the release says nothing of a survey. */
  survey: SurveyAnswers | null;
  /** What gemeenten and regions wrote beside their figures. */
  commentary: Comment[];
  /** The words about each indicator, by its slug. */
  explanations: ReadonlyMap<string, Explanation>;
  /** What the site no longer has, and what readers are told of it. */
  ended: Ended;
  /** What looks odd but does not stop a build. */
  warnings: Problem[];
}
