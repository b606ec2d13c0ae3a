import { formatYen } from "./format-yen";

describe("formatYen", () => {
  it.each([
    [0, "0円"],
    [-0, "0円"],
    [999, "999円"],
    [12000, "12,000円"],
    [1234567, "1,234,567円"],
    [-500, "-500円"],
  ])("%d is %s", (yen, text) => {
    expect(formatYen(yen)).toBe(text);
  });

  it.each([0.5, NaN, Infinity])("refuses %d", (yen) => {
    expect(() => formatYen(yen)).toThrow(RangeError);
  });
});
