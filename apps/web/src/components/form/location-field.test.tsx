/** @jest-environment jsdom */
import type { ShownLocation } from "@magokoro/contract/core/location-fields";
import type { BoundField } from "@/lib/forms/bound-field";
import { openPage, type OpenPage } from "@/testing/open-page";
import { LocationField, locationText } from "./location-field";

const HOME = { postalCode: "156-0052", prefecture: "東京都", city: "世田谷区", addressLine: "経堂1-1-1" };
const POINT: ShownLocation = { latitude: 35.6513, longitude: 139.6368, precision: "point" };
const TOWN: ShownLocation = { ...POINT, precision: "town" };
const ASK = "GET /api/operator/address-location";

let page: OpenPage | undefined;
afterEach(() => page?.close());

async function hintFor(
  value: string,
  {
    address = HOME,
    saved = null,
    derived = TOWN,
  }: { address?: typeof HOME; saved?: ShownLocation; derived?: ShownLocation } = {},
): Promise<string> {
  const field = { id: "location", label: "地点", isRequired: false, error: undefined, options: [], value };
  page = await openPage(
    <LocationField
      {...(field as unknown as BoundField)}
      room="operator"
      address={address}
      saved={saved && { ...HOME, location: saved }}
    />,
    { [ASK]: () => ({ data: { location: derived } }) },
  );
  await page.settle();
  return page.root.textContent ?? "";
}

describe("where an address lies, in a form", () => {
  it("says what the address gives, asked for with the seven digits", async () => {
    expect(await hintFor("")).toContain("この住所では、距離を町名の中心から計算します。");
    expect(page?.asked[0]?.call).toContain("postalCode=1560052");
  });

  it("says that the distance will be unknown", async () => {
    expect(await hintFor("", { derived: null })).toContain("この住所からは決められません（距離は未登録）。");
  });

  it("says what was understood of a pasted link, and what is none", async () => {
    expect(await hintFor("https://maps.google.com/?q=35.6513,139.6368")).toContain(
      "距離は、指定した地点（35.6513, 139.6368）から計算します。",
    );
    await page?.close();
    expect(await hintFor("駅の近く")).toContain("地図のリンクを貼り付けてください。");
  });

  it("says that a point goes with its address, and only then", async () => {
    const typed = locationText(POINT);
    expect(await hintFor(typed, { saved: POINT })).not.toContain("住所が変わった");
    await page?.close();
    const address = { ...HOME, addressLine: "経堂9-9-9" };
    expect(await hintFor(typed, { address, saved: POINT })).toContain(
      "住所が変わったため、保存すると、この地点は使わず住所から決め直します。",
    );
    await page?.close();
    expect(await hintFor("35.7, 139.6", { address, saved: POINT })).not.toContain("住所が変わった");
  });

  it("begins empty where the address says the place", () => {
    expect(locationText(TOWN)).toBe("");
    expect(locationText(null)).toBe("");
  });
});
