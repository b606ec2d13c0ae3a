import { PREFECTURES } from "./prefectures";

it("has all 47 prefectures once each, north to south", () => {
  expect(new Set(PREFECTURES).size).toBe(47);
  expect([PREFECTURES[0], PREFECTURES[12], PREFECTURES[46]]).toEqual(["北海道", "東京都", "沖縄県"]);
  expect(PREFECTURES.filter((name) => !/(都|道|府|県)$/.test(name))).toEqual([]);
});
