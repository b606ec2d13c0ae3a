import { z } from "zod";
import { changesOf, sentFields } from "./changes";
import {
  headcount,
  optionalChoice,
  optionalDate,
  optionalMinutes,
  optionalRowId,
  optionalYen,
  optionalYesNo,
  rowId,
  yen,
  yenOrZero,
} from "./fields";
import { speakJapanese } from "./japanese-messages";

speakJapanese();

const sentenceOf = (field: z.ZodType, value: unknown) => field.safeParse(value).error?.issues[0]?.message;

describe("what an input holds is a legal value", () => {
  it.each<[string, z.ZodType, unknown, unknown]>([
    ["yen as JSON has them", yen, 3000, 3000],
    ["yen as typed", yen, "３，０００円", 3000],
    ["no yen", optionalYen, "", null],
    ["yen that are not sent", optionalYen, undefined, null],
    ["nothing typed where that is no money", yenOrZero, "", 0],
    ["0 yen", yenOrZero, "0円", 0],
    ["minutes", optionalMinutes(1), "９０分", 90],
    ["no minutes", optionalMinutes(1), "", null],
    ["people", headcount(20), "３名", 3],
    ["the row of a select", rowId, "12", 12],
    ["a row as JSON has it", rowId, 12, 12],
    ["no choice of a row", optionalRowId, "", null],
    ["a choice", optionalChoice(["現金", "振込"]), "現金", "現金"],
    ["no choice", optionalChoice(["現金", "振込"]), "", null],
    ["yes", optionalYesNo, "true", true],
    ["no", optionalYesNo, false, false],
    ["neither", optionalYesNo, "", null],
    ["a day of an era", optionalDate, "昭和15年3月2日", "1940-03-02"],
    ["a day of a calendar", optionalDate, "2026-04-01", "2026-04-01"],
    ["no day", optionalDate, " ", null],
  ])("%s", (_what, field, given, value) => expect(field.parse(given)).toBe(value));
});

describe("what cannot be read is refused with a sentence about it", () => {
  it.each<[z.ZodType, unknown, string]>([
    [yen, "3千円", "金額は、0以上の整数で入力してください。"],
    [yen, "", "金額は、0以上の整数で入力してください。"],
    [yen, -1, "0円以上で入力してください。"],
    [yen, 1.5, "金額は、0以上の整数で入力してください。"],
    [optionalYen, "100,000,000", "金額が大きすぎます。"],
    [optionalYen, "-5", "金額は、0以上の整数で入力してください。"],
    [yenOrZero, "abc", "金額は、0以上の整数で入力してください。"],
    [optionalMinutes(1), "0", "1分以上で入力してください。"],
    [optionalMinutes(0), "1441", "24時間以内で入力してください。"],
    [optionalMinutes(0), "半日", "分は整数で入力してください。"],
    [headcount(20), "21", "20名以内で入力してください。"],
    [rowId, "abc", "番号を確認してください。"],
    [rowId, 0, "番号を確認してください。"],
    [rowId, "2147483648", "番号を確認してください。"],
    [optionalRowId, "9999999999", "番号を確認してください。"],
    [optionalChoice(["現金"], "支払方法を選んでください。"), "小切手", "支払方法を選んでください。"],
    [optionalDate, "昭和65年1月1日", "昭和は64年1月7日までです。"],
    [optionalDate, "あ".repeat(31), "日付を確認してください（例：2026年4月1日、令和8年4月1日）。"],
  ])("%# %j", (field, given, sentence) => expect(sentenceOf(field, given)).toBe(sentence));
});

it("leaves out of a change what is not sent, whatever its text would mean", () => {
  const changes = z.strictObject(
    changesOf({
      fee: yenOrZero,
      minutes: optionalMinutes(0),
      day: optionalDate,
      way: optionalChoice(["a"]),
      id: optionalRowId,
    }),
  );
  expect(sentFields(changes.parse({}))).toEqual({});
});

it("is described to those who send JSON as a number or its text", () => {
  const { $schema: _dialect, ...described } = z.toJSONSchema(z.object({ fee: yen }), { io: "input" });
  expect(described).toMatchObject({
    properties: {
      fee: {
        anyOf: [
          { type: "string", maxLength: 30 },
          { type: "integer", minimum: 0, maximum: 99_999_999 },
        ],
      },
    },
  });
});
