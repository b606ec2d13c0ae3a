import fc from "fast-check";
import { fitTogether, formatRate, readRate, typedRate } from "./rate";

describe("a rate", () => {
  it.each([
    ["10", 1000],
    ["12.5 %", 1250],
    [" １０．０５ ％", 1005],
    ["0", 0],
    ["100", 10_000],
    ["33.33パーセント", 3333],
    ["10.", 1000],
    ["7.500", 750],
    ["-0", 0],
  ])("is read as people type it: %s", (typed, basisPoints) => {
    expect(readRate(typed)).toEqual({ basisPoints });
  });

  it.each([
    ["101", "too_much"],
    ["100.01", "too_much"],
    ["-1", "negative"],
    ["−0.5％", "negative"],
    ["10.123", "too_fine"],
    ["", "unreadable"],
    ["%", "unreadable"],
    ["十", "unreadable"],
    ["10,5", "unreadable"],
    ["10%%", "unreadable"],
    [".5", "unreadable"],
    ["1e1", "unreadable"],
  ])("is not guessed at: %s is %s", (typed, problem) => {
    expect(readRate(typed)).toEqual({ problem });
  });

  it("comes back from what an input is given", () => {
    const rates = fc.nat({ max: 10_000 });
    fc.assert(
      fc.property(rates, (basisPoints) => expect(readRate(typedRate(basisPoints))).toEqual({ basisPoints })),
    );
    expect(formatRate(1250)).toBe("12.5%");
  });

  it("and another fit together up to the whole", () => {
    expect(fitTogether(1000, 9000)).toBe(true);
    expect(fitTogether(1000, 9001)).toBe(false);
  });
});
