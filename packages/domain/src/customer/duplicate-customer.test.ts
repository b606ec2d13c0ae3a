import { duplicateReasons, type DuplicateTraits } from "./duplicate-customer";

const traits = (over: Partial<DuplicateTraits> = {}): DuplicateTraits => ({
  phones: [],
  kana: "やまだたろう",
  prefecture: "東京都",
  city: "府中市",
  birthDate: "1946-11-23",
  ...over,
});
const stranger = traits({ kana: "すずきはなこ", city: "調布市", birthDate: "1950-01-01" });

describe("duplicateReasons", () => {
  it("names every reason there is", () => {
    const phones = ["+81312345678"];
    expect(duplicateReasons(traits({ phones }), traits({ phones }))).toEqual([
      "phone",
      "name_and_city",
      "name_and_birth_date",
    ]);
  });

  it("finds none between strangers, nor between people who share a city or birthday alone", () => {
    expect(duplicateReasons(traits(), stranger)).toEqual([]);
    expect(duplicateReasons(traits(), traits({ kana: "すずき" }))).toEqual([]);
  });

  it("finds a phone kept in another place of the other", () => {
    const couple = { phones: ["+81312345678", "+819012345678"] };
    expect(duplicateReasons(traits(couple), { ...stranger, phones: ["+819012345678"] })).toEqual(["phone"]);
  });

  it("compares names however they are written", () => {
    const other = traits({ kana: "ﾔﾏﾀﾞ ﾀﾛｳ", birthDate: null });
    expect(duplicateReasons(traits(), other)).toEqual(["name_and_city"]);
  });

  it("tells cities of one name apart by prefecture where both have one", () => {
    const other = traits({ prefecture: "広島県", birthDate: null });
    expect(duplicateReasons(traits(), other)).toEqual([]);
    const { prefecture: _unknown, ...anywhere } = other;
    expect(duplicateReasons(traits(), anywhere)).toEqual(["name_and_city"]);
    expect(duplicateReasons(anywhere, traits())).toEqual(["name_and_city"]);
  });

  it("finds a birth date alone enough with the name", () => {
    expect(duplicateReasons(traits(), traits({ city: "調布市" }))).toEqual(["name_and_birth_date"]);
  });

  it("takes what is unknown of both for nothing", () => {
    const unknown = traits({ kana: "", city: "", birthDate: null });
    expect(duplicateReasons(unknown, unknown)).toEqual([]);
    expect(duplicateReasons(traits({ kana: " " }), traits({ kana: "　" }))).toEqual([]);
    expect(
      duplicateReasons(traits({ city: "", birthDate: null }), traits({ city: "", birthDate: null })),
    ).toEqual([]);
  });
});
