import type { Unit } from "./answerCount.ts";

/** What may be shown of one item for one unit: the decision of src/disclosure. */
export interface ShownUnit extends Unit {
  item: string;
  option: number;
  /** The place in answerClasses(item) of the classes that are shown, 0 the finest; null where nothing may be. */
  classes: number | null;
  /** Whether its mean may be shown. */
  mean: boolean;
  /** Whether may be shown how many had no opinion, did not fit or filled in nothing. */
  rest: boolean;
}

/** Whether may be shown how many took part. */
export interface ShownReach extends Unit {
  shown: boolean;
}

/** All that may be shown of a survey, and the regions that "alle" consists of. */
export interface ShownSurvey {
  units: ShownUnit[];
  reach: ShownReach[];
}
