import fc from "fast-check";
import {
  ageOn,
  elapsedJa,
  formatDateJa,
  formatDateTimeJa,
  formatEraDate,
  formatDayJa,
  formatVisitPeriod,
} from "./format-date";
import { addDays, tokyoDate } from "./tokyo-date";

describe("formatDateJa", () => {
  it("names the day of the week", () => {
    expect(formatDateJa("2026-11-23")).toBe("2026年11月23日(月)");
  });

  it("goes round the week", () => {
    const week = [0, 1, 2, 3, 4, 5, 6].map((days) => formatDateJa(addDays("2026-11-23", days)).slice(-2, -1));
    expect(week.join("")).toBe("月火水木金土日");
  });

  it("refuses a day that does not exist", () => {
    expect(() => formatDateJa("2026-02-30")).toThrow(RangeError);
  });
});

describe("formatDateTimeJa", () => {
  it.each([new Date("2026-11-22T15:05:00Z"), "2026-11-22T15:05:00Z", "2026-11-23T00:05:00+09:00"])(
    "shows %s as just past midnight in Tokyo",
    (moment) => {
      expect(formatDateTimeJa(moment)).toBe("2026年11月23日(月) 00:05");
    },
  );
});

describe("formatDayJa", () => {
  it("leaves out this year and shows every other", () => {
    expect(formatDayJa("2026-01-04", "2026-12-31")).toBe("1月4日(日)");
    expect(formatDayJa("2025-12-31", "2026-01-01")).toBe("2025年12月31日(水)");
    expect(formatDayJa("2027-01-01", "2026-12-31")).toBe("2027年1月1日(金)");
  });
});

describe("formatVisitPeriod", () => {
  const at = (text: string) => `${text}:00+09:00`;

  it("shows one day once", () => {
    expect(formatVisitPeriod(at("2026-11-23T14:00"), at("2026-11-23T15:30"), "2026-11-01")).toBe(
      "11月23日(月) 14:00〜15:30",
    );
    const period = [new Date("2026-11-23T00:00:00Z"), new Date("2026-11-23T01:00:00Z")] as const;
    expect(formatVisitPeriod(...period, "2026-11-01")).toBe("11月23日(月) 09:00〜10:00");
  });

  it("shows both days past midnight", () => {
    expect(formatVisitPeriod(at("2026-11-23T23:00"), at("2026-11-24T01:00"), "2026-11-01")).toBe(
      "11月23日(月) 23:00〜11月24日(火) 01:00",
    );
  });

  it("shows the years past New Year", () => {
    expect(formatVisitPeriod(at("2026-12-31T23:00"), at("2027-01-01T01:00"), "2026-12-31")).toBe(
      "2026年12月31日(木) 23:00〜2027年1月1日(金) 01:00",
    );
  });

  it("shows the year of a visit in another year than today's", () => {
    const visit = [at("2025-11-23T14:00"), at("2025-11-23T15:00")] as const;
    expect(formatVisitPeriod(...visit, "2026-01-05")).toBe("2025年11月23日(日) 14:00〜15:00");
    expect(formatVisitPeriod(...visit, "2025-01-05")).toBe("11月23日(日) 14:00〜15:00");
  });
});

describe("New Year's midnight in Tokyo, while it is still 15:00 of New Year's Eve in London", () => {
  const lastSecond = new Date("2026-12-31T14:59:59.999Z");
  const midnight = new Date("2026-12-31T15:00:00Z");
  const until = new Date("2026-12-31T16:00:00Z");

  it("turns a visit of that evening into one of last year", () => {
    const evening = [new Date("2026-12-31T09:00:00Z"), new Date("2026-12-31T10:00:00Z")] as const;
    expect(formatVisitPeriod(...evening, tokyoDate(lastSecond))).toBe("12月31日(木) 18:00〜19:00");
    expect(formatVisitPeriod(...evening, tokyoDate(midnight))).toBe("2026年12月31日(木) 18:00〜19:00");
  });

  it("turns a visit of the first hour into one of this year", () => {
    expect(formatVisitPeriod(midnight, until, tokyoDate(lastSecond))).toBe("2027年1月1日(金) 00:00〜01:00");
    expect(formatVisitPeriod(midnight, until, tokyoDate(midnight))).toBe("1月1日(金) 00:00〜01:00");
  });
});

describe("elapsedJa", () => {
  const MINUTE = 60_000;
  it.each([
    [-5 * MINUTE, "1分未満"],
    [0, "1分未満"],
    [MINUTE - 1, "1分未満"],
    [MINUTE, "1分"],
    [3 * MINUTE + 59_999, "3分"],
    [60 * MINUTE - 1, "59分"],
    [60 * MINUTE, "1時間"],
    [24 * 60 * MINUTE - 1, "23時間"],
    [24 * 60 * MINUTE, "1日"],
    [48 * 60 * MINUTE, "2日"],
  ])("%d ms is %s", (ms, words) => {
    expect(elapsedJa(ms)).toBe(words);
  });
});

describe("formatEraDate", () => {
  it.each([
    ["the day before Meiji", "1868-01-24", "1868年1月24日"],
    ["Meiji begins", "1868-01-25", "明治元年1月25日"],
    ["Meiji ends", "1912-07-29", "明治45年7月29日"],
    ["Taisho begins", "1912-07-30", "大正元年7月30日"],
    ["Taisho ends", "1926-12-24", "大正15年12月24日"],
    ["Showa begins", "1926-12-25", "昭和元年12月25日"],
    ["Showa's second year", "1927-01-01", "昭和2年1月1日"],
    ["Showa ends", "1989-01-07", "昭和64年1月7日"],
    ["Heisei begins", "1989-01-08", "平成元年1月8日"],
    ["Heisei ends", "2019-04-30", "平成31年4月30日"],
    ["Reiwa begins", "2019-05-01", "令和元年5月1日"],
    ["a day of Reiwa", "2026-11-23", "令和8年11月23日"],
    ["year 1 of no era", "0001-01-01", "1年1月1日"],
  ])("%s", (_what, date, words) => {
    expect(formatEraDate(date)).toBe(words);
  });

  it("refuses a day that does not exist", () => {
    expect(() => formatEraDate("2026-02-30")).toThrow(RangeError);
  });
});

describe("ageOn", () => {
  it.each([
    ["the day before a birthday", "1946-11-24", "2026-11-23", 79],
    ["a birthday", "1946-11-23", "2026-11-23", 80],
    ["born on a leap day, 28 February", "1944-02-29", "2027-02-28", 82],
    ["born on a leap day, 1 March", "1944-02-29", "2027-03-01", 83],
    ["born on a leap day, in a leap year", "1944-02-29", "2028-02-29", 84],
    ["the day of birth", "2026-11-23", "2026-11-23", 0],
    ["before birth", "2030-01-01", "2026-11-23", 0],
  ])("%s", (_when, birthDate, today, years) => {
    expect(ageOn(birthDate, today)).toBe(years);
  });

  it("never falls from one day to the next and grows by one at most", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: 0, max: 40_000 }), (born, lived) => {
        const birthDate = addDays("1910-01-01", born);
        const today = addDays(birthDate, lived);
        const grown = ageOn(birthDate, addDays(today, 1)) - ageOn(birthDate, today);
        expect([0, 1]).toContain(grown);
      }),
    );
  });
});
