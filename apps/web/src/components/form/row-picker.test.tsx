/** @jest-environment jsdom */
import { pickPartners } from "@magokoro/contract/partners/endpoints";
import { act, useState } from "react";
import { openPage, type OpenPage } from "@/testing/open-page";
import type { Answers } from "@/testing/serve-api";
import { RowField } from "./row-field";

const ROWS = [
  { id: 1, code: "P0001", name: "世田谷店", note: "東京都世田谷区" },
  { id: 2, code: "P0002", name: "世田谷北店", note: "東京都世田谷区" },
];

const FIELD = {
  id: "store",
  label: "加盟店",
  isRequired: true,
  error: undefined,
  options: [],
  input: {
    name: "store",
    onChange: async () => undefined,
    onBlur: async () => undefined,
    ref: () => undefined,
  },
};

function Form({ initial = null }: { initial?: number | null }) {
  const [id, setId] = useState<number | null>(initial);
  return (
    <>
      <RowField
        {...FIELD}
        value={id}
        endpoint={pickPartners}
        placeholder="店名で検索"
        onPick={(row) => setId(row?.id ?? null)}
      />
      <output>{String(id)}</output>
    </>
  );
}

/** Everything, one row by its id, and nothing for a word that is none. */
const API: Answers = {
  "GET /api/admin/partner-choices": ({ call }) => {
    const query = new URL(call.slice("GET ".length), "http://x").searchParams;
    const found = ROWS.filter(
      ({ id, name }) =>
        (query.get("id") === null || query.get("id") === String(id)) &&
        name.includes(query.get("search") ?? ""),
    );
    return { data: found };
  },
};

describe("a row that is searched for", () => {
  let page: OpenPage;
  afterEach(() => page.close());

  const open = async (initial: number | null = null) => {
    page = await openPage(<Form initial={initial} />, API);
    await page.settle();
  };
  const input = () => page.root.querySelector<HTMLInputElement>("[role=combobox]") as HTMLInputElement;
  const options = () => [...page.root.querySelectorAll("[role=option]")].map((one) => one.textContent);
  const chosen = () => page.root.querySelector("output")?.textContent;
  const calm = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 300)));
  const key = async (name: string) => {
    await act(async () => {
      input().dispatchEvent(new KeyboardEvent("keydown", { key: name, bubbles: true, cancelable: true }));
    });
    await page.settle();
  };
  const type = async (text: string) => {
    await act(async () => {
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
      set?.call(input(), text);
      input().dispatchEvent(new Event("input", { bubbles: true }));
    });
    await calm();
  };

  it("shows what is chosen by its name, and reads no list for it", async () => {
    await open(2);
    expect(input().value).toBe("世田谷北店（P0002）");
    expect(options()).toEqual([]);
  });

  it("is found while typing and picked with ↓ and Enter", async () => {
    await open();
    await type("世田谷");
    expect(options()).toHaveLength(2);
    expect(input().getAttribute("aria-activedescendant")).toBe(page.root.querySelector("[role=option]")?.id);
    await key("ArrowDown");
    await key("Enter");
    expect(chosen()).toBe("2");
    expect(input().getAttribute("aria-expanded")).toBe("false");
  });

  it("picks nothing by Enter while what stands there belongs to the word before", async () => {
    await open();
    await type("世田谷");
    await act(async () => {
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
      set?.call(input(), "札幌");
      input().dispatchEvent(new Event("input", { bubbles: true }));
    });
    await key("Enter");
    expect(chosen()).toBe("null");
    await calm();
    await page.settle();
    expect(page.root.textContent).toContain("該当する加盟店が見つかりません。");
  });

  it("keeps what was chosen after Esc, and lets go of it by its own button", async () => {
    await open(1);
    await type("北");
    await key("Escape");
    expect(input().value).toBe("世田谷店（P0001）");
    expect(chosen()).toBe("1");
    await page.press("加盟店の選択を外す");
    expect(chosen()).toBe("null");
  });
});
