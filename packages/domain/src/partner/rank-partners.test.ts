import fc from "fast-check";
import { rankPartners, type Place, type RankablePartner } from "./rank-partners";

const address: Place = { prefecture: "東京都", city: "府中市", latitude: 35.67, longitude: 139.48 };

const partner = (id: number, over: Partial<RankablePartner> = {}): RankablePartner => ({
  id,
  serviceAreas: [{ prefecture: "東京都", city: "府中市" }],
  latitude: 35.67,
  longitude: 139.48,
  openCases: 0,
  isActive: true,
  ...over,
});
const ids = (partners: RankablePartner[], at = address) =>
  rankPartners(at, partners).map((ranked) => ranked.id);

describe("rankStores", () => {
  it("offers only active stores that cover the address", () => {
    const elsewhere = [{ prefecture: "東京都", city: "調布市" }];
    const namesake = [{ prefecture: "広島県", city: "府中市" }];
    const partners = [
      partner(1),
      partner(2, { isActive: false }),
      partner(3, { serviceAreas: elsewhere }),
      partner(4, { serviceAreas: namesake }),
      partner(5, { serviceAreas: [] }),
      partner(6, { serviceAreas: [...elsewhere, { prefecture: "東京都", city: null }] }),
    ];
    expect(ids(partners)).toEqual([1, 6]);
  });

  it("takes a city's area for its wards, and nothing that only begins alike", () => {
    const yokohama = (city: string) => partner(1, { serviceAreas: [{ prefecture: "神奈川県", city }] });
    const ward = { ...address, prefecture: "神奈川県", city: "横浜市青葉区" };
    expect(ids([yokohama("横浜市")], ward)).toEqual([1]);
    expect(ids([yokohama("横浜市緑区")], ward)).toEqual([]);
    expect(ids([yokohama("横浜")], ward)).toEqual([]);
    expect(ids([yokohama("横浜市")], { ...ward, city: "横浜市外町" })).toEqual([]);
  });

  it("puts the nearest first, then the least busy, then the oldest", () => {
    const partners = [
      partner(1, { latitude: 35.8 }),
      partner(4, { openCases: 5 }),
      partner(3, { openCases: 2 }),
      partner(2, { openCases: 2 }),
    ];
    expect(ids(partners)).toEqual([2, 3, 4, 1]);
  });

  it("counts stores within the same 100 m as equally near", () => {
    expect(ids([partner(1, { openCases: 1 }), partner(2, { latitude: 35.6701 })])).toEqual([2, 1]);
  });

  it("puts stores at an unknown distance last", () => {
    const partners = [
      partner(1, { latitude: null }),
      partner(2, { latitude: 35.9 }),
      partner(3, { longitude: null, openCases: -1 }),
    ];
    expect(ids(partners)).toEqual([2, 3, 1]);
  });

  it("adds the distance to what it was given", () => {
    const near = { ...partner(1, { latitude: 35.75, openCases: 3 }), name: "府中店" };
    expect(rankPartners(address, [near])).toEqual([{ ...near, distanceKm: 8.9 }]);
  });

  it("takes a store for active unless told otherwise", () => {
    const { isActive: _untold, ...untold } = partner(1);
    expect(ids([untold])).toEqual([1]);
  });

  it("gives the same order whatever order the stores came in", () => {
    const any = fc.record({ latitude: fc.constantFrom(null, 35, 35.5), openCases: fc.nat({ max: 2 }) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (facts) => {
        const partners = facts.map((fact, at) => partner(at + 1, fact));
        expect(ids([...partners].reverse())).toEqual(ids(partners));
      }),
    );
  });
});
