import fc from "fast-check";
import { formatPostalCode, parsePostalCode } from "./postal-code";

describe("parsePostalCode", () => {
  it.each([
    "1000001",
    "100-0001",
    "〒100-0001",
    "〒 100 0001",
    "１００－０００１",
    "１００ー０００１",
    " 100−0001 ",
  ])("reads %s", (text) => {
    expect(parsePostalCode(text)).toBe("1000001");
  });

  it.each(["", "100-000", "100-00011", "10-00001", "100-0001a", "〒", "千代田区", "100-0001-"])(
    "refuses %j",
    (text) => {
      expect(parsePostalCode(text)).toBeNull();
    },
  );

  it("reads back what was formatted", () => {
    const code = fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 7, maxLength: 7 });
    fc.assert(fc.property(code, (digits) => expect(parsePostalCode(formatPostalCode(digits))).toBe(digits)));
  });
});

describe("formatPostalCode", () => {
  it("sets the hyphen, and leaves alone what is no postal code", () => {
    expect(formatPostalCode("1000001")).toBe("100-0001");
    expect(formatPostalCode("123")).toBe("123");
  });
});
