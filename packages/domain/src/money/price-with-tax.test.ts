import { priceWithTax } from "./price-with-tax";

describe("a price with tax", () => {
  it.each([
    [4500, 1000, 4950],
    [4500, 800, 4860],
    [999, 1000, 1098],
    [12, 800, 12],
    [0, 1000, 0],
    // Past the whole numbers that a product of decimals keeps: 1.1 times 330 is 363.00000000000006.
    [330, 1000, 363],
    [99_999_999, 1000, 109_999_998],
  ])("of %i yen at %i basis points is %i", (price, rate, expected) => {
    expect(priceWithTax(price, rate)).toBe(expected);
  });
});
