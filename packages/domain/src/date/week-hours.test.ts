import { hoursOfWeekday, spanProblems, weekdayOf, type WeekHours } from "./week-hours";

const spans = (...written: string[]) =>
  written.map((one) => {
    const [from = "", to = ""] = one.split("-");
    return { from, to };
  });

describe("hours of a day", () => {
  it.each([
    ["are fine apart and touching", ["09:00-12:00", "12:00-24:00"], [undefined, undefined]],
    ["close after they open", ["18:00-09:00"], ["ends_first"]],
    ["are not empty", ["09:00-09:00"], ["ends_first"]],
    ["do not overlap, whichever comes first", ["13:00-18:00", "09:00-13:01"], [undefined, "overlaps"]],
    ["are times", ["9:00-25:00", "24:01-24:30"], ["no_time", "no_time"]],
  ])("%s", (_what, written, problems) => {
    expect(spanProblems(spans(...written))).toEqual(problems);
  });
});

describe("hours of a week", () => {
  const week: WeekHours = [
    { weekday: 1, from: "13:00", to: "18:00" },
    { weekday: 1, from: "09:00", to: "12:00" },
  ];

  it("are those of the weekday, by time", () => {
    expect(hoursOfWeekday(week, weekdayOf("2026-11-30"))).toEqual(spans("09:00-12:00", "13:00-18:00"));
    expect(hoursOfWeekday(week, weekdayOf("2026-11-29"))).toEqual([]);
  });

  it("know no weekday of a day that does not exist", () => {
    expect(() => weekdayOf("2026-02-30")).toThrow(RangeError);
  });
});
