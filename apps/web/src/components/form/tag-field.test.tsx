/** @jest-environment jsdom */
import { act, useState } from "react";
import { render, type Rendered } from "@/testing/render";
import { TagField } from "./tag-field";

let page: Rendered;
let tags: readonly string[];

function Page() {
  const [own, setOwn] = useState<string[]>(["掃除"]);
  tags = own;
  return (
    <TagField
      id="skills"
      label="スキル"
      tags={own}
      suggestions={["調理", "掃除", "送迎"]}
      error={undefined}
      onChange={setOwn}
    />
  );
}
const input = () => page.root.querySelector("input") as HTMLInputElement;
const key = (init: KeyboardEventInit) =>
  act(async () => {
    input().dispatchEvent(new KeyboardEvent("keydown", { bubbles: true, cancelable: true, ...init }));
  });
const offered = () =>
  [...page.root.querySelectorAll("[role=group] button")].map((button) => button.textContent);

beforeEach(async () => {
  page = await render(<Page />);
});
afterEach(() => page.unmount());

describe("words of a field", () => {
  it("are typed with Enter or 、 behind them, each once", async () => {
    await page.type(input(), "庭木");
    await key({ key: "Enter" });
    await page.type(input(), "掃除、");
    expect(tags).toEqual(["掃除", "庭木"]);
    expect(input().value).toBe("");
  });

  it("are not taken while a kana is being turned into kanji", async () => {
    await page.type(input(), "にわき");
    await key({ key: "Enter", isComposing: true });
    expect(tags).toEqual(["掃除"]);
  });

  it("half typed are not lost when the field is left", async () => {
    await page.type(input(), " 見守り ");
    await act(async () => input().dispatchEvent(new FocusEvent("focusout", { bubbles: true })));
    expect(tags).toEqual(["掃除", "見守り"]);
  });

  it("are offered while they are not chosen, and taken off by name or from behind", async () => {
    expect(offered()).toEqual(["＋ 調理", "＋ 送迎"]);
    await page.click(page.byName("button", "＋ 調理"));
    expect([tags, offered()]).toEqual([["掃除", "調理"], ["＋ 送迎"]]);
    await page.click(page.byName("button", "掃除を外す"));
    await key({ key: "Backspace" });
    expect(tags).toEqual([]);
  });
});
