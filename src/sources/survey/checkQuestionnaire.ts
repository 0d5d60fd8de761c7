import type { Problem } from "../../domain/problem.ts";
import { type Item, optionsOf } from "../../domain/questionnaire.ts";
import { looksLike } from "../nearest.ts";

/** What is wrong with an item, said of the field that is. */
type Wrong = Pick<Problem, "message" | "value" | "hint">;

/** What the form of a questionnaire cannot say: that its items hang together. */
export function checkQuestionnaire(items: readonly Item[], file: string): Problem[] {
  const twice = items.filter(({ id }, index) => items.findIndex((item) => item.id === id) < index);
  const divided = items.filter(({ subgroups }) => subgroups !== undefined).slice(1);
  return [
    ...twice.map(({ id }) => ({ file, column: id, message: "staat er twee keer" })),
    ...divided.map(({ id }) => ({ file, column: id, message: "heeft ook subgroups; dat mag bij één vraag" })),
    ...items.flatMap((item) => checkItem(item).map((wrong) => ({ file, column: item.id, ...wrong }))),
  ];
}

function checkItem(item: Item): Wrong[] {
  return [...wrongOptions(item), ...wrongRest(item), ...unknownOptions(item)];
}

/** How many answers a type has: five to a scale, ten marks. */
const lengths: Partial<Record<Item["type"], number>> = { agreement: 5, frequency: 5, "yes-no": 2, mark: 10 };

function wrongOptions({ type, options, negative }: Item): Wrong[] {
  if (type === "open") return options === undefined ? [] : [{ message: "is een open vraag en heeft toch options" }];
  if (options === undefined) return type in lengths ? [] : [{ message: "heeft geen options" }];
  const wanted = lengths[type] ?? (negative === undefined ? options.length : 5);
  const twice = options.filter((option, index) => options.indexOf(option) < index);
  return [
    ...(options.length === wanted
      ? []
      : [{ message: `heeft ${options.length} options; dat moeten er ${wanted} zijn` }]),
    ...twice.map((value) => ({ message: "heeft een option twee keer", value })),
  ];
}

/** "Weet niet" among the options would count in the percentages. */
function wrongRest(item: Item): Wrong[] {
  const rest = [item.dont_know, item.not_applicable].filter((text) => text !== undefined);
  return rest
    .filter((text) => optionsOf(item).includes(text))
    .map((value) => ({ message: "staat bij options en bij dont_know of not_applicable", value }));
}

function unknownOptions(item: Item): Wrong[] {
  const { positive = [], negative = [], subgroups = {} } = item;
  const options = optionsOf(item);
  return Object.entries({ positive, negative, subgroups: Object.keys(subgroups) }).flatMap(([field, named]) =>
    named
      .filter((option) => !options.includes(option))
      .map((value) => ({
        message: `${field} noemt een antwoord dat niet bestaat`,
        value,
        ...looksLike(value, options),
      })),
  );
}
