import { coversTime, stretchesOf } from "./covers-time";

const day = [
  { from: "13:00", to: "18:00" },
  { from: "09:00", to: "12:00" },
  { from: "18:00", to: "20:00" },
];

describe("hours of a day", () => {
  it.each([
    ["09:00", "12:00", true],
    ["17:00", "19:00", true],
    ["11:00", "14:00", false],
    ["08:30", "10:00", false],
    ["19:00", "20:30", false],
  ])("from %s to %s", (from, to, isCovered) => expect(coversTime(day, { from, to })).toBe(isCovered));

  it("of a day off cover nothing", () => {
    expect(coversTime([], { from: "09:00", to: "10:00" })).toBe(false);
  });
});

describe("the days of a period", () => {
  it("is one within a day, and two over midnight", () => {
    const at = (text: string) => new Date(`${text}+09:00`);
    expect(stretchesOf(at("2026-12-01T09:00"), at("2026-12-01T10:30"))).toEqual([
      { day: "2026-12-01", from: "09:00", to: "10:30" },
    ]);
    expect(stretchesOf(at("2026-12-31T23:00"), at("2027-01-01T01:00"))).toEqual([
      { day: "2026-12-31", from: "23:00", to: "24:00" },
      { day: "2027-01-01", from: "00:00", to: "01:00" },
    ]);
    expect(stretchesOf(at("2026-12-01T23:00"), at("2026-12-02T00:00"))).toEqual([
      { day: "2026-12-01", from: "23:00", to: "24:00" },
    ]);
  });
});
