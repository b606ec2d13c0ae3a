import { MUNICIPALITIES } from "@magokoro/domain/place/municipalities";
import { locate, locationToKeep } from "./locate";

const SETAGAYA = { postalCode: "1560052", prefecture: "東京都", city: "世田谷区" };

describe("where an address lies", () => {
  it("is the centre of the towns of its postal code", () => {
    const found = locate(SETAGAYA);
    expect(found?.precision).toBe("town");
    expect(found?.latitude).toBeCloseTo(35.65, 1);
    expect(found?.longitude).toBeCloseTo(139.64, 1);
  });

  it("is that of the municipality where the code says no more, is unknown or missing", () => {
    const hall = { latitude: 35.6461, longitude: 139.6531, precision: "city" };
    expect(locate({ ...SETAGAYA, postalCode: null })).toEqual(hall);
    expect(locate({ ...SETAGAYA, postalCode: "9999999" })).toEqual(hall);
    expect(locate({ postalCode: "0010000", prefecture: "北海道", city: "札幌市北区" })?.precision).toBe(
      "city",
    );
  });

  it("goes by the names where the code is another municipality's", () => {
    expect(locate({ ...SETAGAYA, postalCode: "5300001" })?.longitude).toBeCloseTo(139.65, 1);
  });

  it("goes by the code alone where the names are none", () => {
    expect(locate({ ...SETAGAYA, city: "せたがや" })?.precision).toBe("town");
    expect(locate({ postalCode: null, prefecture: "東京都", city: "東京都区部" })).toBeNull();
    expect(locate({ postalCode: null, prefecture: "", city: "" })).toBeNull();
  });

  it.each([
    ["神奈川県", "足柄下郡箱根町", "2500408", "town"],
    ["静岡県", "浜松市中央区", "4328021", "city"],
    ["静岡県", "浜松市中区", "4328021", "city"],
    ["静岡県", "浜松市中区", null, "city"],
    ["東京都", "三宅島三宅村", null, "city"],
    ["千葉県", "鎌ヶ谷市", null, "city"],
  ])("knows %s%s (〒%s) by the centre of its %s", (prefecture, city, postalCode, precision) => {
    expect(locate({ prefecture, city, postalCode })?.precision).toBe(precision);
  });

  it("is known of every municipality, within Japan", () => {
    for (const { prefecture, cities } of MUNICIPALITIES)
      for (const { city } of cities) {
        const found = locate({ postalCode: null, prefecture, city });
        expect([city, found && found.latitude > 20 && found.latitude < 46 && found.longitude > 122]).toEqual([
          city,
          true,
        ]);
      }
  });
});

describe("the location to keep", () => {
  const home = { ...SETAGAYA, addressLine: "経堂1-1-1" };
  const derived = locationToKeep(null, home, null);
  const point = { latitude: 35.6513, longitude: 139.6368, locationPrecision: "point" } as const;
  const chosen = { latitude: 35.6513, longitude: 139.6368 };
  const moved = { ...home, postalCode: "2250002", prefecture: "神奈川県", city: "横浜市青葉区" };

  it("is derived of a new address, unless somebody chose a point", () => {
    expect(derived.locationPrecision).toBe("town");
    expect(locationToKeep(null, home, undefined)).toEqual(derived);
    expect(locationToKeep(null, home, chosen)).toEqual(point);
  });

  it("stays while the address does", () => {
    expect(locationToKeep({ ...home, ...point }, home, undefined)).toEqual(point);
    expect(locationToKeep({ ...home, ...point }, home, chosen)).toEqual(point);
  });

  it("is derived anew where the point is taken away", () => {
    expect(locationToKeep({ ...home, ...point }, home, null)).toEqual(derived);
  });

  it("follows a changed address, though the form sends the former point back", () => {
    for (const sent of [undefined, null, chosen])
      expect(locationToKeep({ ...home, ...point }, moved, sent)).toEqual(locationToKeep(null, moved, null));
    const within = { ...home, addressLine: "経堂5-8" };
    expect(locationToKeep({ ...home, ...point }, within, chosen)).toEqual(derived);
  });

  it("is the new point of a changed address", () => {
    const there = { latitude: 35.58, longitude: 139.54 };
    expect(locationToKeep({ ...home, ...point }, moved, there)).toEqual({
      ...there,
      locationPrecision: "point",
    });
  });

  it("takes coordinates without a precision for a point, and derives where there are none", () => {
    const former = { ...chosen, locationPrecision: null };
    expect(locationToKeep({ ...home, ...former }, home, undefined)).toEqual(point);
    const none = { latitude: null, longitude: null, locationPrecision: null };
    expect(locationToKeep({ ...home, ...none }, home, undefined)).toEqual(derived);
    const nowhere = { ...home, postalCode: null, city: "どこか" };
    expect(locationToKeep({ ...home, ...point }, nowhere, undefined)).toEqual(none);
  });
});
