import fc from "fast-check";
import { rankStores, type Place, type RankableStore } from "./rank-stores";

const address: Place = { prefecture: "東京都", city: "府中市", latitude: 35.67, longitude: 139.48 };

const store = (id: number, over: Partial<RankableStore> = {}): RankableStore => ({
  id,
  serviceAreas: [{ prefecture: "東京都", city: "府中市" }],
  latitude: 35.67,
  longitude: 139.48,
  openCases: 0,
  isActive: true,
  ...over,
});
const ids = (stores: RankableStore[], at = address) => rankStores(at, stores).map((ranked) => ranked.id);

describe("rankStores", () => {
  it("offers only active stores that cover the address", () => {
    const elsewhere = [{ prefecture: "東京都", city: "調布市" }];
    const namesake = [{ prefecture: "広島県", city: "府中市" }];
    const stores = [
      store(1),
      store(2, { isActive: false }),
      store(3, { serviceAreas: elsewhere }),
      store(4, { serviceAreas: namesake }),
      store(5, { serviceAreas: [] }),
      store(6, { serviceAreas: [...elsewhere, { prefecture: "東京都", city: null }] }),
    ];
    expect(ids(stores)).toEqual([1, 6]);
  });

  it("takes a city's area for its wards, and nothing that only begins alike", () => {
    const yokohama = (city: string) => store(1, { serviceAreas: [{ prefecture: "神奈川県", city }] });
    const ward = { ...address, prefecture: "神奈川県", city: "横浜市青葉区" };
    expect(ids([yokohama("横浜市")], ward)).toEqual([1]);
    expect(ids([yokohama("横浜市緑区")], ward)).toEqual([]);
    expect(ids([yokohama("横浜")], ward)).toEqual([]);
    expect(ids([yokohama("横浜市")], { ...ward, city: "横浜市外町" })).toEqual([]);
  });

  it("puts the nearest first, then the least busy, then the oldest", () => {
    const stores = [
      store(1, { latitude: 35.8 }),
      store(4, { openCases: 5 }),
      store(3, { openCases: 2 }),
      store(2, { openCases: 2 }),
    ];
    expect(ids(stores)).toEqual([2, 3, 4, 1]);
  });

  it("counts stores within the same 100 m as equally near", () => {
    expect(ids([store(1, { openCases: 1 }), store(2, { latitude: 35.6701 })])).toEqual([2, 1]);
  });

  it("puts stores at an unknown distance last", () => {
    const stores = [
      store(1, { latitude: null }),
      store(2, { latitude: 35.9 }),
      store(3, { longitude: null, openCases: -1 }),
    ];
    expect(ids(stores)).toEqual([2, 3, 1]);
  });

  it("adds the distance to what it was given", () => {
    const near = { ...store(1, { latitude: 35.75, openCases: 3 }), name: "府中店" };
    expect(rankStores(address, [near])).toEqual([{ ...near, distanceKm: 8.9 }]);
  });

  it("takes a store for active unless told otherwise", () => {
    const { isActive: _untold, ...untold } = store(1);
    expect(ids([untold])).toEqual([1]);
  });

  it("gives the same order whatever order the stores came in", () => {
    const any = fc.record({ latitude: fc.constantFrom(null, 35, 35.5), openCases: fc.nat({ max: 2 }) });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (facts) => {
        const stores = facts.map((fact, at) => store(at + 1, fact));
        expect(ids([...stores].reverse())).toEqual(ids(stores));
      }),
    );
  });
});
