import { dayHoursInWords, weekHoursInWords } from "./week-hours-words";

const day = (weekday: number, from = "09:00", to = "18:00") => ({ weekday, from, to });

describe("the hours of a day in words", () => {
  it("are its spans, or that it is off", () => {
    expect(dayHoursInWords([])).toBe("休み");
    expect(
      dayHoursInWords([
        { from: "09:00", to: "12:00" },
        { from: "13:30", to: "24:00" },
      ]),
    ).toBe("9:00〜12:00・13:30〜24:00");
  });
});

describe("a week in words", () => {
  it("is a line for each run of days that are alike, Monday first", () => {
    expect(
      weekHoursInWords([day(0), day(1), day(2), day(3), day(4), day(5), day(6, "10:00", "12:00")]),
    ).toEqual(["月〜金 9:00〜18:00", "土 10:00〜12:00", "日 9:00〜18:00"]);
  });

  it("leaves days off out, and does not join what is not next to each other", () => {
    expect(weekHoursInWords([day(1), day(2), day(4)])).toEqual(["月・火 9:00〜18:00", "木 9:00〜18:00"]);
    expect(weekHoursInWords([])).toEqual([]);
  });
});
