import { isSameValue } from "./same-value";

describe("form values", () => {
  it.each([
    ["", null],
    ["", undefined],
    [
      [1, 2],
      [1, 2],
    ],
    [{ kind: { plan: "" } }, { kind: {} }],
    [3000, "3000"],
    [true, "true"],
  ])("%j says the same as %j", (one, other) => expect(isSameValue(one, other)).toBe(true));

  it.each([
    ["", "a"],
    [0, ""],
    [false, ""],
    [[1], [1, 2]],
    [{ a: "1" }, { a: "2" }],
    [[], ""],
    [{}, ""],
    [3000, "3,000"],
  ])("%j says something else than %j", (one, other) => expect(isSameValue(one, other)).toBe(false));
});
