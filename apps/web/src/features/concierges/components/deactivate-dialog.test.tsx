/** @jest-environment jsdom */
import type { ConciergeDetail, OpenVisit } from "@magokoro/contract/concierges/concierge-response";
import { act } from "react";
import { openPage, type OpenPage } from "@/testing/open-page";
import { refused, type Answers, type Said } from "@/testing/serve-api";
import { DeactivateDialog } from "./deactivate-dialog";

const CONCIERGE = { id: 7, name: "佐藤 花", version: 3 } as ConciergeDetail;
const DEACTIVATE = "POST /api/partner/concierges/7/deactivate";

const visit = (caseId: number, more: Partial<OpenVisit> = {}): OpenVisit => ({
  caseId,
  caseNumber: `20261201-000${caseId}`,
  title: "草取り",
  customerName: `山田 ${caseId}`,
  status: "assigned",
  visitStart: "2026-12-01T09:00:00+09:00",
  visitEnd: "2026-12-01T10:00:00+09:00",
  isPrimary: true,
  others: [],
  busyIds: [],
  ngIds: [],
  version: 1,
  ...more,
});
const person = (id: number, name: string) => ({
  id,
  name,
  kana: "",
  skills: [],
  visits: [],
  hours: null,
  dayNote: null,
  fit: null,
  fitNote: null,
});

let page: OpenPage;
const onClose = jest.fn();

async function open(ahead: OpenVisit[], answer: () => Said, unreported: OpenVisit[] = []): Promise<void> {
  const answers: Answers = {
    "GET /api/partner/concierges/7/open-visits": () => ({ data: { ahead, unreported, unapproved: [] } }),
    "GET /api/partner/concierge-days": () => ({
      data: [person(7, "佐藤 花"), person(8, "田中 恵"), person(9, "林 光")],
    }),
    [DEACTIVATE]: answer,
  };
  page = await openPage(<DeactivateDialog concierge={CONCIERGE} onClose={onClose} />, answers);
}
const selects = () => [...document.querySelectorAll<HTMLSelectElement>("li select")];
const choose = (select: HTMLSelectElement | undefined, value: string) =>
  act(async () => {
    if (!select) throw new Error("no such visit");
    select.value = value;
    select.dispatchEvent(new Event("change", { bubbles: true }));
  });
const bodies = () => page.asked.filter(({ body }) => body !== undefined).map(({ body }) => body);

beforeEach(() => onClose.mockReset());
afterEach(() => page.close());

describe("going out of work", () => {
  it("asks of each visit who goes instead, and does all at once", async () => {
    await open([visit(1), visit(2, { busyIds: [8], ngIds: [9] })], () => ({ data: CONCIERGE }));
    const words = [...(selects()[1]?.options ?? [])].map((option) => [option.text, option.disabled]);
    expect(words).toEqual([
      ["引き継ぐ方を選んでください", false],
      ["田中 恵（この時間に予定あり）", true],
      ["林 光（NG）", false],
      ["担当なしにする（あとで割り当て）", false],
    ]);
    await choose(selects()[0], "8");
    await page.press("停止する");
    expect(bodies()).toEqual([]);
    expect(document.body.textContent).toContain("引き継ぐ方を選んでください。");
    await choose(selects()[1], "none");
    await page.press("停止する");
    expect(bodies()).toEqual([
      {
        version: 3,
        visits: [
          { caseId: 1, version: 1, to: 8 },
          { caseId: 2, version: 1, to: null },
        ],
      },
    ]);
    expect(onClose).toHaveBeenCalled();
  });

  it("says at its visit what the server refuses, and keeps what was chosen", async () => {
    await open([visit(1)], () => ({
      status: 400,
      error: {
        code: "VALIDATION_ERROR",
        message: "入力内容を確認してください。",
        details: { "visits.0.to": "選び直してください。" },
      },
    }));
    await choose(selects()[0], "9");
    await page.press("停止する");
    const [select] = selects();
    expect(select?.value).toBe("9");
    expect(document.getElementById(select?.getAttribute("aria-describedby") ?? "")?.textContent).toBe(
      "選び直してください。",
    );
    expect(onClose).not.toHaveBeenCalled();
  });

  it("is said beside the button where it cannot be done", async () => {
    await open([], () => refused("CONFLICT", "予定の訪問が変わりました。"), [visit(3)]);
    expect(document.body.textContent).toContain("報告がまだの訪問 1件");
    await page.press("停止する");
    expect(document.body.textContent).toContain("予定の訪問が変わりました。");
  });

  it("waits for a visit under way", async () => {
    await open([visit(1, { status: "in_progress" })], () => ({ data: CONCIERGE }));
    expect(document.body.textContent).toContain("対応中の訪問があるため");
    expect([...document.querySelectorAll("button")].map((button) => button.textContent)).not.toContain(
      "停止する",
    );
  });
});
