import { expect, test, type Page } from "@playwright/test";
import { signIn } from "../support/sign-in";

/** A second store and its concierge see nothing of the first: not by list, search, link or API. */
test("another store and its concierge see none of it", async ({ browser }) => {
  const partner = await signIn(browser, "partner");
  await partner.goto("/partner/reports?status=approved");
  const first = partner.getByRole("row").nth(1);
  await expect(first).toBeVisible();
  const caseNumber = (await first.getByRole("link").textContent()) ?? "";
  await first.getByRole("link").click();
  await expect(partner.getByRole("heading", { level: 1, name: `報告 ${caseNumber}` })).toBeVisible();
  const reportId = /reports\/(\d+)/.exec(partner.url())?.[1] ?? "";
  await partner.getByRole("link", { name: "案件を開く" }).click();
  await expect(partner.getByRole("link", { name: "詳しく見る" })).toBeVisible();
  const caseId = /cases\/(\d+)/.exec(partner.url())?.[1] ?? "";
  const customerHref = (await partner.getByRole("link", { name: "詳しく見る" }).getAttribute("href")) ?? "";
  const customerId = /(\d+)$/.exec(customerHref)?.[1] ?? "";

  for (const [account, room] of [
    ["partner2", "partner"],
    ["concierge2", "concierge"],
  ] as const) {
    const other = await signIn(browser, account);
    await test.step(`${account}: by list and search`, async () => {
      await other.goto(`/${room}/cases?search=${caseNumber}`);
      await expect(other.getByText("該当する案件が見つかりません。")).toBeVisible();
    });
    await test.step(`${account}: by link`, async () => {
      for (const path of [`cases/${caseId}`, `customers/${customerId}`]) {
        await other.goto(`/${room}/${path}`);
        await expect(other.getByText("対象が見つかりません。", { exact: false })).toBeVisible();
      }
    });
    await test.step(`${account}: by API`, async () => {
      for (const path of [
        `cases/${caseId}`,
        `customers/${customerId}`,
        ...(room === "partner" ? [`reports/${reportId}`] : []),
      ]) {
        expect(await statusOf(other, `/api/${room}/${path}`)).toBe(404);
      }
    });
  }
});

/** The API's answer to the person signed in on this page, asked with a token of its own session. */
function statusOf(page: Page, path: string): Promise<number> {
  return page.evaluate(async (target) => {
    const refreshed = await fetch("/api/auth/refresh", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
    });
    const { data } = await refreshed.json();
    return (await fetch(target, { headers: { authorization: `Bearer ${data.accessToken}` } })).status;
  }, path);
}
