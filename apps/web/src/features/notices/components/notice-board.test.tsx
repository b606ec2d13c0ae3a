/** @jest-environment jsdom */
import type { Notice } from "@magokoro/contract/notices/endpoints";
import { toast } from "sonner";
import { openPage, type OpenPage } from "@/testing/open-page";
import { saidLater, type Answers, type Said } from "@/testing/serve-api";
import { NoticeBoard } from "./notice-board";

const notice = (id: number): Notice => ({
  id,
  kind: "visit_cancelled",
  facts: {
    caseNumber: `C-${id}`,
    title: "草取り",
    visit: null,
    previousVisit: null,
    changes: [],
    partnerName: null,
    isUrgent: false,
  },
  caseId: null,
  createdAt: "2026-11-25T00:00:00Z",
});
const board = (...ids: number[]): Said => ({ data: { total: ids.length, rows: ids.map(notice) } });
const confirm = (id: number) => `確認しました（訪問がキャンセルになりました・C-${id}）`;

describe("the board of notices", () => {
  let page: OpenPage;
  const open = async (answers: Answers) => {
    page = await openPage(<NoticeBoard room="concierge" />, answers);
  };
  afterEach(() => page.close());

  it("lets a confirmed line go at once, and the focus to its heading", async () => {
    const answer = saidLater();
    await open({
      "GET /api/concierge/notices": () => board(1, 2),
      "POST /api/concierge/notices/1/read": () => answer.said,
    });
    await page.press(confirm(1));
    expect(page.root.textContent).not.toContain("C-1");
    expect(page.root.textContent).toContain("お知らせ1件");
    expect(document.activeElement?.textContent).toBe("お知らせ1件");
    answer.say({ data: { read: true } });
    await page.settle();
    expect(page.news()).toEqual(["POST /api/concierge/notices/1/read", "GET /api/concierge/notices"]);
  });

  it("has the line back, with a sentence, when nobody heard of it", async () => {
    const told = jest.spyOn(toast, "error");
    await open({
      "GET /api/concierge/notices": () => board(1, 2),
      "POST /api/concierge/notices/1/read": () => "lost",
    });
    await page.press(confirm(1));
    expect(page.root.textContent).toContain("C-1");
    expect(page.root.textContent).toContain("お知らせ2件");
    expect(told.mock.calls[0]?.[0]).toBe(
      "通信できませんでした。電波の状態を確認して、もう一度お試しください。表示を元に戻しました。",
    );
  });
});
