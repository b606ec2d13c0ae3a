import fc from "fast-check";
import { isHiragana, normalizeSearchText, toHiragana } from "./normalize-search-text";

const hiragana = fc.string({
  unit: fc.constantFrom(..."ぁあいうえおかがきぎさざただっつづてでなはばぱまゃやらわをんゔ"),
});
const toKatakana = (text: string) =>
  text.replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));

describe("toHiragana", () => {
  it.each([
    ["ヤマダ　タロウ", "やまだ たろう"],
    ["ﾔﾏﾀﾞ ﾀﾛｳ", "やまだ たろう"],
    ["ﾊﾟﾋﾟﾌﾟ ｶﾞｷﾞｸﾞ", "ぱぴぷ がぎぐ"],
    ["ヴァイオリン", "ゔぁいおりん"],
    ["ｳﾞｪﾙﾃﾞｨ", "ゔぇるでぃ"],
    ["ヷヸヹヺ", "ゔぁゔぃゔぇゔぉ"],
    ["タロー ﾀﾛｰ", "たろー たろー"],
    ["か゛は゜", "がぱ"],
    ["か\u3099", "が"],
    ["ヵヶヽヾ", "ゕゖゝゞ"],
    ["山田Ａ１", "山田A1"],
  ])("%s is %s", (written, read) => {
    expect(toHiragana(written)).toBe(read);
  });

  it("brings any katakana back to the hiragana it came from", () => {
    fc.assert(
      fc.property(hiragana, (text) => {
        expect(toHiragana(toKatakana(text))).toBe(text);
        expect(toHiragana(text)).toBe(text);
      }),
    );
  });
});

describe("isHiragana", () => {
  it.each(["やまだ", "やまだ たろう", "やまだ　たろう", "たろー", "じょん・すみす", "さゝき", "ゔぃ"])(
    "takes %s",
    (text) => {
      expect(isHiragana(text)).toBe(true);
    },
  );

  it.each([
    "",
    "ー",
    "・",
    " ",
    "ヤマダ",
    "山田",
    "やまだ1",
    "yamada",
    "やまだ-たろう",
    "やまだ\nたろう",
    "やまだ\n",
  ])("refuses %j", (text) => {
    expect(isHiragana(text)).toBe(false);
  });
});

describe("normalizeSearchText", () => {
  it.each([
    ["ﾔﾏﾀﾞ　ﾀﾛｳ", "やまだたろう"],
    ["YAMADA Ｔａｒｏ", "yamadataro"],
    ["東京タワー", "東京たわー"],
    ["ﾗｰﾒﾝ", "らーめん"],
    ["らーーめん", "らーーめん"],
    ["１ー２－３", "123"],
    ["１丁目２‐３−４", "1丁目234"],
    ["9ーー8", "98"],
    ["山田ー太郎", "山田太郎"],
    ["ジョン・スミス", "じょんすみす"],
    ["ハイツA－１０１", "はいつa101"],
    ["見え\u200bない\u00ad", "見えない"],
    ["か-゛", "が"],
  ])("%s is %s", (written, key) => {
    expect(normalizeSearchText(written)).toBe(key);
  });

  it("is the same for either kana, either width, with or without spaces", () => {
    fc.assert(
      fc.property(hiragana, hiragana, (family, given) => {
        const key = normalizeSearchText(family + given);
        expect(normalizeSearchText(`${family} ${given}`)).toBe(key);
        expect(normalizeSearchText(`${toKatakana(family)}　${toKatakana(given)}`)).toBe(key);
      }),
    );
  });

  it("changes nothing more the second time, whatever was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const key = normalizeSearchText(text);
        expect(normalizeSearchText(key)).toBe(key);
      }),
      { numRuns: 2000 },
    );
  });

  it("finds a name by any part of it", () => {
    const name = fc.string({ unit: fc.constantFrom(..."アカガタダバパーんっ 東山1-"), minLength: 1 });
    fc.assert(
      fc.property(name, fc.nat(), fc.nat(), (text, a, b) => {
        const [from, to] = [a % text.length, (b % text.length) + 1];
        expect(normalizeSearchText(text)).toContain(normalizeSearchText(text.slice(from, to)));
      }),
    );
  });
});
