import { failureSchema } from "@magokoro/contract/core/envelope";
import { invalidFields } from "./app-error";

const answerOf = ({ code, message, details }: ReturnType<typeof invalidFields>): unknown =>
  JSON.parse(
    JSON.stringify({
      success: false,
      error: { code, message, details },
      timestamp: "2026-01-05T09:00:00+09:00",
    }),
  );

describe("problems of the input", () => {
  it("are told by field, several sentences of one following each other", () => {
    const { details } = invalidFields([
      ["email", "入力してください。"],
      ["contacts.0.phone", "番号を確認してください。"],
      ["email", "半角で入力してください。"],
    ]);
    expect(details).toEqual({
      email: "入力してください。半角で入力してください。",
      "contacts.0.phone": "番号を確認してください。",
    });
  });

  it("of a field called __proto__ are names like any other", () => {
    const { details } = invalidFields([["__proto__", "この項目は受け付けていません。"]]);
    expect(JSON.stringify(details)).toBe('{"__proto__":"この項目は受け付けていません。"}');
    expect(Object.getPrototypeOf(details)).toBe(Object.prototype);
  });

  it("are what the document says, also of a field named reason", () => {
    const answer = answerOf(invalidFields([["reason", "理由を入力してください。"]]));
    expect(failureSchema.parse(answer)).toEqual(answer);
    expect(failureSchema.safeParse(answerOf(invalidFields([]))).success).toBe(true);
    const asList = { ...Object(answer), error: { ...Object(answer).error, details: [{ field: "reason" }] } };
    expect(failureSchema.safeParse(asList).success).toBe(false);
  });
});
