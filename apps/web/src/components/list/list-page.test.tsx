/** @jest-environment jsdom */
import { caseList } from "@magokoro/contract/cases/case-list";
import { findCases } from "@magokoro/contract/cases/endpoints";
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createQueryClient } from "@/lib/api/query-client";
import { installBrowserCrypto } from "@/testing/browser-crypto";
import { render, type Rendered } from "@/testing/render";
import { serveApi, type Said, type ServedApi } from "@/testing/serve-api";
import { ListPage } from "./list-page";
import { useList } from "./use-list";

installBrowserCrypto();

/** Next.js tells of a changed address; here the address of jsdom is read anew. */
const mockAddress = { listeners: new Set<() => void>() };
jest.mock("next/navigation", () => {
  const { useSyncExternalStore } = jest.requireActual("react");
  const listen = (tell: () => void) => {
    mockAddress.listeners.add(tell);
    return () => mockAddress.listeners.delete(tell);
  };
  const useSearch = () => useSyncExternalStore(listen, () => window.location.search);
  return { usePathname: () => "/cases", useSearchParams: () => new URLSearchParams(useSearch()) };
});

const CELLS = {
  caseNumber: (row: { caseNumber: string }) => row.caseNumber,
  status: () => "対応中",
  customer: () => "山田 花子 様",
  title: () => "庭の草取り",
  visitStart: () => "未定",
  partner: () => "世田谷店",
  assignees: () => "担当",
  createdAt: () => "4月1日",
};

interface Item {
  id: number;
  caseNumber: string;
}

function Cases() {
  const reading = useList(findCases.in.operator);
  const answer = reading.answer && {
    ...reading.answer,
    data: reading.answer.data.map(({ id }): Item => ({ id, caseNumber: `N-${id}` })),
  };
  return (
    <ListPage
      title="案件一覧"
      list={caseList}
      viewer="operator"
      reading={{ ...reading, answer }}
      cells={CELLS}
      href={({ id }) => `/cases/${id}`}
      rowControls={() => <button>消す</button>}
    />
  );
}

const META = { total: 45, isTotalExact: true, page: 1, limit: 20, totalPages: 3, next: null, previous: null };
const said = (meta: Partial<Record<keyof typeof META, unknown>> = {}, ids: number[] = [1, 2]): Said => ({
  data: ids.map((id) => ({ id })),
  meta: { ...META, ...meta },
});

