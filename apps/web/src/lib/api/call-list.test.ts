import { findCases } from "@magokoro/contract/cases/endpoints";
import { callList } from "./call-list";

const asked: string[] = [];
const answer = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
const page = (number: number, totalPages = 3, total = 55, more: object = {}) => {
  const meta = { page: number, limit: 20, total, isTotalExact: true, totalPages, next: null, previous: null };
  const data = number <= totalPages && total > 0 ? [{ id: number }] : [];
  return answer(200, { success: true, data, meta: { ...meta, ...more } });
};
const refusal = (details: Record<string, string>) =>
  answer(400, {
    success: false,
    error: { code: "VALIDATION_ERROR", message: "入力内容を確認してください。", details },
  });

/** Answers in turn, and keeps what was asked for. */
function serve(...answers: Response[]): void {
  asked.length = 0;
  globalThis.fetch = (url) => {
    asked.push(String(url));
    return Promise.resolve(answers[asked.length - 1] ?? page(1));
  };
}

const list = (query: Record<string, string>) =>
  callList(findCases.in.operator, { query, signal: new AbortController().signal });

describe("a list asked for by its address", () => {
  const { fetch } = globalThis;
  afterAll(() => {
    globalThis.fetch = fetch;
  });

  it("says nothing when it is just what was asked for", async () => {
    serve(page(2));
    await expect(list({ page: "2" })).resolves.toMatchObject({ notice: null, meta: { page: 2 } });
    expect(asked).toEqual(["/api/operator/cases?page=2"]);
  });

  it("shows the last page instead of one past the end, and says so", async () => {
    serve(page(999), page(3));
    const shown = await list({ page: "999", status: "pending" });
    expect(asked[1]).toBe("/api/operator/cases?page=3&status=pending");
    expect(shown).toMatchObject({ meta: { page: 3 }, notice: expect.stringContaining("最後のページ") });
  });

  it("shows the last page that has a number where there are more, and says how to go on", async () => {
    serve(page(900, 500, 10_000, { isTotalExact: false }), page(500, 500, 10_000, { isTotalExact: false }));
    const shown = await list({ page: "900" });
    expect(asked[1]).toBe("/api/operator/cases?page=500");
    expect(shown).toMatchObject({ meta: { page: 500 }, notice: expect.stringContaining("「次へ」で進むか") });
  });

  it("shows the first page where what followed is gone, and says so", async () => {
    serve(
      answer(200, { success: true, data: [], meta: { page: 3, limit: 20, total: 40, totalPages: 2 } }),
      page(1),
    );
    const shown = await list({ page: "3", after: "createdAt~desc~7~1", status: "pending" });
    expect(asked[1]).toBe("/api/operator/cases?status=pending");
    expect(shown).toMatchObject({ meta: { page: 1 }, notice: expect.stringContaining("最初のページ") });
  });

  it("keeps the page's number where only its position is broken or of another order", async () => {
    serve(refusal({ after: "ページの位置を読み取れません。" }), page(2));
    const shown = await list({ page: "2", after: "nonsense", sort: "createdAt" });
    expect(asked[1]).toBe("/api/operator/cases?page=2&sort=createdAt");
    expect(shown.notice).toContain("その条件を除いて表示しています");
  });

  it("leaves an empty list empty, whatever page was asked for", async () => {
    serve(page(999, 1, 0));
    await expect(list({ page: "999" })).resolves.toMatchObject({ notice: null });
    expect(asked).toHaveLength(1);
  });

  it("leaves out all that the server cannot read, one refusal after the other, and says so", async () => {
    serve(refusal({ page: "1以上の数で", sort: "並べ替え" }), refusal({ status: "選択肢から" }), page(1));
    const shown = await list({ page: "abc", sort: "nothing", status: "bogus", priority: "high" });
    expect(asked[2]).toBe("/api/operator/cases?priority=high");
    expect(shown.notice).toContain("その条件を除いて表示しています");
  });

  it("fails rather than show everything where one thing was looked for", async () => {
    serve(refusal({ search: "100文字以内で" }));
    await expect(list({ search: "長".repeat(101) })).rejects.toMatchObject({ code: "VALIDATION_ERROR" });
    expect(asked).toHaveLength(1);
  });
});
