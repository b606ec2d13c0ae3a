import fc from "fast-check";
import { phoneSearchGrams, searchGrams, textSearchGrams } from "./search-grams";

const word = fc.string({ unit: fc.constantFrom(..."あいうえ山川𠮷"), minLength: 2 });

describe("searchGrams", () => {
  it("cuts texts into twos and phones into fours, each piece once", () => {
    expect(searchGrams(["やまや", "まや"], ["03123"])).toEqual(["やま", "まや", "0312", "3123"]);
  });

  it("keeps a name beyond the basic plane whole", () => {
    expect(textSearchGrams("𠮷野家")).toEqual(["𠮷野", "野家"]);
  });

  it("has nothing for a word too short", () => {
    expect(textSearchGrams("や")).toEqual([]);
    expect(phoneSearchGrams("031")).toEqual([]);
  });

  it("holds every piece of any part of a text or phone", () => {
    fc.assert(
      fc.property(word, word, word, (before, part, after) => {
        const kept = searchGrams([before + part + after], []);
        for (const piece of textSearchGrams(part)) expect(kept).toContain(piece);
      }),
    );
    expect(searchGrams([], ["0312345678"])).toEqual(expect.arrayContaining(phoneSearchGrams("5678")));
  });
});
