import fc from "fast-check";
import { formatCaseNumber, isCaseNumber } from "./case-number";

describe("formatCaseNumber", () => {
  it("is the day and the sequence in four digits, more when a day needs them", () => {
    expect(formatCaseNumber("2026-11-23", 1)).toBe("20261123-0001");
    expect(formatCaseNumber("2026-11-23", 9999)).toBe("20261123-9999");
    expect(formatCaseNumber("2026-11-23", 10000)).toBe("20261123-10000");
  });

  it.each([
    ["2026-02-30", 1],
    ["2026-11-23", 0],
    ["2026-11-23", -1],
    ["2026-11-23", 1.5],
    ["2026-11-23", NaN],
  ])("refuses day %s with sequence %s", (day, sequence) => {
    expect(() => formatCaseNumber(day, sequence)).toThrow(RangeError);
  });
});

describe("isCaseNumber", () => {
  it("takes whatever was formatted", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000_000 }), (sequence) => {
        expect(isCaseNumber(formatCaseNumber("2028-02-29", sequence))).toBe(true);
      }),
    );
  });

  it.each([
    "",
    "20261123",
    "20261123-001",
    "20261123-0000",
    "20261123-00001",
    "20260230-0001",
    "x20261123-0001",
    "20261123-0001\n",
  ])("refuses %j", (text) => {
    expect(isCaseNumber(text)).toBe(false);
  });
});
