import { masterOf } from "@magokoro/contract/masters/all-masters";
import type { MasterRow } from "@magokoro/contract/masters/any-master";
import { formFields, typedFields, valuesOf } from "./form-of-master";
import { wordsOfUse } from "./pointers";
import { factsOf, isFound } from "./row-words";

const services = masterOf("service");
const serviceTypes = masterOf("serviceType");

const row = (id: number, name: string, more: object = {}): MasterRow => ({
  id,
  name,
  code: `ROW_${id}`,
  status: "active",
  version: 1,
  ...more,
});
const service = (id: number, more: object = {}) =>
  row(id, "庭木の剪定", {
    kana: "にわきのせんてい",
    serviceTypeId: 1,
    supportTypeId: 7,
    basePrice: 12_000,
    taxRateBp: 800,
    minutes: 90,
    skills: ["剪定", "はしご"],
    ...more,
  });
const related = new Map([
  ["serviceType", [row(1, "お庭"), row(2, "廃止", { status: "inactive" }), row(3, "掃除")]],
  ["supportType", [row(7, "プロ")]],
  ["service", [service(1), service(2), service(3, { status: "inactive" }), service(4, { serviceTypeId: 3 })]],
]);

describe("a row of a register", () => {
  it("says each of its fields once, in words", () => {
    expect(factsOf(services, service(1), related).map(({ words }) => words)).toEqual([
      "ROW_1",
      "お庭",
      "プロ",
      "12,000円（税込 12,960円）",
      "90分",
      "剪定、はしご",
    ]);
  });

  it.each([
    ["ニワキ", true],
    ["庭木　プロ", true],
    ["row_1", true],
    ["はしご", true],
    ["庭木 掃除", false],
  ])("is found by %s: %s", (search, expected) => {
    expect(isFound(services, service(1), related, search)).toBe(expected);
  });

  it("that is made inactive says what still uses it, active ones alone", () => {
    expect(wordsOfUse(serviceTypes, row(1, "お庭"), related)).toBe(
      "この商品カテゴリのサービスが2件あります。サービスはそのまま使えます。",
    );
    expect(wordsOfUse(serviceTypes, row(2, "廃止"), related)).toBeNull();
    expect(wordsOfUse(services, service(1), related)).toBeNull();
    expect(wordsOfUse(serviceTypes, row(2, "廃止"), new Map())).toContain("サービスはそのまま使えます");
  });
});

describe("its form", () => {
  const optionsOf = (has: MasterRow | null) => formFields(services, has, related)["serviceTypeId"]?.options;

  it("offers active rows alone, and what it has, marked", () => {
    expect(optionsOf(null)).toEqual([
      ["1", "お庭"],
      ["3", "掃除"],
    ]);
    expect(optionsOf(service(9, { serviceTypeId: 2 }))).toEqual([
      ["1", "お庭"],
      ["3", "掃除"],
      ["2", "廃止（無効）"],
    ]);
  });

  it("holds what its inputs show, and asks for the code once", () => {
    expect(valuesOf(services, service(1))).toMatchObject({ basePrice: "12000", skills: "剪定、はしご" });
    expect(valuesOf(services, null)).toMatchObject({ basePrice: "", taxRateBp: "1000", code: "" });
    expect(typedFields(services, service(1)).map(([name]) => name)).not.toContain("code");
  });
});
