import fc from "fast-check";
import { formatDateJa, formatEraDate } from "./format-date";
import { readDate } from "./read-date";
import { addDays } from "./tokyo-date";

describe("readDate", () => {
  it.each([
    ["2026-04-01", "2026-04-01"],
    ["2026/4/1", "2026-04-01"],
    ["2026.4.1", "2026-04-01"],
    ["20260401", "2026-04-01"],
    ["2026年4月1日", "2026-04-01"],
    ["２０２６年４月１日", "2026-04-01"],
    ["２０２６／０４／０１", "2026-04-01"],
    ["２０２６ー４ー１", "2026-04-01"],
    [" 2026 年 4 月 1 日 ", "2026-04-01"],
    ["2026年4月1日(水)", "2026-04-01"],
    ["2028/2/29", "2028-02-29"],
    ["令和8年4月1日", "2026-04-01"],
    ["令和　８年　４月　１日", "2026-04-01"],
    ["R8.4.1", "2026-04-01"],
    ["r8/4/1", "2026-04-01"],
    ["Ｒ８．４．１", "2026-04-01"],
    ["令8.4.1", "2026-04-01"],
    ["昭和15年3月2日", "1940-03-02"],
    ["S15.3.2", "1940-03-02"],
    ["昭15-3-2", "1940-03-02"],
    ["㍼15年3月2日", "1940-03-02"],
    ["大正2年12月31日", "1913-12-31"],
    ["M45.7.29", "1912-07-29"],
  ])("takes %s", (text, date) => expect(readDate(text)).toEqual({ date }));

  it.each([
    ["昭和64年1月7日", "1989-01-07"],
    ["平成元年1月8日", "1989-01-08"],
    ["平成1年1月8日", "1989-01-08"],
    ["平成31年4月30日", "2019-04-30"],
    ["令和元年5月1日", "2019-05-01"],
    ["大正15年12月24日", "1926-12-24"],
    ["昭和元年12月25日", "1926-12-25"],
    ["明治45年7月29日", "1912-07-29"],
    ["大正元年7月30日", "1912-07-30"],
    ["明治元年1月25日", "1868-01-25"],
  ])("knows on which side of a change of era %s is", (text, date) => {
    expect(readDate(text)).toEqual({ date });
  });

  it.each([
    ["昭和65年1月1日", "昭和は64年1月7日までです。"],
    ["昭和64年1月8日", "昭和は64年1月7日までです。"],
    ["平成31年5月1日", "平成は31年4月30日までです。"],
    ["S99.1.1", "昭和は64年1月7日までです。"],
    ["平成元年1月7日", "平成は元年1月8日からです。"],
    ["令和元年4月30日", "令和は元年5月1日からです。"],
    ["明治元年1月24日", "明治は元年1月25日からです。"],
    ["令和0年1月1日", "令和0年はありません。最初の年は「令和元年」です。"],
    ["R0.1.1", "令和0年はありません。最初の年は「令和元年」です。"],
  ])("refuses %s, which is in no such era: %s", (text, problem) => {
    expect(readDate(text)).toEqual({ problem });
  });

  it.each(["2026-02-30", "令和8年2月29日", "20261301", "2026年4月0日", "0000-01-01"])(
    "refuses %s, which is no day",
    (text) => expect(readDate(text)).toEqual({ problem: expect.stringContaining("存在する日付") }),
  );

  it.each([
    "",
    "きのう",
    "4月1日",
    "26/4/1",
    "8.4.1",
    "令和8年4月",
    "慶応3年1月1日",
    "2026-04-01T00:00",
    "X8.4.1",
  ])("refuses %j, which it cannot read", (text) =>
    expect(readDate(text)).toEqual({ problem: expect.stringContaining("年・月・日") }),
  );

  it("reads back every day as this system writes it, in either calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60_000 }), (days) => {
        const date = addDays("1868-01-25", days);
        for (const text of [date, formatEraDate(date), formatDateJa(date)]) {
          expect(readDate(text)).toEqual({ date });
        }
      }),
    );
  });
});
