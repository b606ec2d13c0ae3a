/** @jest-environment jsdom */
import { randomBytes } from "node:crypto";
import { speakJapanese } from "@magokoro/contract/core/japanese-messages";
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createQueryClient } from "@/lib/api/query-client";
import { forgetDrafts, keepDraft, openDrafts, readDraft } from "@/lib/drafts/draft-box";
import { installBrowserCrypto } from "@/testing/browser-crypto";
import { render, type Rendered } from "@/testing/render";
import { refused, serveApi, type Said, type ServedApi } from "@/testing/serve-api";
import { NewCustomerPage } from "./customer-form-page";

installBrowserCrypto();
speakJapanese();

const replace = jest.fn();
jest.mock("next/navigation", () => ({
  useRouter: () => ({ replace, back: jest.fn() }),
  usePathname: () => "/operator/customers/new",
  useSearchParams: () => new URLSearchParams("draft=d1"),
}));

const CREATE = "POST /api/operator/customers";
const PLACE = { kind: "customer-new", row: "d1" };
const SAVED: Said = { data: { id: 12 } };
const VALUES = {
  familyName: "山田",
  givenName: "花子",
  familyNameKana: "やまだ",
  givenNameKana: "はなこ",
  prefecture: "東京都",
  city: "世田谷区",
  addressLine: "桜丘1-1-1",
};

let api: ServedApi;
let page: Rendered;
const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));

async function open(values: object, ...said: Said[]): Promise<void> {
  keepDraft({ ...PLACE, label: "", savedAt: 1, version: null, base: {}, values });
  api = serveApi({
    [CREATE]: () => said.shift() ?? SAVED,
    "GET /api/operator/address-location": () => ({ data: { location: null } }),
  });
  page = await render(
    <QueryClientProvider client={createQueryClient()}>
      <NewCustomerPage room="operator" />
    </QueryClientProvider>,
  );
}
const saves = () => api.asked.filter(({ call }) => call === CREATE);
const press = async (name: string) => {
  const scope = [...document.querySelectorAll("button")].find((one) => one.textContent === name);
  if (!scope) throw new Error(`no button ${name}`);
  await page.click(scope);
  await settle();
};
const inputAt = (name: string) => page.root.querySelector<HTMLInputElement>(`[name="${name}"]`);
const type = async (name: string, text: string) => {
  const input = inputAt(name);
  if (input) await page.type(input, text);
};

beforeAll(() => openDrafts(7, [randomBytes(32).toString("base64")]));
beforeEach(() => {
  Element.prototype.scrollIntoView = jest.fn();
  replace.mockReset();
});
afterEach(async () => {
  await page.unmount();
  api.restore();
  forgetDrafts(() => true);
});

describe("a new customer", () => {
  it("goes to the server as it is typed, and only then is no draft any more", async () => {
    await open(VALUES);
    await type("birthDate", "昭和15年3月2日");
    expect(page.root.textContent).toContain("昭和15年3月2日（1940年3月2日）・");
    await press("登録する");
    expect(saves()[0]?.body).toMatchObject({ ...VALUES, birthDate: "昭和15年3月2日" });
    expect(replace).toHaveBeenCalledWith("/operator/customers/12");
    expect(readDraft(PLACE)).toBeNull();
  });

  it("is the same one after a lost answer, even when something was mended meanwhile", async () => {
    await open(VALUES, "lost", refused("CONFLICT", "別の内容が送信されました。"));
    await press("登録する");
    expect(page.root.textContent).toContain("通信できませんでした");
    expect(readDraft(PLACE)).not.toBeNull();
    await type("city", "目黒区");
    await press("登録する");
    expect(page.root.textContent).toContain("別の内容が送信されました。");
    await press("登録する");
    const [first, second, third] = saves().map(({ idempotencyKey }) => idempotencyKey);
    expect(second).toBe(first);
    expect(third).not.toBe(first);
  });

  it("that is likely there already is saved as somebody else only when that is said", async () => {
    const known = { id: 5, memberNumber: "M1", name: "山田 花子", kana: "", address: "", birthDate: null };
    const duplicates = [{ ...known, phones: [], reasons: ["phone"] }];
    await open(VALUES, {
      status: 409,
      error: { code: "CONFLICT", message: "", details: { reason: "duplicate", duplicates } as never },
    });
    await press("登録する");
    await press("別の方として登録する");
    expect(saves().map(({ body }) => (body as { allowDuplicate: boolean }).allowDuplicate)).toEqual([
      false,
      true,
    ]);
  });

  it("begun before a field was required keeps everything, and is asked for it", async () => {
    const { city: _city, ...older } = VALUES;
    await open({ ...older, registrationRoute: "回覧板" });
    expect(inputAt("familyName")?.value).toBe("山田");
    expect([...page.root.querySelectorAll("form li")].map((line) => line.textContent)).toEqual([
      "市区町村：下書きのあとに増えた項目です。入力してください。",
      "登録経路：下書きで選んでいた「回覧板」は、選べなくなりました。選び直してください。",
    ]);
    await press("登録する");
    expect(saves()).toEqual([]);
    expect(page.root.querySelector("form li")?.textContent).toContain("市区町村：");
  });
});
