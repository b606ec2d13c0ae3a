import { ALL_MASTERS, masterOf, MASTERS } from "./all-masters";

describe("the masters", () => {
  it("name each other, and their own fields, as they are", () => {
    for (const { fields } of ALL_MASTERS)
      for (const { kind } of Object.values(fields)) {
        if (kind.as === "row") expect(masterOf(kind.of).noun).toBe(kind.of);
        if (kind.as === "yen" && kind.taxedBy !== undefined)
          expect(Object.keys(fields)).toContain(kind.taxedBy);
      }
    expect(() => masterOf("nothing")).toThrow("no master");
  });
});

const { create, update } = MASTERS.services;
const SERVICE = {
  name: "庭木の剪定",
  kana: "ニワキのせんてい",
  code: "ｇａｒｄｅｎ_1",
  serviceTypeId: "1",
  supportTypeId: 2,
  basePrice: "１２，０００円",
  taxRateBp: "1000",
  minutes: "90分",
  skills: "剪定、 高所作業，剪定\nはしご",
};

describe("a service", () => {
  it("is read as it is typed", () => {
    expect(create.body?.parse(SERVICE)).toEqual({
      name: "庭木の剪定",
      kana: "にわきのせんてい",
      code: "GARDEN_1",
      serviceTypeId: 1,
      supportTypeId: 2,
      basePrice: 12_000,
      taxRateBp: 1000,
      minutes: 90,
      skills: ["剪定", "高所作業", "はしご"],
    });
  });

  it.each([
    [{ code: "1A" }, "code", "コードは、英字で始まる"],
    [{ code: "A" }, "code", "コードは、英字で始まる"],
    [{ code: "庭" }, "code", "コードは、英字で始まる"],
    [{ code: "A".repeat(31) }, "code", "コードは、英字で始まる"],
    [{ code: "" }, "code", "入力してください。"],
    [{ kana: "剪定" }, "kana", "ひらがな"],
    [{ basePrice: "-1" }, "basePrice", "0以上の整数"],
    [{ basePrice: "" }, "basePrice", "金額は"],
    [{ taxRateBp: 500 }, "taxRateBp", "選択肢から"],
    [{ taxRateBp: "" }, "taxRateBp", "選択肢から"],
    [{ minutes: 0 }, "minutes", "1分以上"],
    [{ minutes: "1441" }, "minutes", "24時間以内"],
    [{ serviceTypeId: "" }, "serviceTypeId", "選んで"],
    [{ skills: "あ".repeat(31) }, "skills", "長すぎます"],
    [{ skills: Array.from({ length: 21 }, (_, at) => `技${at}`) }, "skills", "20個まで"],
    [{ skills: Array.from({ length: 21 }, (_, at) => `技${at}`).join("、") }, "skills", "20個まで"],
  ])("with %j is told so at %s", (wrong, field, sentence) => {
    const { error } = create.body?.safeParse({ ...SERVICE, ...wrong }) ?? {};
    expect(error?.issues.map(({ path }) => path)).toEqual([[field]]);
    expect(error?.issues[0]?.message).toContain(sentence);
  });

  it("keeps its code for good", () => {
    expect(update.body?.safeParse({ basePrice: 1, version: 1 }).success).toBe(true);
    expect(update.body?.safeParse({ code: "OTHER", version: 1 }).success).toBe(false);
  });
});
