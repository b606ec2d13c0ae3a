import fc from "fast-check";
import { isOpenAt, replyDueAt, type PartnerCalendar } from "./partner-hours";

const at = (text: string) => new Date(`${text}:00+09:00`);
const never = () => false;
const weekdays = (...spans: [from: string, to: string][]) =>
  [1, 2, 3, 4, 5].flatMap((weekday) => spans.map(([from, to]) => ({ weekday, from, to })));
const shop = (over: Partial<PartnerCalendar> = {}): PartnerCalendar => ({
  openHours: weekdays(["09:00", "18:00"]),
  closedDates: [],
  closesOnHolidays: false,
  ...over,
});

describe("replyDueAt", () => {
  // 2026-11-27 is a Friday.
  it.each([
    ["within the day", "2026-11-27T10:00", 4, shop(), "2026-11-27T14:00"],
    ["over the weekend", "2026-11-27T17:00", 3, shop(), "2026-11-30T11:00"],
    ["from the night on", "2026-11-27T22:00", 1, shop(), "2026-11-30T10:00"],
    ["to closing time itself", "2026-11-27T17:00", 1, shop(), "2026-11-27T18:00"],
    [
      "over a day it is closed",
      "2026-11-27T17:00",
      2,
      shop({ closedDates: ["2026-11-30"] }),
      "2026-12-01T10:00",
    ],
    [
      "over the pause at noon",
      "2026-11-27T11:30",
      1,
      shop({ openHours: weekdays(["13:00", "17:00"], ["09:00", "12:00"]) }),
      "2026-11-27T13:30",
    ],
    ["round the clock without hours", "2026-11-27T22:00", 4, shop({ openHours: [] }), "2026-11-28T02:00"],
  ])("counts only its own working hours: %s", (_what, asked, hours, calendar, due) => {
    expect(replyDueAt(at(asked), hours, calendar, never)).toEqual(at(due));
  });

  it("leaves out holidays where the store is closed on them", () => {
    const isHoliday = (date: string) => date === "2026-11-30";
    const due = (closesOnHolidays: boolean) =>
      replyDueAt(at("2026-11-27T17:30"), 1, shop({ closesOnHolidays }), isHoliday);
    expect([due(true), due(false)]).toEqual([at("2026-12-01T09:30"), at("2026-11-30T09:30")]);
  });

  it("says so of a store that is never open", () => {
    expect(replyDueAt(at("2026-11-27T17:00"), 1, shop({ closesOnHolidays: true }), () => true)).toBeNull();
  });

  it("is a moment up to which the store was open for exactly so long", () => {
    const span = fc
      .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 22 }), fc.integer({ min: 1, max: 24 }))
      .filter(([, from, to]) => from < to)
      .map(([weekday, from, to]) => ({ weekday, from: clock(from), to: clock(to) }));
    const week = fc.uniqueArray(span, { minLength: 1, maxLength: 7, selector: ({ weekday }) => weekday });
    const closed = fc.uniqueArray(
      fc.integer({ min: 1, max: 28 }).map((day) => `2026-12-${clock(day).slice(0, 2)}`),
    );
    const quarter = 15 * 60_000;
    fc.assert(
      fc.property(
        week,
        closed,
        fc.integer({ min: 1, max: 40 }),
        fc.nat({ max: 2000 }),
        (openHours, closedDates, hours, later) => {
          const calendar = shop({ openHours, closedDates });
          const asked = new Date(at("2026-11-27T00:00").getTime() + later * quarter);
          const due = replyDueAt(asked, hours, calendar, never);
          if (due === null) throw new Error("a store that is open each week answers");
          let open = 0;
          for (let moment = asked.getTime(); moment < due.getTime(); moment += quarter)
            if (isOpenAt(new Date(moment), calendar, never)) open += quarter;
          expect(open).toBe(hours * 60 * 60_000);
          // Nothing is gained by asking later.
          const later30 = replyDueAt(new Date(asked.getTime() + 2 * quarter), hours, calendar, never);
          expect(later30?.getTime()).toBeGreaterThanOrEqual(due.getTime());
        },
      ),
      { numRuns: 60 },
    );
  });
});

const clock = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

describe("isOpenAt", () => {
  it.each([
    ["2026-11-27T08:59", false],
    ["2026-11-27T09:00", true],
    ["2026-11-27T17:59", true],
    ["2026-11-27T18:00", false],
    ["2026-11-28T12:00", false],
  ])("%s: %s", (moment, isOpen) => {
    expect(isOpenAt(at(moment), shop(), never)).toBe(isOpen);
  });
});
