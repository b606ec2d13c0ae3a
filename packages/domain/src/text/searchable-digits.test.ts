import fc from "fast-check";
import { digitsOnly } from "./searchable-digits";

describe("digitsOnly", () => {
  it("takes digits of either width and drops the rest", () => {
    expect(digitsOnly("０３-12 三４５")).toBe("031245");
    expect(digitsOnly("電話なし")).toBe("");
  });

  it("leaves digits as they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789") }), (text) =>
        expect(digitsOnly(text)).toBe(text),
      ),
    );
  });
});
