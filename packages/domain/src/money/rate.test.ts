import fc from "fast-check";
import { fitTogether, formatRate, readRate, typedRate } from "./rate";

describe("a rate", () => {
  it.each([
    ["10", 1000],
    ["12.5%", 1250],
    [" １０．０５ ％", 1005],
    ["0", 0],
    ["101", 10100],
  ])("is read as people type it: %s", (typed, basisPoints) => {
    expect(readRate(typed)).toBe(basisPoints);
  });

  it.each(["", "%", "-1", "1e1", "10.123", "十", "10,5", ".5"])("is none: %s", (typed) => {
    expect(readRate(typed)).toBeNull();
  });

  it("comes back from what an input is given", () => {
    fc.assert(fc.property(fc.nat({ max: 10_000 }), (rate) => expect(readRate(typedRate(rate))).toBe(rate)));
    expect(formatRate(1250)).toBe("12.5%");
  });

  it("and another fit together up to the whole", () => {
    expect(fitTogether(1000, 9000)).toBe(true);
    expect(fitTogether(1000, 9001)).toBe(false);
  });
});
