import { fitValues, isSameValue } from "./same-value";

describe("form values", () => {
  it.each([
    ["", null],
    ["", undefined],
    [
      [1, 2],
      [1, 2],
    ],
    [{ kind: { plan: "" } }, { kind: {} }],
  ])("%j says the same as %j", (one, other) => expect(isSameValue(one, other)).toBe(true));

  it.each([
    ["", "a"],
    [0, ""],
    [false, ""],
    [[1], [1, 2]],
    [{ a: "1" }, { a: "2" }],
  ])("%j says something else than %j", (one, other) => expect(isSameValue(one, other)).toBe(false));
});

describe("values kept for an earlier form", () => {
  const base = { title: "", contacts: [] as string[], storeId: null as number | null };

  it("get the fields the form has got since and lose those it has lost", () => {
    expect(fitValues(base, { title: "草取り", gone: "x" })).toEqual({ ...base, title: "草取り" });
  });

  it("do not fit when a field holds something else now", () => {
    for (const kept of [{ title: 5 }, { title: "", contacts: "山田" }, null, "text", []]) {
      expect(fitValues(base, kept)).toBeNull();
    }
  });

  it("may hold a value where the row has none", () => {
    expect(fitValues(base, { storeId: 3 })).toEqual({ ...base, storeId: 3 });
  });
});
