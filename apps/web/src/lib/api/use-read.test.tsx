/** @jest-environment jsdom */
import { findCases } from "@magokoro/contract/cases/endpoints";
import { getProfile } from "@magokoro/contract/auth/profile-endpoints";
import { findConciergesOfDay } from "@magokoro/contract/concierges/endpoints";
import { useState } from "react";
import { openPage, type OpenPage } from "../../testing/open-page";
import { refused, saidLater, type Answers, type Said } from "../../testing/serve-api";
import { useListRead } from "./use-list-read";
import { useRead } from "./use-read";
import { useRefetch } from "./use-refetch";

function Day() {
  const [day, setDay] = useState("2026-11-25");
  const { data } = useRead(findConciergesOfDay, { query: { date: day }, keepsPrevious: true });
  return (
    <>
      <p>{data?.map(({ name }) => name).join("、") ?? "読み込み中"}</p>
      <button onClick={() => setDay("2026-11-26")}>次の日</button>
    </>
  );
}

function List() {
  const [page, setPage] = useState("1");
  const { data, error } = useListRead(findCases.in.operator, { page });
  const refetch = useRefetch();
  return (
    <>
      <p>{data ? `${data.meta?.page}ページ` : "読み込み中"}</p>
      {error && <p>{error.message}</p>}
      <button onClick={() => setPage("2")}>次のページ</button>
      <button onClick={() => refetch(["cases"])}>更新</button>
    </>
  );
}

function Name({ isEnabled = true }: { isEnabled?: boolean }) {
  return useRead(getProfile, { isEnabled }).data?.name;
}

const CASES = "GET /api/operator/cases";
const numbered = (page: number): Said => ({ data: [], meta: { page, limit: 20, total: 40, totalPages: 2 } });

describe("a read", () => {
  let page: OpenPage;
  const open = async (element: React.ReactNode, answers: Answers) => {
    page = await openPage(element, answers);
  };
  afterEach(() => page.close());

  it("is made once, however many parts of a page show it", async () => {
    await open([<Name key="1" />, <Name key="2" />], {
      "GET /api/auth/profile": () => ({ data: { name: "佐藤" } }),
    });
    expect(page.root.textContent).toBe("佐藤佐藤");
    expect(page.asked).toHaveLength(1);
  });

  it("waits until there is something to ask for", async () => {
    await open(<Name isEnabled={false} />, {});
    expect(page.asked).toEqual([]);
  });

  it("keeps the last day on the screen while the next is on its way", async () => {
    const next = saidLater();
    await open(<Day />, {
      "GET /api/partner/concierge-days?date=2026-11-25": () => ({ data: [{ name: "青木" }] }),
      "GET /api/partner/concierge-days?date=2026-11-26": () => next.said,
    });
    await page.press("次の日");
    expect(page.root.textContent).toContain("青木");
    next.say({ data: [{ name: "井上" }] });
    await page.settle();
    expect(page.root.textContent).toContain("井上");
  });

  it("of a list keeps the page that is shown while the next is on its way", async () => {
    const next = saidLater();
    await open(<List />, {
      [`${CASES}?page=1`]: () => numbered(1),
      [`${CASES}?page=2`]: () => next.said,
    });
    await page.press("次のページ");
    expect(page.root.textContent).toContain("1ページ");
    next.say(numbered(2));
    await page.settle();
    expect(page.root.textContent).toContain("2ページ");
  });

  it("keeps its rows and says why when asking anew fails", async () => {
    const said = [numbered(1), refused("INTERNAL_ERROR", "システムでエラーが発生しました。", 500)];
    await open(<List />, { [CASES]: () => said.shift() ?? "lost" });
    await page.press("更新");
    expect(page.root.textContent).toContain("1ページ");
    expect(page.root.textContent).toContain("システムでエラーが発生しました。");
  });
});
