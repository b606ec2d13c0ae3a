import fc from "fast-check";
import { rankPartners, type Located, type RankablePartner } from "./rank-partners";

const address: Located = { latitude: 35.67, longitude: 139.48, locationPrecision: "town" };

const partner = (id: number, over: Partial<RankablePartner> = {}): RankablePartner => ({
  id,
  latitude: 35.67,
  longitude: 139.48,
  locationPrecision: "point",
  openCases: 0,
  serviceOffer: null,
  ...over,
});
const ids = (partners: RankablePartner[], at = address) =>
  rankPartners(at, partners).map((ranked) => ranked.id);

describe("the order of stores", () => {
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

  it("puts stores at an unknown distance last, and says whose place is missing", () => {
    const partners = [
      partner(1, { latitude: null }),
      partner(2, { latitude: 35.9 }),
      partner(3, { longitude: null, openCases: -1 }),
    ];
    expect(ids(partners)).toEqual([2, 3, 1]);
    const unknown = { distanceKm: null, distancePrecision: null };
    expect(rankPartners(address, partners)[1]).toMatchObject({ ...unknown, distanceGap: "partner" });
    const nowhere = { latitude: null, longitude: null, locationPrecision: null };
    expect(rankPartners(nowhere, partners)[0]).toMatchObject({ ...unknown, distanceGap: "customer" });
  });

  it("puts stores that do not offer the service behind all that do, and those nobody knows of between", () => {
    const partners = [
      partner(1, { serviceOffer: "not_offered" }),
      partner(2, { serviceOffer: "unsaid" }),
      partner(3, { serviceOffer: "offered", latitude: 36 }),
      partner(4, { serviceOffer: "offered", latitude: null }),
    ];
    expect(ids(partners)).toEqual([3, 4, 2, 1]);
  });

  it("adds the distance, as exact as the less exact of the two places", () => {
    const near = { ...partner(1, { latitude: 35.75, openCases: 3 }), name: "府中店" };
    const [ranked] = rankPartners(address, [near]);
    expect(ranked).toEqual({ ...near, distanceKm: 8.9, distancePrecision: "town", distanceGap: null });
    const precisionOf = (one: Located["locationPrecision"], other: Located["locationPrecision"]) =>
      rankPartners({ ...address, locationPrecision: one }, [partner(1, { locationPrecision: other })])[0]
        ?.distancePrecision;
    expect(precisionOf("point", "city")).toBe("city");
    expect(precisionOf("city", "town")).toBe("city");
    expect(precisionOf(null, null)).toBe("point");
  });

  it("is the same whatever order the stores came in", () => {
    const any = fc.record({
      latitude: fc.constantFrom(null, 35, 35.5),
      openCases: fc.nat({ max: 2 }),
      serviceOffer: fc.constantFrom("offered", "unsaid", "not_offered"),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), (facts) => {
        const partners = facts.map((fact, at) => partner(at + 1, fact as Partial<RankablePartner>));
        expect(ids([...partners].reverse())).toEqual(ids(partners));
      }),
    );
  });
});