describe("a list on a page", () => {
  let api: ServedApi;
  let page: Rendered;
  let answer: (query: URLSearchParams) => Said;

  beforeEach(() => {
    answer = () => said();
    api = serveApi({
      "GET /api/operator/cases": ({ call }) => answer(new URL(call.slice(4), "http://a").searchParams),
    });
    const push = window.history.pushState.bind(window.history);
    jest.spyOn(window.history, "pushState").mockImplementation((...given) => {
      push(...given);
      mockAddress.listeners.forEach((tell) => tell());
    });
  });
  afterEach(async () => {
    await page.unmount();
    api.restore();
    jest.restoreAllMocks();
  });

  async function open(address = "/cases"): Promise<void> {
    window.history.replaceState(null, "", address);
    page = await render(
      <QueryClientProvider client={createQueryClient()}>
        <Cases />
      </QueryClientProvider>,
    );
    await settle();
  }
  /** What is asked for comes in turns of its own. */
  const settle = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 10)));
  async function press(name: string): Promise<void> {
    await page.click(page.byName("button", name));
    await settle();
  }
  const address = () => Object.fromEntries(new URLSearchParams(window.location.search));
  const text = () => page.root.textContent ?? "";
  const header = (name: string) =>
    [...page.root.querySelectorAll("th")].find((one) => one.textContent === name);
  async function goBack(): Promise<void> {
    const changed = new Promise((resolve) => window.addEventListener("popstate", resolve, { once: true }));
    window.history.back();
    await changed;
    await act(async () => mockAddress.listeners.forEach((tell) => tell()));
    await settle();
  }

  it("says its rows in a table with a caption, whose first cell leads to the row", async () => {
    await open();
    expect(page.root.querySelector("caption")?.textContent).toBe("案件一覧");
    expect([...page.root.querySelectorAll("tbody a")].map((a) => a.getAttribute("href"))).toEqual([
      "/cases/1",
      "/cases/2",
    ]);
    // The columns of this viewer alone, and what can be done with a row.
    expect([...page.root.querySelectorAll("th")].map((th) => th.textContent)).toEqual([
      "案件番号",
      "ステータス",
      "お客様",
      "件名",
      "訪問",
      "加盟店",
      "受付",
      "操作",
    ]);
  });

  it("keeps a filter in the address, and asks with it from the first page", async () => {
    await open("/cases?page=3&after=createdAt~desc~7~5&priority=high");
    const [status] = page.root.querySelectorAll<HTMLSelectElement>("select[aria-label=ステータスで絞り込み]");
    if (!status) throw new Error("no filter");
    await act(async () => {
      status.value = "confirmed";
      status.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await settle();
    expect(address()).toEqual({ priority: "high", status: "confirmed" });
    expect(api.asked.at(-1)?.call).toBe("GET /api/operator/cases?priority=high&status=confirmed");
  });

  it("sorts by a header, turns it over, and tells it to a reader", async () => {
    await open();
    expect(header("受付")?.getAttribute("aria-sort")).toBe("descending");
    expect(header("件名")?.querySelector("button")).toBeNull();
    await press("訪問");
    expect(address()).toEqual({ sort: "visitStart", order: "desc" });
    expect(header("訪問")?.getAttribute("aria-sort")).toBe("descending");
    expect(header("受付")?.getAttribute("aria-sort")).toBeNull();
    await press("訪問");
    expect(address()).toEqual({ sort: "visitStart", order: "asc" });
    expect(header("訪問")?.getAttribute("aria-sort")).toBe("ascending");
  });

  it("goes on and back by the row beside, at any depth, and the browser's own button goes back too", async () => {
    const at = (page: string | null) => (page === "502" ? 502 : page === "501" ? 501 : 500);
    answer = (query) => {
      const number = at(query.get("page"));
      const beside = { next: `createdAt~desc~${number}~1`, previous: `createdAt~desc~${number}~2` };
      return said({ page: number, total: 10_000, isTotalExact: false, totalPages: 500, ...beside }, [number]);
    };
    await open("/cases?page=500");
    expect(text()).toContain("10,000件以上のうち 9,981〜9,981件");
    expect(text()).toContain("500ページ目");
    await press("次へ");
    expect(address()).toEqual({ page: "501", after: "createdAt~desc~500~1" });
    await press("次へ");
    expect(address()).toEqual({ page: "502", after: "createdAt~desc~501~1" });
    await press("前へ");
    expect(address()).toEqual({ page: "501", before: "createdAt~desc~502~2" });
    await goBack();
    expect(address()).toEqual({ page: "502", after: "createdAt~desc~501~1" });
    expect(text()).toContain("502ページ目");
  });

  it("has no way on from the last page and none back from the first", async () => {
    await open();
    expect(text()).toContain("45件中 1〜2件");
    expect(text()).toContain("1 / 3");
    for (const name of ["前へ", "次へ"])
      expect(page.byName("button", name).hasAttribute("disabled")).toBe(true);
  });

  it("goes back to a first page that is whole again", async () => {
    answer = () => said({ page: 2, previous: "createdAt~desc~9~9" });
    await open("/cases?page=2&after=createdAt~desc~7~5&status=confirmed");
    await press("前へ");
    expect(address()).toEqual({ status: "confirmed" });
  });

  it("shows what a link asks for as far as it can be read, and says that it left something out", async () => {
    answer = (query) =>
      query.has("after") || query.has("colour")
        ? {
            status: 400,
            error: {
              code: "VALIDATION_ERROR",
              message: "入力内容を確認してください。",
              details: { after: "ページの位置を読み取れません。", colour: "この項目は受け付けていません。" },
            },
          }
        : said();
    await open("/cases?after=nonsense&colour=red&sort=gone");
    expect(text()).toContain("その条件を除いて表示しています");
    expect(text()).toContain("N-1");
    // An order nobody knows is that of the list.
    expect(header("受付")?.getAttribute("aria-sort")).toBe("descending");
  });

  it.each([
    ["/cases", "案件が登録されていません。"],
    ["/cases?status=confirmed", "該当する案件が見つかりません。"],
    ["/cases?sort=createdAt&limit=50", "案件が登録されていません。"],
  ])("says at %s of nothing: %s", async (at, sentence) => {
    answer = () => said({ total: 0, totalPages: 1 }, []);
    await open(at);
    expect(text()).toContain(sentence);
  });
});
