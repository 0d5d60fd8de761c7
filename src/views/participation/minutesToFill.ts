/** How many questions most people answer in a minute. */
const pace = 3;

/** How long a questionnaire takes, in fives of minutes, as people plan. */
export function minutesToFill(questions: number): number {
  return 5 * Math.ceil(questions / pace / 5);
}
