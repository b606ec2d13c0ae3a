import fc from "fast-check";
import { distanceKm } from "./distance-km";

const place = fc.record({
  latitude: fc.double({ min: -90, max: 90, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe("distanceKm", () => {
  it("is 111.2 km a degree along a meridian, and cos(latitude) of that along a parallel", () => {
    const tokyo = { latitude: 35.68, longitude: 139.77 };
    expect(distanceKm(tokyo, { ...tokyo, latitude: 36.68 })).toBe(111.2);
    expect(distanceKm(tokyo, { ...tokyo, longitude: 140.77 })).toBe(90.3);
  });

  it("is half way round for opposite ends of the earth", () => {
    const here = { latitude: 35, longitude: 135 };
    expect(distanceKm(here, { latitude: -35, longitude: -45 })).toBe(20_015.1);
  });

  it("is the same both ways, nothing for the same place and never more than half way round", () => {
    fc.assert(
      fc.property(place, place, (a, b) => {
        expect(distanceKm(a, b)).toBe(distanceKm(b, a));
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, b)).toBeLessThanOrEqual(20_015.1);
      }),
    );
  });

  it("is unknown when any coordinate is", () => {
    const here = { latitude: 35, longitude: 135 };
    for (const gap of [{ latitude: null }, { longitude: null }]) {
      expect(distanceKm({ ...here, ...gap }, here)).toBeNull();
      expect(distanceKm(here, { ...here, ...gap })).toBeNull();
    }
  });
});
