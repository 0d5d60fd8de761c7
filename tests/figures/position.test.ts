import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Counted } from "../../src/comparison/counted.ts";
import { type CountingIndicator, difference } from "../../src/comparison/difference.ts";
import { isDifferent, isHigher } from "../../src/domain/comparison.ts";
import { positions } from "../../src/figures/position.ts";
import { countedFigures, countingIndicators, exactly, share } from "../comparison/countedFigures.ts";

/** Some areas with a figure each. */
const countries = countingIndicators.chain((one) =>
  fc.record({
    one: fc.constant(one),
    figures: fc
      .array(countedFigures(one), { minLength: 1, maxLength: 12 })
      .map((all): [string, Counted][] => all.map((figure, index) => [`GM${index}`, figure])),
  }),
);

type Country = { one: CountingIndicator; figures: [string, Counted][] };
const placed = ({ one, figures }: Country) => positions(new Map(figures), one);

describe("the position of an area", () => {
  test("counts those as lower and higher of which the difference has that word, and no others", () => {
    let words = 0;
    fc.assert(
      fc.property(countries, (country) => {
        const places = placed(country);
        for (const [area, own] of country.figures) {
          const verdicts = country.figures
            .filter(([other]) => other !== area)
            .map(([, other]) => difference(own, other, country.one)!.verdict)
            .filter(isDifferent);
          const below = verdicts.filter(isHigher).length;
          expect(places.get(area)).toMatchObject({ below, above: verdicts.length - below });
          words += verdicts.length;
        }
      }),
    );
    expect(words).toBeGreaterThan(10);
  });

  test("counts every other area once", () => {
    fc.assert(
      fc.property(countries, (country) => {
        for (const { below, above, alike } of placed(country).values())
          expect(below! + above! + alike!).toBe(country.figures.length - 1);
      }),
    );
  });

  test("turns round with the two: as often as one is below another, the other is above the one", () => {
    fc.assert(
      fc.property(countries, (country) => {
        const all = [...placed(country).values()];
        const total = (key: "below" | "above") => all.reduce((sum, place) => sum + place[key]!, 0);
        expect(total("below")).toBe(total("above"));
      }),
    );
  });

  test("is the same in whatever order the areas come", () => {
    fc.assert(
      fc.property(
        countries.chain((country) =>
          fc.record({
            country: fc.constant(country),
            shuffled: fc.shuffledSubarray(country.figures, { minLength: country.figures.length }),
          }),
        ),
        ({ country, shuffled }) => {
          const [places, again] = [placed(country), placed({ ...country, figures: shuffled })];
          for (const [area, place] of places) expect(again.get(area)).toEqual(place);
        },
      ),
    );
  });

  test("has bounds that hold the figure, and of a share lie between 0 and 100", () => {
    fc.assert(
      fc.property(countries, (country) => {
        const places = placed(country);
        for (const [area, { value, numerator, denominator }] of country.figures) {
          const { lower, upper } = places.get(area)!;
          const fits = numerator <= denominator;
          // A share that rounding cuts off at 100 has no bounds around it.
          if (country.one.kind === "share" && !fits) continue;
          expect(lower).toBeGreaterThanOrEqual(0);
          expect(lower).toBeLessThanOrEqual(value + 1e-9);
          expect(upper).toBeGreaterThanOrEqual(value - 1e-9);
          if (country.one.kind === "share") expect(upper).toBeLessThanOrEqual(100);
        }
      }),
    );
  });
});

test("a large area is not surely above a small one that chance may have brought so low", () => {
  // Bounds of 83.4% around each do not touch, yet 0 lies in the 95% interval of the difference.
  const [large, small] = [exactly(12_000, 100_000, share), exactly(7, 100, share)];
  const places = positions(
    new Map([
      ["large", large],
      ["small", small],
    ]),
    share,
  );
  expect(difference(large, small, share)!.verdict).toBe("ongeveer-even-hoog");
  expect(places.get("large")).toMatchObject({ below: 0, above: 0, alike: 1 });
});
