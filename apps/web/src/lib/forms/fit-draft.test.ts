import { z } from "zod";
import { optionalChoice, optionalText, requiredText, rowId, yenOrZero } from "@magokoro/contract/core/fields";
import { fitDraft } from "./fit-draft";
import type { FormFields } from "./form-fields";

/** Today's form; its drafts were begun on earlier ones. */
const schema = z.strictObject({
  title: requiredText(100),
  note: optionalText(500),
  way: z.enum(["振込", "口座振替"]),
  from: optionalChoice(["電話", "窓口"]),
  fee: yenOrZero.optional(),
  tags: z.array(z.string()).default([]),
  conciergeId: rowId,
});
type Values = z.input<typeof schema>;

const base: Values = {
  title: "",
  note: "",
  way: "振込",
  from: "",
  fee: "",
  tags: [],
  conciergeId: "",
};
const fields: FormFields<Values> = { conciergeId: { label: "主担当", was: "primary" } };
const fit = (kept: unknown) => fitDraft({ base, schema, fields }, kept);
const whole = { ...base, title: "草取り", note: "鍵は裏口", conciergeId: "7" };

describe("a draft of an earlier form", () => {
  it("comes back as it is where nothing has changed", () => {
    expect(fit(whole)).toEqual({ values: whole, misfits: {} });
  });

  it("is asked for a field that has been required since, and keeps all the rest", () => {
    const { title: _title, ...kept } = whole;
    const fitted = fit(kept);
    expect(fitted?.values).toEqual({ ...whole, title: "" });
    expect(fitted?.misfits).toEqual({
      title: { value: "", sentence: "下書きのあとに増えた項目です。入力してください。" },
    });
  });

  it("takes a field that may be empty, or has a value already, from the row without asking", () => {
    const { note: _note, way: _way, ...kept } = whole;
    expect(fit(kept)).toEqual({ values: { ...whole, note: "" }, misfits: {} });
  });

  it.each([
    ["of a list that asks for one", "way", "現金"],
    ["of a list that may be left", "from", "FAX"],
  ] as const)("is asked again for a choice that is none any more, %s", (_what, name, gone) => {
    const fitted = fit({ ...whole, [name]: gone });
    expect(fitted?.values).toEqual({ ...whole, [name]: "" });
    expect(fitted?.misfits[name]?.sentence).toContain(`「${gone}」は、選べなくなりました`);
  });

  it("says what had been typed where the field takes another kind now", () => {
    const fitted = fit({ ...whole, tags: "庭、急ぎ" });
    expect(fitted?.values.tags).toEqual([]);
    expect(fitted?.misfits["tags"]?.sentence).toContain("「庭、急ぎ」");
    expect(fitted?.values.title).toBe("草取り");
  });

  it("brings along what was typed under the field's earlier name", () => {
    const { conciergeId: _id, ...kept } = whole;
    expect(fit({ ...kept, primary: "7" })).toEqual({ values: whole, misfits: {} });
  });

  it("takes numbers for their text and loses what no field is left for", () => {
    const kept = { ...whole, fee: 3000, conciergeId: 7, gone: "x" };
    expect(fit(kept)).toEqual({ values: { ...whole, fee: 3000, conciergeId: 7 }, misfits: {} });
  });

  it.each([null, "text", 5, []])("%j is none", (kept) => expect(fit(kept)).toBeNull());
});
