/** @jest-environment jsdom */
import type { CaseDetail } from "@magokoro/contract/cases/case-response";
import { QueryClientProvider } from "@tanstack/react-query";
import { createQueryClient } from "@/lib/api/query-client";
import { installBrowserCrypto } from "@/testing/browser-crypto";
import { render, type Rendered } from "@/testing/render";
import { serveApi } from "@/testing/serve-api";
import { OfficeActions } from "./office-actions";

jest.mock("next/navigation", () => ({ useRouter: () => ({ replace: jest.fn() }) }));
installBrowserCrypto();

const item = (can: CaseDetail["can"], status: CaseDetail["status"] = "confirmed") =>
  ({
    id: 7,
    version: 3,
    caseNumber: "20260401-0001",
    title: "草取り",
    status,
    assignees: [],
    can,
  }) as unknown as CaseDetail;

describe("what an office can do with a case", () => {
  let page: Rendered;
  afterEach(() => page.unmount());

  async function show(room: "operator" | "partner", shown: CaseDetail): Promise<string[]> {
    page = await render(
      <QueryClientProvider client={createQueryClient()}>
        <OfficeActions room={room} item={shown} />
      </QueryClientProvider>,
    );
    return [...page.root.querySelectorAll("button, a")].map(({ textContent }) => textContent);
  }

  it("is exactly what the row says, in the order of the work", async () => {
    expect(await show("partner", item(["edit", "cancel", "accept", "decline", "add_log"]))).toEqual([
      "受諾する",
      "辞退する",
      "内容を編集する",
      "キャンセルする",
    ]);
  });

  it("is nothing where the row says nothing", async () => {
    expect(await show("operator", item([]))).toEqual([]);
  });

  it("names the step that is taken back", async () => {
    expect(await show("partner", item(["put_back"], "completed"))).toEqual(["完了を取り消す"]);
    await page.unmount();
    expect(await show("partner", item(["put_back"], "in_progress"))).toEqual(["開始を取り消す"]);
  });

  it("goes by the machine's word, with the version that was seen", async () => {
    const api = serveApi({ "POST /api/partner/cases/7/accept": () => ({ data: item([]) }) });
    await show("partner", item(["accept"]));
    await page.click(page.byName("button", "受諾する"));
    expect(api.asked.map(({ call, body }) => [call, body])).toEqual([
      ["POST /api/partner/cases/7/accept", { version: 3 }],
    ]);
    api.restore();
  });
});
