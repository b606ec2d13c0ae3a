import fc from "fast-check";
import { formatCoordinates, isShortMapLink, readLocation } from "./read-location";

const KYODO = { latitude: 35.6513, longitude: 139.6368 };

describe("a place as people give it", () => {
  it.each([
    "35.6513, 139.6368",
    "35.6513 139.6368",
    "35.6513，139.6368",
    "３５．６５１３，１３９．６３６８",
    "(35.6513, 139.6368)",
    "139.6368, 35.6513",
    "N35.6513 E139.6368",
    "35.6513N, 139.6368E",
    "北緯35.6513度 東経139.6368度",
    "北緯35度39分4.68秒、東経139度38分12.48秒",
    "35°39′4.68″N 139°38′12.48″E",
    `35°39'4.68"N 139°38'12.48"E`,
    "35º39'4.68'' 139º38'12.48''",
    "緯度：35.6513 経度：139.6368",
    "lat: 35.6513, lng: 139.6368",
    "https://www.google.com/maps/@35.6513,139.6368,17z",
    "https://www.google.co.jp/maps/place/%E7%B5%8C%E5%A0%82/@35.1,139.1,17z/data=!3m1!4b1!8m2!3d35.6513!4d139.6368?hl=ja",
    "https://www.google.com/maps/search/?api=1&query=35.6513%2C139.6368",
    "https://www.google.com/maps/search/35.6513,+139.6368?entry=tts",
    "https://maps.google.com/?q=35.6513,139.6368",
    "https://maps.google.com/maps?q=loc:35.6513,139.6368&z=17",
    "https://maps.apple.com/?ll=35.6513,139.6368&q=%E5%BA%97&t=m",
    "https://maps.apple.com/place?coordinate=35.6513,139.6368&name=x",
    "https://map.yahoo.co.jp/place?lat=35.6513&lon=139.6368&zoom=16",
    "https://www.openstreetmap.org/#map=17/35.6513/139.6368",
    "https://www.openstreetmap.org/?mlat=35.6513&mlon=139.6368#map=17/35.1/139.1",
    "https://maps.gsi.go.jp/#15/35.6513/139.6368/&base=std&ls=std",
    "geo:35.6513,139.6368?z=17",
  ])("is read: %s", (written) => {
    expect(readLocation(written)).toEqual(KYODO);
  });

  it.each([
    "",
    "世田谷区経堂2-5-8",
    "35.6513",
    "35.6513, 139.6368, 12",
    "35.6513, 239.6368",
    "40.7128, -74.0060",
    "48.8566, 2.3522",
    "35°61′ 139°38′",
    "03-3456-7890",
    "https://maps.app.goo.gl/AbCdEf12345",
    "https://www.google.com/maps/place/%E6%9D%B1%E4%BA%AC",
    "https://www.google.com/maps/@48.8566,2.3522,17z",
    "https://example.jp/%E0%A4%A",
  ])("is none: %s", (written) => {
    expect(readLocation(written)).toBeNull();
  });

  it("comes back as it is written out", () => {
    const place = fc.record({
      latitude: fc.double({ min: 20, max: 46, noNaN: true }),
      longitude: fc.double({ min: 122, max: 155, noNaN: true }),
    });
    fc.assert(
      fc.property(place, (somewhere) => {
        const read = readLocation(formatCoordinates(somewhere));
        expect(read?.latitude).toBeCloseTo(somewhere.latitude, 5);
        expect(read?.longitude).toBeCloseTo(somewhere.longitude, 5);
        expect(read && readLocation(formatCoordinates(read))).toEqual(read);
      }),
    );
  });

  it("takes whatever is typed without a failure, and not for long", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void readLocation(text)));
    const start = Date.now();
    for (const piece of ["1", "?lat=1", "35°", " ", "&mlat=1&", "市", "@1,"])
      readLocation(`https://x/${piece.repeat(600)}`);
    expect(Date.now() - start).toBeLessThan(200);
  });

  it("knows links that only their maker can open", () => {
    expect(isShortMapLink(" https://maps.app.goo.gl/AbCdEf ")).toBe(true);
    expect(isShortMapLink("https://goo.gl/maps/AbCdEf")).toBe(true);
    expect(isShortMapLink("https://www.google.com/maps/@35.6,139.6,17z")).toBe(false);
  });
});
