import fc from "fast-check";
import fullMetadata from "libphonenumber-js/metadata.max.json";
import japan from "./phone-metadata-jp.json";
import { formatPhone, nationalDigits, parseJapanesePhone, phoneSearchDigits } from "./phone-number";

const digits = (length: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: length, maxLength: length });
/** Mobile and IP numbers, whose rule is simple enough to make up valid ones. */
const mobile = fc
  .tuple(fc.constantFrom("060", "070", "080", "090", "050"), fc.constantFrom(..."123456789"), digits(7))
  .map(([prefix, first, rest]) => prefix + first + rest);
const fullWidth = (text: string) =>
  text.replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0));
const hyphened = (n: string) => `${n.slice(0, 3)}-${n.slice(3, 7)}-${n.slice(7)}`;

describe("parseJapanesePhone", () => {
  it.each([
    "03-1234-5678",
    "０３－１２３４－５６７８",
    "０３ー１２３４ー５６７８",
    "03−1234−5678",
    "（０３）１２３４ー５６７８",
    "(03)1234-5678",
    " 03 1234 5678 ",
    "03.1234.5678",
    "0312345678",
    "+81 3 1234 5678",
    "+81-3-1234-5678",
    "+81 (0)3-1234-5678",
    "＋８１３１２３４５６７８",
  ])("reads %s", (written) => {
    expect(parseJapanesePhone(written)).toBe("+81312345678");
  });

  it.each([
    ["mobile 060", "060-1234-5678", "+816012345678"],
    ["mobile 070", "070-1234-5678", "+817012345678"],
    ["mobile 080", "080-1234-5678", "+818012345678"],
    ["mobile 090", "090-1234-5678", "+819012345678"],
    ["IP phone", "050-1234-5678", "+815012345678"],
    ["toll free 0120", "0120-444-444", "+81120444444"],
    ["toll free 0800", "0800-123-4567", "+818001234567"],
    ["nationwide 0570", "0570-012-345", "+81570012345"],
    ["a long area code", "0466-12-3456", "+81466123456"],
  ])("takes %s", (_kind, written, kept) => {
    expect(parseJapanesePhone(written)).toBe(kept);
    expect(formatPhone(kept)).toBe(written);
  });

  it.each([
    ["nothing", ""],
    ["words", "なし"],
    ["a mobile number with a digit too few", "090-1234-567"],
    ["a 060 number with a digit too few", "060-1234-567"],
    ["a landline with a digit too few", "03-1234-567"],
    ["a digit too many", "03-1234-56789"],
    ["an emergency number", "110"],
    ["another country", "+1 202 555 0123"],
    ["an extension", "03-1234-5678 ext. 12"],
    ["an extension in Japanese", "03-1234-5678 内線12"],
    ["a paid service", "0990-123-456"],
    ["a pager", "020-1234-5678"],
    ["a carrier's prefix", "00777-01-1234"],
    ["words around it", "TEL03-1234-5678"],
    ["U+0000", "03-1234-5678\u0000"],
  ])("refuses %s", (_what, written) => {
    expect(parseJapanesePhone(written)).toBeNull();
  });

  it("reads a number alike however it is written", () => {
    fc.assert(
      fc.property(mobile, (number) => {
        const kept = `+81${number.slice(1)}`;
        for (const written of [
          number,
          hyphened(number),
          fullWidth(hyphened(number)),
          kept,
          formatPhone(kept),
        ])
          expect(parseJapanesePhone(written)).toBe(kept);
      }),
    );
  });

  it("answers null or a number it would read again, whatever was typed", () => {
    const typed = fc.string({ unit: fc.constantFrom(..."0123456789０１９-ー()（+＋ 　a"), maxLength: 24 });
    fc.assert(
      fc.property(typed, (text) => {
        const kept = parseJapanesePhone(text);
        if (kept === null) return;
        expect(kept).toMatch(/^\+81[1-9]\d{8,9}$/);
        expect(parseJapanesePhone(kept)).toBe(kept);
        expect(parseJapanesePhone(formatPhone(kept))).toBe(kept);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("formatPhone", () => {
  it.each(["+12025550123", "なし", "", "110"])("leaves %j as it is", (text) => {
    expect(formatPhone(text)).toBe(text);
  });
});

describe("phoneSearchDigits", () => {
  it.each([
    ["03-1234", "031234"],
    ["０３１２３４", "031234"],
    ["０３ー１２３４", "031234"],
    ["+81 3 1234", "031234"],
    ["＋８１-3-1234", "031234"],
    ["+81 (0)3 1234", "031234"],
    ["5678", "5678"],
    ["8131", "8131"],
    ["(03)", "03"],
    ["+81", "0"],
  ])("of %s are %s", (word, wanted) => {
    expect(phoneSearchDigits(word)).toBe(wanted);
  });

  it.each(["", "やまだ", "青葉2丁目", "M0000012"])(
    "of %j are none: it is no part of a phone number",
    (word) => {
      expect(phoneSearchDigits(word)).toBe("");
    },
  );

  it("are found in the kept number for each start, tail and way to write it", () => {
    fc.assert(
      fc.property(mobile, fc.integer({ min: 1, max: 11 }), (number, length) => {
        const kept = nationalDigits(`+81${number.slice(1)}`);
        expect(kept).toBe(number);
        for (const part of [number.slice(0, length), number.slice(-length)]) {
          expect(kept).toContain(phoneSearchDigits(part));
          expect(kept).toContain(phoneSearchDigits(fullWidth(part)));
        }
        expect(phoneSearchDigits(`+81 ${hyphened(number).slice(1)}`)).toBe(kept);
      }),
    );
  });
});

describe("the metadata kept for the browser", () => {
  it("is the library's own for Japan; after an update run `npm run phone-metadata -w @magokoro/domain`", () => {
    expect(japan).toEqual({ version: fullMetadata.version, numberingPlan: fullMetadata.countries.JP });
  });
});
