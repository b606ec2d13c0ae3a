import { phoneSearchDigits } from "../phone/phone-number";
import { normalizeSearchText } from "../text/normalize-search-text";
import { phoneSearchGrams, textSearchGrams } from "../text/search-grams";
import { customerSearchKeys } from "./customer-search-keys";

const keys = customerSearchKeys({
  familyName: "髙橋",
  givenName: "ハナ",
  familyNameKana: "たかはし",
  givenNameKana: "はな",
  prefecture: "東京都",
  city: "世田谷区",
  addressLine: "桜丘１ー２－３",
  building: null,
  homePhone: "+81334567890",
  mobilePhone: null,
  contacts: [{ phone: "+819012345678" }, { phone: null }],
});

describe("customerSearchKeys", () => {
  it.each(["ﾀｶﾊｼ", "たか", "世田谷", "はし　は"])("finds the customer by %s", (word) => {
    const normalized = normalizeSearchText(word);
    expect(keys.searchGrams).toEqual(expect.arrayContaining(textSearchGrams(normalized)));
    expect(`${keys.searchName} ${keys.searchAddress}`).toContain(normalized);
  });

  it.each(["03-3456-7890", "７８９０", "+81 3 3456", "090-1234-5678"])(
    "finds the customer by the phone %s",
    (typed) => {
      const digits = phoneSearchDigits(typed);
      expect(keys.searchGrams).toEqual(expect.arrayContaining(phoneSearchGrams(digits)));
      expect(keys.searchPhone).toContain(digits);
    },
  );

  it("does not find it by another name", () => {
    expect(keys.searchGrams).not.toEqual(
      expect.arrayContaining(textSearchGrams(normalizeSearchText("すずき"))),
    );
  });
});
