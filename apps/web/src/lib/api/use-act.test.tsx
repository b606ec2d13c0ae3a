/** @jest-environment jsdom */
import { acceptCase } from "@magokoro/contract/cases/case-moves";
import { findCases, getCase } from "@magokoro/contract/cases/endpoints";
import { getPartnerDashboard } from "@magokoro/contract/dashboards/endpoints";
import { findNotices, readNotice } from "@magokoro/contract/notices/endpoints";
import { getMasterChoices } from "@magokoro/contract/masters/endpoints";
import { toast } from "sonner";
import { openPage, type OpenPage } from "../../testing/open-page";
import { refused, saidLater, type Answers, type Said } from "../../testing/serve-api";
import { expectIn } from "./expectation";
import { readKey } from "./read-key";
import { useAct, type ActOptions } from "./use-act";
import { useListRead } from "./use-list-read";
import { useRead } from "./use-read";

const accept = acceptCase.in.partner;
const ONE = { params: { id: 7 } };

/** A case, its list and dashboard, and something that no case touches: all on the screen at once. */
function Page({ options }: { options?: ActOptions<typeof accept> }) {
  const item = useRead(getCase.in.partner, ONE);
  const list = useListRead(findCases.in.partner, { status: "confirmed" });
  useRead(getPartnerDashboard);
  useRead(getMasterChoices.in.partner, { staleTime: Infinity });
  const accepting = useAct(accept, {
    ...ONE,
    done: "案件を受諾しました",
    shows: readKey(getCase.in.partner, ONE),
    ...options,
  });
  return (
    <>
      <p>{`${item.data?.title}／${list.data?.data.length}件`}</p>
      <button onClick={() => void accepting.run({ version: 1 })}>受諾する</button>
      <button onClick={() => void accepting.run({ version: 2 })}>もう一度見て受諾する</button>
    </>
  );
}

function Notices() {
  const { data } = useRead(findNotices.in.operator);
  const rows = data?.rows ?? [];
  return rows.map(({ id }) => <NoticeButton key={id} id={id} />);
}

function NoticeButton({ id }: { id: number }) {
  const read = useAct(readNotice.in.operator, {
    params: { id },
    optimistic: () => [
      expectIn(findNotices.in.operator, ({ total, rows }) => ({
        total: total - 1,
        rows: rows.filter((row) => row.id !== id),
      })),
    ],
  });
  return <button onClick={() => void read.run({})}>{`お知らせ${id}`}</button>;
}

const READS = {
  "GET /api/partner/cases/7": () => ({ data: { title: "草取り" } }),
  "GET /api/partner/cases": () => ({ data: [], meta: { page: 1, limit: 20, total: 0, totalPages: 0 } }),
  "GET /api/partner/dashboard": () => ({ data: {} }),
  "GET /api/partner/master-choices": () => ({ data: {} }),
};
const ACCEPT = "POST /api/partner/cases/7/accept";
const ACCEPTED = { data: { title: "草取り（受諾済み）" } };
const STALE = refused("CONFLICT", "ほかの人が先に変更しました。");

