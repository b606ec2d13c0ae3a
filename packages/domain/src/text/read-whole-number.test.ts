import fc from "fast-check";
import { readWholeNumber } from "./read-whole-number";

describe("readWholeNumber", () => {
  it.each([
    ["3000", "", 3000],
    ["３０００", "", 3000],
    ["3,000", "円", 3000],
    ["３，０００円", "円", 3000],
    ["1、234、567", "円", 1_234_567],
    ["￥3,000", "円", 3000],
    [" 3 000 円 ", "円", 3000],
    ["90分", "分", 90],
    ["９０　分", "分", 90],
    ["007", "", 7],
    ["0", "", 0],
  ])("reads %j with the unit %j", (text, unit, value) => expect(readWholeNumber(text, unit)).toBe(value));

  it.each([
    ["", "円"],
    ["円", "円"],
    ["1.5", ""],
    ["-1", "円"],
    ["1,00", "円"],
    [",100", "円"],
    ["3千円", "円"],
    ["約90分", "分"],
    ["90円", "分"],
    ["1e3", ""],
    ["0x10", ""],
    ["9".repeat(16), ""],
  ])("guesses nothing from %j", (text, unit) => expect(readWholeNumber(text, unit)).toBeNull());

  it("reads back every amount as it is shown", () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), (yen) => {
        expect(readWholeNumber(`${yen.toLocaleString("ja-JP")}円`, "円")).toBe(yen);
      }),
    );
  });
});
