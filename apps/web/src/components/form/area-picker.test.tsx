/** @jest-environment jsdom */
import { areaName, type ServiceArea } from "@magokoro/domain/place/service-area";
import { act, useState } from "react";
import { openPage, type OpenPage } from "@/testing/open-page";
import { AreaPicker } from "./area-picker";

const kanagawa = (city: string | null): ServiceArea => ({ prefecture: "神奈川県", city });
let page: OpenPage;
let areas: readonly ServiceArea[];
afterEach(() => page.close());

function Form({ begins }: { begins: readonly ServiceArea[] }) {
  const [value, setValue] = useState(begins);
  areas = value;
  return <AreaPicker label="対応エリア" value={value} onChange={setValue} prefecture="神奈川県" />;
}

async function open(...begins: ServiceArea[]): Promise<void> {
  page = await openPage(<Form begins={begins} />, {});
  for (let waited = 0; waited < 50 && !page.root.querySelector("input[type=checkbox]"); waited += 1)
    await page.settle();
}

const boxes = () =>
  [...page.root.querySelectorAll("label")].filter((one) => one.querySelector("[type=checkbox]"));
function box(name: string): HTMLInputElement {
  const found = boxes()
    .find((one) => one.textContent === name)
    ?.querySelector("input");
  if (!found) throw new Error(`no box ${name}`);
  return found;
}
async function tick(name: string): Promise<void> {
  await act(async () => box(name).click());
  await page.settle();
}
async function search(word: string): Promise<void> {
  const input = page.root.querySelector<HTMLInputElement>("[type=search]");
  const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value") ?? {};
  await act(async () => {
    set?.call(input, word);
    input?.dispatchEvent(new Event("input", { bubbles: true }));
  });
  for (let waited = 0; waited < 16; waited += 1) await page.settle();
}

describe("choosing service areas", () => {
  it("a whole city covers its wards: they are ticked, and cannot be taken off alone", async () => {
    await open(kanagawa("横浜市青葉区"), kanagawa("鎌倉市"));
    await tick("横浜市");
    expect(areas.map(areaName)).toEqual(["神奈川県鎌倉市", "神奈川県横浜市"]);
    expect([box("横浜市緑区").checked, box("横浜市緑区").disabled]).toEqual([true, true]);
    await tick("横浜市");
    expect(areas.map(areaName)).toEqual(["神奈川県鎌倉市"]);
    expect(box("横浜市緑区").checked).toBe(false);
  });

  it("a whole prefecture covers its cities", async () => {
    await open(kanagawa("鎌倉市"), { prefecture: "東京都", city: "町田市" });
    await tick("神奈川県全域");
    expect(areas.map(areaName)).toEqual(["東京都町田市", "神奈川県全域"]);
    expect(box("横浜市").disabled).toBe(true);
  });

  it("finds by name or reading in all of Japan, and takes several at once", async () => {
    await open();
    await search("ふちゅう");
    expect(boxes().map((one) => one.textContent)).toEqual(["東京都府中市", "広島県府中市", "広島県府中町"]);
    await page.press("表示中をすべて選ぶ");
    expect(areas.map(areaName)).toEqual(["東京都府中市", "広島県府中市", "広島県府中町"]);
    await page.press("広島県をすべて外す");
    expect(areas.map(areaName)).toEqual(["東京都府中市"]);
    await page.press("府中市を外す");
    expect(areas).toEqual([]);
    await search("江戸");
    expect(page.root.textContent).toContain("江戸川区");
    await search("ない町");
    expect(page.root.textContent).toContain("この名前の市区町村はありません。");
  });

  it("Enter in the search saves no form", async () => {
    await open();
    const enter = new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true });
    page.root.querySelector("[type=search]")?.dispatchEvent(enter);
    expect(enter.defaultPrevented).toBe(true);
  });
});
