/** @jest-environment jsdom */
import { MASTERS } from "@magokoro/contract/masters/all-masters";
import type { AnyMaster, MasterRow } from "@magokoro/contract/masters/any-master";
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { createQueryClient } from "@/lib/api/query-client";
import { useRead } from "@/lib/api/use-read";
import { hasUnsavedWork } from "@/lib/drafts/unsaved-work";
import { installBrowserCrypto } from "../../testing/browser-crypto";
import { render, type Rendered } from "../../testing/render";
import { saidLater, serveApi, type Said, type ServedApi } from "../../testing/serve-api";
import { useMasterOrder } from "./api/use-master-order";
import { OrderNews } from "./components/order-news";
import { idsOf, moved } from "./order";

installBrowserCrypto();

const master: AnyMaster = MASTERS.supportTypes;
const PUT = "POST /api/admin/support-types/reorder";
const MESSAGE = "ほかの人が先に並び順を変更しました。";

const row = (id: number, name: string): MasterRow => ({
  id,
  name,
  code: `ROW_${id}`,
  status: "active",
  version: 1,
});
const [first, second, third] = [row(1, "定期"), row(2, "単発"), row(3, "緊急")] as const;

function Page() {
  const { data } = useRead(master.find);
  return data && <Rows kept={data} />;
}

/** The order and its news, with a button for each row that brings it to the top. */
function Rows({ kept }: { kept: MasterRow[] }) {
  const order = useMasterOrder(master, kept);
  return (
    <>
      <OrderNews order={order} kept={kept} />
      <ol>
        {order.rows.map(({ id, name }) => (
          <li key={id}>
            <button onClick={() => order.place(moved(idsOf(order.rows), id, 0), `「${name}」を上へ。`)}>
              {name}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
}

describe("the order of a master", () => {
  let api: ServedApi;
  let page: Rendered;
  let rows: MasterRow[];
  let answer: (wanted: { order: number[]; seen: number[] }) => Said | Promise<Said>;

  const inThe = (order: readonly number[]) => order.flatMap((id) => rows.filter((one) => one.id === id));
  const shown = () => [...page.root.querySelectorAll("li")].map(({ textContent }) => textContent);
  /** Until every answer that is there has been shown. */
  const settle = () => act(() => new Promise((resolve) => setTimeout(resolve, 20)));
  const press = async (name: string) => {
    await page.click(page.byName("button", name));
    await settle();
  };
  const sent = () => api.asked.flatMap(({ call, body }) => (call === PUT ? [body] : []));

  beforeEach(async () => {
    rows = [first, second, third];
    // Like the server: an order that was made on another one is refused with the present rows.
    answer = ({ order, seen }) => {
      if (String(idsOf(rows)) !== String(seen)) return overtaken();
      rows = inThe(order);
      return { data: rows };
    };
    api = serveApi({
      "GET /api/admin/support-types": () => ({ data: rows }),
      [PUT]: ({ body }) => answer(body as { order: number[]; seen: number[] }),
    });
    page = await render(
      <QueryClientProvider client={createQueryClient()}>
        <Page />
      </QueryClientProvider>,
    );
    await settle();
  });
  afterEach(async () => {
    await page.unmount();
    api.restore();
  });

  const overtaken = (): Said => ({
    status: 409,
    error: { code: "CONFLICT", message: MESSAGE, details: { reason: "order", current: rows } },
  });

  it("is shown at once, before the server has it, and said when it does", async () => {
    const { said, say } = saidLater();
    answer = () => said;
    await press("緊急");
    expect([shown(), hasUnsavedWork()]).toEqual([["緊急", "定期", "単発"], true]);
    expect(page.root.textContent).not.toContain("上へ。");
    say({ data: inThe([3, 1, 2]) });
    await settle();
    expect(page.root.textContent).toContain("「緊急」を上へ。");
    expect([shown(), hasUnsavedWork()]).toEqual([["緊急", "定期", "単発"], false]);
  });

  it("takes a second move while the first is on its way, and sends it on top of its answer", async () => {
    const { said, say } = saidLater();
    const serve = answer;
    answer = () => said;
    await press("単発");
    answer = serve;
    await press("緊急");
    expect([shown(), sent()]).toEqual([["緊急", "単発", "定期"], [{ order: [2, 1, 3], seen: [1, 2, 3] }]]);
    rows = inThe([2, 1, 3]);
    say({ data: rows });
    await settle();
    expect(sent().at(-1)).toEqual({ order: [3, 2, 1], seen: [2, 1, 3] });
    expect(shown()).toEqual(["緊急", "単発", "定期"]);
  });

  it("goes back to what it was before the moves with one press", async () => {
    await press("緊急");
    await press("元に戻す");
    expect([shown(), idsOf(rows)]).toEqual([
      ["定期", "単発", "緊急"],
      [1, 2, 3],
    ]);
    expect(page.root.textContent).toContain("並び順を元に戻しました。");
  });

  describe("that somebody else has changed meanwhile", () => {
    beforeEach(async () => {
      rows = [second, first, third, row(4, "プロ")];
      await press("緊急");
    });

    it("is theirs, with the sentence and one's own beside it", () => {
      expect(shown()).toEqual(["単発", "定期", "緊急", "プロ"]);
      expect(page.root.textContent).toContain(MESSAGE);
      expect(page.root.textContent).toContain("緊急 → 定期 → 単発 → プロ");
      expect(hasUnsavedWork()).toBe(false);
    });

    it("becomes one's own with one press, and what they added stays", async () => {
      await press("あなたの並び順にする");
      expect(sent().at(-1)).toEqual({ order: [3, 1, 2, 4], seen: [2, 1, 3, 4] });
      expect([shown(), idsOf(rows)]).toEqual([
        ["緊急", "定期", "単発", "プロ"],
        [3, 1, 2, 4],
      ]);
      expect(page.root.textContent).not.toContain(MESSAGE);
    });

    it("stays theirs with one press", async () => {
      await press("現在の並び順のままにする");
      expect([shown(), page.root.textContent?.includes(MESSAGE)]).toEqual([
        ["単発", "定期", "緊急", "プロ"],
        false,
      ]);
    });
  });

  describe("while the line is dead", () => {
    beforeEach(async () => {
      const serve = answer;
      answer = () => "lost";
      await press("緊急");
      answer = serve;
    });

    it("stays on the screen, unsaved, and is saved as the same act with one press", async () => {
      expect([shown(), hasUnsavedWork()]).toEqual([["緊急", "定期", "単発"], true]);
      expect(page.root.textContent).toContain("並び順は、まだ保存できていません。");
      await press("もう一度保存する");
      const keys = api.asked.flatMap(({ call, idempotencyKey }) => (call === PUT ? [idempotencyKey] : []));
      expect(new Set(keys).size).toBe(1);
      expect([idsOf(rows), hasUnsavedWork()]).toEqual([[3, 1, 2], false]);
    });

    it("goes back to the server's with one press", async () => {
      await press("保存せずに元へ戻す");
      expect([shown(), hasUnsavedWork()]).toEqual([["定期", "単発", "緊急"], false]);
    });
  });
});
