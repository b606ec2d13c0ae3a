import fc from "fast-check";
import { MUNICIPALITIES } from "./municipalities";
import { areaName, coversPlace, normalizeAreas, overlapsOf, type ServiceArea } from "./service-area";

const ALL = MUNICIPALITIES.flatMap(({ prefecture, cities }) =>
  cities.map(({ city }) => ({ prefecture, city })),
);
const covers = (prefecture: string, area: string | null, city: string) =>
  coversPlace([{ prefecture, city: area }], { prefecture, city });

/** Cities that are divided into wards (政令指定都市). */
const DESIGNATED = [
  ...[
    "札幌市",
    "仙台市",
    "さいたま市",
    "千葉市",
    "横浜市",
    "川崎市",
    "相模原市",
    "新潟市",
    "静岡市",
    "浜松市",
  ],
  ...["名古屋市", "京都市", "大阪市", "堺市", "神戸市", "岡山市", "広島市", "北九州市", "福岡市", "熊本市"],
];

describe("the municipalities of Japan", () => {
  it("are the 1,892 with the 20 cities of which there are wards, north to south, none twice", () => {
    expect(ALL).toHaveLength(1_892 + 20);
    expect(new Set(ALL.map(areaName)).size).toBe(ALL.length);
    expect(MUNICIPALITIES.map(({ prefecture }) => prefecture)).toHaveLength(47);
    expect(MUNICIPALITIES[0]?.prefecture).toBe("北海道");
    expect(ALL.filter(({ city }) => city.startsWith("浜松市"))).toHaveLength(4);
  });

  it("have wards in the designated cities alone: no other city covers anything but itself", () => {
    const parents = ALL.filter(({ prefecture, city }) =>
      ALL.some(
        (other) =>
          other.prefecture === prefecture && other.city !== city && covers(prefecture, city, other.city),
      ),
    );
    expect(parents.map(({ city }) => city)).toEqual(DESIGNATED);
    const wards = ALL.filter(({ prefecture, city }) =>
      DESIGNATED.some((one) => one !== city && covers(prefecture, one, city)),
    );
    expect(wards).toHaveLength(171);
    expect(wards.every(({ city }) => city.endsWith("区"))).toBe(true);
  });
});

describe("an area", () => {
  it("of a prefecture covers all that is in it, and no namesake elsewhere", () => {
    expect(covers("神奈川県", null, "横浜市青葉区")).toBe(true);
    expect(
      coversPlace([{ prefecture: "東京都", city: "府中市" }], { prefecture: "広島県", city: "府中市" }),
    ).toBe(false);
    expect(coversPlace([], { prefecture: "東京都", city: "府中市" })).toBe(false);
  });

  it.each([
    ["北海道", "札幌市", "札幌市中央区", true],
    ["東京都", "中央区", "札幌市中央区", false],
    ["東京都", "東京都", "東京都区部", false],
    ["三重県", "四日市", "四日市市", false],
    ["三重県", "四日市市", "四日市市", true],
    ["広島県", "廿日市", "廿日市市", false],
    ["石川県", "野々市", "野々市市", false],
    ["千葉県", "市川市", "市原市", false],
    ["静岡県", "浜松市", "浜松市浜名区", true],
    ["静岡県", "浜松市", "浜松市中区", true],
    ["神奈川県", "横浜市", "横浜市外町", false],
    ["神奈川県", "横浜", "横浜市緑区", false],
    ["神奈川県", "横浜市緑区", "横浜市", false],
    // Addresses write the district, postal data the island, people ヶ of either size and spaces.
    ["神奈川県", "箱根町", "足柄下郡箱根町", true],
    ["兵庫県", "上郡町", "赤穂郡上郡町", true],
    ["福島県", "山市", "郡山市", false],
    ["兵庫県", "町", "上郡町", false],
    ["東京都", "三宅村", "三宅島三宅村", true],
    ["千葉県", "鎌ケ谷市", "鎌ヶ谷市", true],
    ["福岡県", "須恵町", "糟屋郡須惠町", true],
    ["神奈川県", "横浜市", "横浜市 青葉区", true],
  ])("in %s: %s covers %s: %s", (prefecture, area, city, isCovered) => {
    expect(covers(prefecture, area, city)).toBe(isCovered);
  });
});

describe("what others serve", () => {
  const at = (city: string | null, prefecture = "神奈川県") => ({ prefecture, city });

  it.each([
    [[at("横浜市")], [at("横浜市青葉区"), at("横浜市緑区"), at("横浜市"), at(null)]],
    [[at("横浜市青葉区")], [at("横浜市青葉区"), at("横浜市"), at(null)]],
    [[at(null)], [at("横浜市青葉区"), at("横浜市緑区"), at("横浜市"), at("鎌倉市"), at(null)]],
    [[at("鎌倉市")], [at("鎌倉市"), at(null)]],
    [[], []],
  ])("meets %j at %j", (areas, met) => {
    const others = [
      at("横浜市青葉区"),
      at("横浜市緑区"),
      at("横浜市"),
      at("鎌倉市"),
      at(null),
      at(null, "東京都"),
    ];
    expect(overlapsOf(areas, others)).toEqual(met);
  });
});

describe("a chosen set", () => {
  const area = fc.oneof(
    fc.constantFrom(...ALL),
    fc.constantFrom(...MUNICIPALITIES).map(({ prefecture }): ServiceArea => ({ prefecture, city: null })),
    fc.constantFrom(...ALL.filter(({ prefecture }) => prefecture === "神奈川県")),
    fc.constant<ServiceArea>({ prefecture: "神奈川県", city: null }),
  );

  it("keeps what it covers, and is as small as can be", () => {
    fc.assert(
      fc.property(fc.array(area, { maxLength: 30 }), fc.constantFrom(...ALL), (areas, place) => {
        const kept = normalizeAreas(areas);
        for (const one of [place, ...ALL.filter(({ prefecture }) => prefecture === "神奈川県")])
          expect(coversPlace(kept, one)).toBe(coversPlace(areas, one));
        expect(normalizeAreas(kept)).toEqual(kept);
        for (const one of kept)
          if (one.city !== null)
            expect(
              coversPlace(
                kept.filter((other) => other !== one),
                { ...one, city: one.city },
              ),
            ).toBe(false);
      }),
    );
  });

  it("of all there are is done in a moment", () => {
    const start = Date.now();
    expect(normalizeAreas(ALL)).toHaveLength(1_912 - 171);
    expect(Date.now() - start).toBeLessThan(100);
  });
});