describe("an act", () => {
  let page: OpenPage;
  const told = { success: jest.spyOn(toast, "success"), error: jest.spyOn(toast, "error") };

  const open = async (element: React.ReactNode, answers: Answers) => {
    page = await openPage(element, { ...READS, ...answers });
  };
  const keys = () => page.asked.filter(({ call }) => call === ACCEPT).map((one) => one.idempotencyKey);

  beforeEach(() => Object.values(told).forEach((spy) => spy.mockReset()));
  afterEach(() => page.close());

  it("shows its answer, says that it is done, and has only what it touches asked for anew", async () => {
    await open(<Page />, { [ACCEPT]: () => ACCEPTED });
    await page.press("受諾する");
    expect(page.root.textContent).toContain("草取り（受諾済み）");
    expect(told.success).toHaveBeenCalledWith("案件を受諾しました");
    expect(page.news()).toEqual([
      ACCEPT,
      "GET /api/partner/cases?status=confirmed",
      "GET /api/partner/dashboard",
    ]);
  });

  it("leaves alone the read that it ends", async () => {
    await open(<Page options={{ shows: undefined as never, ends: readKey(getCase.in.partner, ONE) }} />, {
      [ACCEPT]: () => ACCEPTED,
    });
    await page.press("受諾する");
    expect(page.news()).not.toContain("GET /api/partner/cases/7");
  });

  it("has what it touches asked for anew after what its page does with the answer", async () => {
    const order: string[] = [];
    const onDone = async () => {
      await Promise.resolve();
      order.push(...page.news());
    };
    await open(<Page options={{ onDone }} />, { [ACCEPT]: () => ACCEPTED });
    await page.press("受諾する");
    expect(order).toEqual([ACCEPT]);
  });

  it("is the same act when its answer was lost and it is pressed again, and another after that", async () => {
    const said: Said[] = [
      "lost",
      refused("UNAVAILABLE", "接続しにくくなっています。", 503),
      ACCEPTED,
      ACCEPTED,
    ];
    await open(<Page />, { [ACCEPT]: () => said.shift() ?? "lost" });
    for (let n = 0; n < 4; n++) await page.press("受諾する");
    const [first, ...later] = keys();
    expect(later.slice(0, 2)).toEqual([first, first]);
    expect(later[2]).not.toBe(first);
  });

  it("is another act when something else is sent, or after a refusal", async () => {
    const said: Said[] = ["lost", STALE, STALE];
    await open(<Page />, { [ACCEPT]: () => said.shift() ?? "lost" });
    await page.press("受諾する");
    await page.press("もう一度見て受諾する");
    await page.press("もう一度見て受諾する");
    expect(new Set(keys()).size).toBe(3);
  });

  it("that is refused says why; of an outdated page what is shown is asked for anew", async () => {
    await open(<Page />, { [ACCEPT]: () => STALE });
    await page.press("受諾する");
    expect(told.error).toHaveBeenCalledWith("ほかの人が先に変更しました。", { duration: 8_000 });
    expect(page.news()).toContain("GET /api/partner/cases/7");
    expect(page.root.textContent).toContain("草取り");
  });

  it("that got lost asks for nothing: what is on the screen stays", async () => {
    await open(<Page />, { [ACCEPT]: () => "lost" });
    await page.press("受諾する");
    expect(told.error.mock.calls[0]?.[0]).toContain("通信できませんでした");
    expect(page.news()).toEqual([ACCEPT]);
  });

  it("leaves its failure to the page that says it beside the button", async () => {
    await open(<Page options={{ failure: "page" }} />, { [ACCEPT]: () => STALE });
    await page.press("受諾する");
    expect(told.error).not.toHaveBeenCalled();
  });

  it("is done once however often it is tapped", async () => {
    const answer = saidLater();
    await open(<Page />, { [ACCEPT]: () => answer.said });
    await page.press("受諾する");
    await page.press("受諾する");
    answer.say(ACCEPTED);
    await page.settle();
    expect(keys()).toHaveLength(1);
    expect(told.success).toHaveBeenCalledTimes(1);
  });

  it("sends something else after what is on its way, not instead of it", async () => {
    const first = saidLater();
    const answers = [first.said, ACCEPTED];
    await open(<Page />, { [ACCEPT]: () => answers.shift() ?? "lost" });
    await page.press("受諾する");
    await page.press("もう一度見て受諾する");
    expect(keys()).toHaveLength(1);
    first.say(ACCEPTED);
    await page.settle();
    expect(page.asked.flatMap(({ call, body }) => (call === ACCEPT ? [body] : []))).toEqual([
      { version: 1 },
      { version: 2 },
    ]);
  });

  describe("that is shown before its answer is there", () => {
    const rows = (...ids: number[]): Said => ({
      data: { total: ids.length, rows: ids.map((id) => ({ id, kind: "visit_moved" })) },
    });

    it("shows it at once, and what the server says afterwards", async () => {
      const answer = saidLater();
      let left = rows(1, 2);
      await open(<Notices />, {
        "GET /api/operator/notices": () => left,
        "POST /api/operator/notices/1/read": () => answer.said,
      });
      await page.press("お知らせ1");
      expect(page.root.textContent).toBe("お知らせ2");
      left = rows(2, 3);
      answer.say({ data: { read: true } });
      await page.settle();
      expect(page.root.textContent).toBe("お知らせ2お知らせ3");
    });

    it("puts it back when it is refused or lost, and says so", async () => {
      await open(<Notices />, {
        "GET /api/operator/notices": () => rows(1, 2),
        "POST /api/operator/notices/1/read": () => "lost",
      });
      await page.press("お知らせ1");
      expect(page.root.textContent).toBe("お知らせ1お知らせ2");
      expect(told.error.mock.calls[0]?.[0]).toContain("表示を元に戻しました。");
    });

    it("leaves what was shown meanwhile when it is put back", async () => {
      const first = saidLater();
      const second = saidLater();
      let left = rows(1, 2, 3);
      await open(<Notices />, {
        "GET /api/operator/notices": () => left,
        "POST /api/operator/notices/1/read": () => first.said,
        "POST /api/operator/notices/2/read": () => second.said,
      });
      await page.press("お知らせ1");
      await page.press("お知らせ2");
      expect(page.root.textContent).toBe("お知らせ3");
      left = rows(1, 3);
      second.say({ data: { read: true } });
      await page.settle();
      first.say("lost");
      await page.settle();
      expect(page.root.textContent).toBe("お知らせ1お知らせ3");
    });
  });
});
