import fc from "fast-check";
import {
  addDays,
  endOfTokyoDay,
  isCalendarDate,
  startOfTokyoDay,
  toTokyoIso,
  tokyoDate,
  tokyoInstant,
  tokyoMonth,
  tokyoMonthRange,
  tokyoTime,
} from "./tokyo-date";

const HOUR_MS = 60 * 60 * 1000;
const instant = fc.date({
  min: new Date("1952-01-01T00:00:00Z"),
  max: new Date("2200-01-01T00:00:00Z"),
  noInvalidDate: true,
});
const day = instant.map(tokyoDate);

/* The platform's own calendar, told the zone: it agrees wherever this process runs. */
const platform = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Asia/Tokyo",
  dateStyle: "short",
  timeStyle: "short",
});

describe("an instant in Tokyo", () => {
  it("begins a new day at 15:00 UTC", () => {
    const before = new Date("2026-12-31T14:59:59.999Z");
    const after = new Date("2026-12-31T15:00:00.000Z");
    expect([tokyoDate(before), tokyoTime(before), tokyoMonth(before)]).toEqual([
      "2026-12-31",
      "23:59",
      "2026-12",
    ]);
    expect([tokyoDate(after), tokyoTime(after), tokyoMonth(after)]).toEqual([
      "2027-01-01",
      "00:00",
      "2027-01",
    ]);
  });

  it("is what the platform says for Asia/Tokyo", () => {
    fc.assert(
      fc.property(instant, (at) => {
        expect(`${tokyoDate(at)} ${tokyoTime(at)}`).toBe(platform.format(at));
      }),
    );
  });

  it("is the same whatever offset the instant was written with", () => {
    fc.assert(
      fc.property(instant, fc.integer({ min: -12, max: 14 }), (at, offset) => {
        const sign = offset < 0 ? "-" : "+";
        const local = new Date(at.getTime() + offset * HOUR_MS).toISOString().replace("Z", "");
        const written = `${local}${sign}${String(Math.abs(offset)).padStart(2, "0")}:00`;
        expect(toTokyoIso(new Date(written))).toBe(toTokyoIso(at));
      }),
    );
  });

  it("goes into ISO text and back unchanged", () => {
    fc.assert(fc.property(instant, (at) => expect(new Date(toTokyoIso(at))).toEqual(at)));
    expect(toTokyoIso(new Date("2026-11-23T05:00:00Z"))).toBe("2026-11-23T14:00:00.000+09:00");
  });

  it("refuses an invalid Date", () => {
    expect(() => tokyoDate(new Date(NaN))).toThrow(RangeError);
  });
});

describe("a Tokyo day", () => {
  it("holds exactly the instants that fall on it", () => {
    fc.assert(
      fc.property(instant, (at) => {
        const date = tokyoDate(at);
        expect(startOfTokyoDay(date) <= at && at < endOfTokyoDay(date)).toBe(true);
        expect(endOfTokyoDay(date)).toEqual(startOfTokyoDay(addDays(date, 1)));
      }),
    );
  });

  it("takes a time of day", () => {
    expect(tokyoInstant("2026-11-23", "14:30")).toEqual(new Date("2026-11-23T05:30:00Z"));
  });

  it.each([
    ["2026-02-30", "10:00"],
    ["2026-11-23", "24:00"],
    ["2026-11-23", "9:00"],
    ["2026-11-23", "10:60"],
    ["2026-11-23", "10:00:00"],
  ])("refuses %s %s", (date, time) => {
    expect(() => tokyoInstant(date, time)).toThrow(RangeError);
  });
});

describe("tokyoMonthRange", () => {
  it.each([
    ["2026-11", "2026-10-31T15:00:00.000Z", "2026-11-30T15:00:00.000Z"],
    ["2026-12", "2026-11-30T15:00:00.000Z", "2026-12-31T15:00:00.000Z"],
    ["2028-02", "2028-01-31T15:00:00.000Z", "2028-02-29T15:00:00.000Z"],
    ["2027-02", "2027-01-31T15:00:00.000Z", "2027-02-28T15:00:00.000Z"],
  ])("of %s is from %s until before %s", (month, from, to) => {
    expect(tokyoMonthRange(month)).toEqual({ from: new Date(from), to: new Date(to) });
  });

  it.each(["2026-13", "2026-1", "2026", "", "2026-11-23"])("refuses %j", (month) => {
    expect(() => tokyoMonthRange(month)).toThrow(RangeError);
  });

  it("leaves no gap between months and holds each instant of its month", () => {
    fc.assert(
      fc.property(instant, (at) => {
        const { from, to } = tokyoMonthRange(tokyoMonth(at));
        expect(from <= at && at < to).toBe(true);
        expect(tokyoMonthRange(tokyoMonth(to)).from).toEqual(to);
      }),
    );
  });
});

describe("isCalendarDate", () => {
  it.each(["2026-11-23", "2028-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])("takes %s", (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    "2026-02-30",
    "2027-02-29",
    "1900-02-29",
    "2026-04-31",
    "2026-13-01",
    "2026-00-10",
    "2026-01-00",
    "0000-01-01",
    "2026-1-1",
    "2026/01/01",
    "20260101",
    "2026-01-01T00:00",
    "2026-01-01\n",
    "２０２６-01-01",
    "",
  ])("refuses %j", (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it("takes every real day", () => {
    fc.assert(fc.property(day, (date) => expect(isCalendarDate(date)).toBe(true)));
  });
});

describe("addDays", () => {
  it("crosses months, years and leap days", () => {
    expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2026-03-01", -1)).toBe("2026-02-28");
  });

  it("comes back by the same number", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -20_000, max: 20_000 }), (date, days) => {
        expect(addDays(addDays(date, days), -days)).toBe(date);
      }),
    );
  });

  it("refuses a day that does not exist", () => {
    expect(() => addDays("2026-02-30", 1)).toThrow("not a calendar date: 2026-02-30");
  });
});
